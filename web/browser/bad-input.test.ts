/** What goes wrong between a person and the server, in a browser: nothing typed is lost, nothing is done twice. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findEstablishment } from "../../server/src/party/find-establishment.ts";
import { updateEstablishment } from "../../server/src/party/update-establishment.ts";
import {
  establishmentInput,
  makeEstablishment,
} from "../../server/src/testing/make-establishment.ts";
import { accepted } from "../../server/src/testing/test-world.ts";
import { findBarriers, overflowOf } from "./open-browser.ts";
import { type Look, openRealServer, type RealServer } from "./real-server.ts";
import { standsStill } from "./stands-still.ts";

let real: RealServer;
const folder = mkdtempSync(join(tmpdir(), "kc-bad-input-"));
const shots = process.env["KC_SHOTS"];

beforeAll(async () => {
  real = await openRealServer("2026-03-10");
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await real.close();
});

const looks: readonly Look[] = [
  { width: 1366, colorScheme: "light" },
  { width: 360, colorScheme: "light" },
];

/** The page as it stands has no barrier and no overflow. */
async function expectSound(page: Page, name: string): Promise<void> {
  if (shots !== undefined) {
    const width = String(page.viewportSize()?.width);
    await page.screenshot({ path: `${shots}/bad-input-${name}-${width}.png`, fullPage: true });
  }
  expect(await findBarriers(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
}

async function recordOf(establishmentId: string) {
  const officer = await real.world.person("centre_officer");
  return accepted(await real.world.ask(findEstablishment, officer, { establishmentId }));
}

/** A page of an officer of the Centre on an establishment of its own, which nobody else's test has. */
async function openOn(name: string, look: Look, path: (id: string) => string) {
  const full = `${name} ${String(look.width)}`;
  const id = await makeEstablishment(real.world, { name: full });
  const page = await real.pageOf("centre_officer", look);
  page.setDefaultTimeout(15_000);
  await page.goto(`${real.origin}/app${path(id)}`);
  await standsStill(page);
  return { page, id, name: full };
}

const edit = (id: string) => `/establishments/${id}/edit`;
const show = (id: string) => `/establishments/${id}`;

async function fillYear(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Ghi số liệu năm" }).click();
  await page.getByLabel("Doanh thu", { exact: true }).fill("1,5 tỷ");
}

describe.each(looks)("at $width wide", (look) => {
  it("a refused form keeps everything that was typed, and says what to do", async () => {
    const { page, id } = await openOn("Xưởng Nhập Sai", look, edit);
    await page.getByLabel("Tên cơ sở").fill("Xưởng Nhập Sai Đổi Tên");
    await page.getByLabel("Mã số thuế hoặc số định danh").fill("12345");
    await page.getByRole("button", { name: "Lưu hồ sơ" }).click();
    await page.getByRole("alert").getByText("không phải mã số thuế").first().waitFor();
    expect(await page.getByLabel("Tên cơ sở").inputValue()).toBe("Xưởng Nhập Sai Đổi Tên");
    expect(await page.getByLabel("Mã số thuế hoặc số định danh").inputValue()).toBe("12345");
    await expectSound(page, "refused");
    expect((await recordOf(id)).version).toBe(1);
    await page.context().close();
  });

  it("a double click sends one command", async () => {
    const { page, id } = await openOn("Hộ Bấm Hai Lần", look, show);
    const sent: string[] = [];
    await page.route("**/years", async (route) => {
      sent.push(route.request().headers()["idempotency-key"] ?? "");
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await fillYear(page);
    await page.getByRole("button", { name: "Ghi số liệu", exact: true }).dblclick();
    await page.getByText("Đã ghi số liệu năm.").first().waitFor();
    expect(sent).toHaveLength(1);
    expect((await recordOf(id)).version).toBe(2);
    await page.context().close();
  });

  it("an answer lost on the way is asked for again, and the act is done once", async () => {
    const { page, id } = await openOn("Hộ Mất Trả Lời", look, show);
    const sent: string[] = [];
    await page.route("**/years", async (route) => {
      sent.push(route.request().headers()["idempotency-key"] ?? "");
      if (sent.length > 1) return route.continue();
      await route.fetch();
      return route.abort("connectionreset");
    });
    await fillYear(page);
    await page.getByRole("button", { name: "Ghi số liệu", exact: true }).click();
    await page.getByText("Đã ghi số liệu năm.").first().waitFor();
    expect(sent).toHaveLength(2);
    expect(new Set(sent).size).toBe(1);
    expect((await recordOf(id)).version).toBe(2);
    await page.context().close();
  });

  it("a form that somebody overtook says who, and goes on with what was typed", async () => {
    const { page, id, name } = await openOn("Hợp tác xã Cùng Sửa", look, edit);
    const mine = `${name} của tôi`;
    await page.getByLabel("Tên cơ sở").fill(mine);
    const other = await real.world.person("centre_officer", { another: "hai" });
    accepted(
      await real.world.run(updateEstablishment, other, {
        ...establishmentInput({ name: `${name} của người khác`, products: "Bún khô" }),
        establishmentId: id,
        expectedVersion: 1,
      }),
    );
    await page.getByRole("button", { name: "Lưu hồ sơ" }).click();
    await page
      .getByText(/Dữ liệu đã được .+ hai \(.+\) cập nhật lúc/)
      .first()
      .waitFor();
    expect(await page.getByLabel("Tên cơ sở").inputValue()).toBe(mine);
    await expectSound(page, "stale");
    await page.getByRole("button", { name: "Lấy bản mới, giữ phần tôi nhập" }).click();
    const both = page.getByRole("table", { name: "Ô cả hai cùng sửa" });
    await both.getByText(`${name} của người khác`).waitFor();
    expect(await page.getByLabel("Tên cơ sở").inputValue()).toBe(mine);
    expect(await page.getByLabel("Sản phẩm chính").inputValue()).toBe("Bún khô");
    await expectSound(page, "newer");
    await page.getByRole("button", { name: "Lưu hồ sơ" }).click();
    await page.getByText("Đã lưu hồ sơ cơ sở.").first().waitFor();
    expect(await recordOf(id)).toMatchObject({ name: mine, products: "Bún khô", version: 3 });
    await page.context().close();
  });

  it("a file that is too large is refused before it is sent, a disguised one after, in words", async () => {
    const { page } = await openOn("Hộ Gửi Tệp", look, show);
    const large = join(folder, "qua-lon.pdf");
    writeFileSync(large, Buffer.alloc(20 * 1024 * 1024 + 1));
    const disguised = join(folder, "gia-dang.pdf");
    writeFileSync(disguised, Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]));
    let uploads = 0;
    page.on("request", (request) => {
      if (request.url().includes("/api/v1/files")) uploads += 1;
    });
    await page.getByRole("button", { name: "Đính kèm tệp" }).first().click();
    const field = page.getByRole("dialog").locator("input[type=file]");
    await field.setInputFiles(large);
    await page.getByText(/“qua-lon\.pdf” nặng .+, quá 20 MB\. Nén hoặc tách tệp/).waitFor();
    expect(uploads).toBe(0);
    await field.setInputFiles(disguised);
    await page.getByText(/Không nhận: .*chương trình/).waitFor();
    expect(uploads).toBe(1);
    await expectSound(page, "files");
    await page.context().close();
  });
});
