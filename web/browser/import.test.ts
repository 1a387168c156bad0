/** Registering establishments from a workbook in a browser: the form, the check, the registration. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importColumnNames, importColumns } from "@kc/core/party";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawWorkbook } from "../../server/src/platform/workbook.ts";
import { desk, type Look, openProduct, phone, type Product } from "./journeys/open-product.ts";
import { findBarriers, overflowOf } from "./open-browser.ts";

let product: Product;
const folder = mkdtempSync(join(tmpdir(), "kc-import-"));
const shots = process.env["KC_TEST_SHOTS"];

beforeAll(async () => {
  product = await openProduct({ emptyOn: "2026-03-02" });
}, 300_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await product.close();
});

/** A filled form on the disk of the person. */
async function formWith(name: string, rows: readonly Readonly<Record<string, string>>[]) {
  const content = await drawWorkbook([
    {
      name: "Cơ sở",
      columns: importColumnNames.map(() => ({ width: 20, look: "text" })),
      rows: [
        importColumnNames.map((column) => importColumns[column].head),
        ...rows.map((row) => importColumnNames.map((column) => row[column] ?? null)),
      ],
      looks: [],
      frozenRows: 1,
      wideRows: [],
    },
  ]);
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, content);
  return path;
}

const maker = {
  legalForm: "Hợp tác xã",
  representativeName: "Nông Văn Mẫu",
  productionAddress: "Xóm Bản Mẫu",
  communeCode: "Phường Thục Phán",
  sectorDivision: "10",
};

async function open(look: Look): Promise<Page> {
  const { page } = await product.enter("trung-tam", look);
  await page.goto(`${product.origin}/app/establishments/import`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

describe("an import of establishments", () => {
  it.each([
    ["a desk", desk],
    ["a phone", phone],
  ] as const)("shows its bad cells without barriers on %s", async (_what, look) => {
    const path = await formWith("sai", [
      { ...maker, name: "Cơ sở đúng" },
      { ...maker, name: "Cơ sở sai", communeCode: "Xã Không Có", workers: "ba" },
    ]);
    const page = await open(look);
    await page.getByLabel("Tệp Excel đã điền").setInputFiles(path);
    await page.getByText("2 ô cần sửa, chưa ghi gì.").waitFor();
    expect(await page.getByRole("rowheader", { name: "H3" }).count()).toBe(1);
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Tải tệp đã đánh dấu ô sai" }).click();
    expect((await saving).suggestedFilename()).toBe("sai-can-sua.xlsx");
    expect(await page.getByRole("heading", { name: /Bước 3/ }).count()).toBe(0);
    if (shots !== undefined) {
      const shot = `${shots}/import-${String(look.width)}.png`;
      await page.screenshot({ path: shot, fullPage: true });
    }
    expect(await findBarriers(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
  });

  it("registers a sound workbook, and the second time skips what is there", async () => {
    const path = await formWith("dung", [
      { ...maker, name: "Hợp tác xã Chè Minh Họa" },
      { ...maker, name: "Xưởng mộc Thử Nghiệm" },
    ]);
    const page = await open(desk);
    await page.getByLabel("Tệp Excel đã điền").setInputFiles(path);
    await page.getByRole("button", { name: "Ghi 2 cơ sở" }).click();
    await page.getByText("Đã ghi 2 cơ sở.").waitFor();
    const again = await open(desk);
    await again.getByLabel("Tệp Excel đã điền").setInputFiles(path);
    await again.getByText("2 dòng có thể đã đăng ký.").waitFor();
    await again.getByText("Mọi dòng đều có thể đã đăng ký.").waitFor();
  });
});
