/** Those who oversee: the year in figures that open their lists, the programme as printed, the log and its package. */
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyPackage } from "../../../server/src/audit/log-package.ts";
import { unpackZip } from "../../../server/src/testing/unpack-zip.ts";
import { desk, type Look, openProduct, phone, type Product } from "./open-product.ts";
import type { WatchedPage } from "./watched-page.ts";

let product: Product;
beforeAll(async () => {
  product = await openProduct();
}, 240_000);
afterAll(() => product.close());

async function looksRight(watched: WatchedPage): Promise<void> {
  expect(await watched.findFaults()).toEqual([]);
}

describe.each<Look>([desk, phone])("at $width wide", (look) => {
  it("a leader opens the year's figures, and the list behind each adds up to it", async () => {
    const watched = await product.enter("giam-doc-so", look);
    const { page } = watched;
    await watched.open("/app/dashboard?year=2026");
    await looksRight(watched);
    const tile = page.getByRole("link", { name: /Đã bố trí cho đề án/u });
    const shown = /([\d.,]+)\s*triệu/u.exec(await tile.innerText())?.[1] ?? "";
    await tile.click();
    await page.getByRole("heading", { level: 1, name: /Sổ kinh phí/u }).waitFor();
    await page.getByText(shown.replace(",", "."), { exact: false }).first().waitFor();

    await watched.open("/app/dashboard?year=2026");
    const years = page.getByRole("table", { name: /qua các năm/u });
    expect(await years.getByText("2021").count()).toBeGreaterThan(0);
    const commune = page.getByRole("link", { name: /Thục Phán: .* triệu đồng/u });
    await commune.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Đề án, nhiệm vụ" }).waitFor();
    expect(page.url()).toMatch(/year=2026&commune=01273/u);
    await watched.close();
  });

  it("both programmes stand as printed: figures with their clause, tables with their sums", async () => {
    const watched = await product.enter("giam-doc-so", look);
    const { page } = watched;
    await watched.open("/app/programmes/cao-bang-2026-2030");
    for (const words of ["ít nhất 32 cơ sở", "ít nhất 1.000 lao động", "trên 20 %"]) {
      await page.getByText(words).first().waitFor();
    }
    expect(await page.getByText("Mục II.2").count()).toBeGreaterThan(5);
    await looksRight(watched);
    await watched.open("/app/programmes/cao-bang-2021-2025?tab=kinh-phi");
    for (const printed of ["3960", "18.246", "4.446", "13.800"]) {
      await page.getByText(printed, { exact: true }).first().waitFor();
    }
    await looksRight(watched);
    await watched.close();
  });

  it("an inspector finds who did what with a scheme, and takes away a log that checks itself", async () => {
    const watched = await product.enter("thanh-tra", look);
    const { page } = watched;
    await watched.open("/app/audit");
    await page.getByText(/Chuỗi nhật ký khớp: \d+ mắt xích/u).waitFor();
    await looksRight(watched);
    await page.getByRole("searchbox", { name: /Mã đề án/u }).fill("KCĐP-2026-001");
    await page.waitForURL(/record=/u);
    await looksRight(watched);
    await page.getByRole("button", { name: /^Xem/u }).first().click();
    const entry = page.getByRole("dialog");
    await entry.getByText("Địa chỉ mạng").waitFor();
    await entry.getByRole("link", { name: /KCĐP-2026-001/u }).waitFor();
    await looksRight(watched);
    await page.keyboard.press("Escape");

    const waiting = page.waitForEvent("download");
    await page.getByRole("link", { name: "Gói cho thanh tra" }).click();
    const zip = join(tmpdir(), `nhat-ky-${String(look.width)}.zip`);
    await (await waiting).saveAs(zip);
    await checksItself(watched, zip);
    await watched.close();
  });

  /** The page of the package is opened from a folder, without the product, by whole and by changed files. */
  async function checksItself({ page }: WatchedPage, zip: string): Promise<void> {
    const packed = new Uint8Array(await readFile(zip));
    expect(await verifyPackage(packed)).toMatchObject({ ok: true });
    const files = unpackZip(packed);
    const folder = join(tmpdir(), `nhat-ky-${String(look.width)}`);
    const log = files["nhat-ky.jsonl"] ?? "";
    await writeFile(`${folder}.html`, files["kiem-tra.html"] ?? "");
    await writeFile(`${folder}.jsonl`, log);
    await writeFile(`${folder}-sua.jsonl`, log.replace("scheme.submit", "scheme.recall"));
    await page.goto(`file://${folder}.html`);
    const verdict = page.getByRole("status");
    await page.getByLabel("Tệp nhat-ky.jsonl").setInputFiles(`${folder}.jsonl`);
    await verdict.getByText(/^KHỚP: \d+ mắt xích/u).waitFor();
    await page.getByLabel("Tệp nhat-ky.jsonl").setInputFiles(`${folder}-sua.jsonl`);
    await verdict.getByText(/^KHÔNG KHỚP\. Mắt xích số \d+/u).waitFor();
  }
});
