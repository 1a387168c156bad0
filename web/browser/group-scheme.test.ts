import type { Role } from "@kc/core/access";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeEstablishment } from "../../server/src/testing/make-establishment.ts";
import { makeDraftedScheme } from "../../server/src/testing/make-scheme.ts";
import { findBarriers, overflowOf } from "./open-browser.ts";
import { openRealServer, type RealServer } from "./real-server.ts";

let real: RealServer;
let schemeId = "";
const second = "Hợp tác xã Chè Mẫu";

beforeAll(async () => {
  real = await openRealServer("2026-03-02");
  schemeId = (await makeDraftedScheme(real.world)).schemeId;
  await makeEstablishment(real.world, { name: second });
}, 180_000);
afterAll(() => real.close());

async function open(role: Role, path: string, width = 1366): Promise<Page> {
  const page = await real.pageOf(role, { width, colorScheme: "light" });
  await page.goto(`${real.origin}/app${path}`);
  return page;
}

describe("a group scheme on screen", () => {
  it("gets a second beneficiary, whose part of the dossier is written by itself", async () => {
    const page = await open("centre_officer", `/schemes/${schemeId}/dossier`);
    await page.getByRole("button", { name: "Thêm đơn vị thụ hưởng" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox").fill("chè mẫu");
    await page.getByRole("option", { name: new RegExp(second) }).click();
    await dialog.getByRole("button", { name: "Thêm vào đề án" }).click();
    await page.getByRole("link", { name: second }).click();
    await page.locator("a[aria-current=page]", { hasText: second }).waitFor();
    const request = page.locator("form", { has: page.locator("#de-nghi") });
    await request.getByLabel("Kinh phí khuyến công đề nghị hỗ trợ").fill("50 triệu");
    await request.getByRole("button", { name: "Lưu phần này" }).click();
    await page.getByText(`${second}, Phường Thục Phán: đề nghị 50.000.000`).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  it.each([1366, 360])("shows each beneficiary with its money at %i", async (width) => {
    const page = await open("centre_officer", `/schemes/${schemeId}`, width);
    await page.getByRole("heading", { name: "Đề án nhóm: 2 đơn vị thụ hưởng" }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.goto(`${real.origin}/app/schemes/${schemeId}/dossier`);
    await page.getByRole("navigation", { name: "Đơn vị thụ hưởng của đề án nhóm" }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });
});

describe("a group scheme that names its beneficiaries after approval", () => {
  it.each([1366, 360])("is registered by its number and kind at %i", async (width) => {
    const page = await open("centre_officer", "/schemes/new", width);
    await page.getByLabel("Đề án nhóm, xác định đơn vị thụ hưởng sau khi phê duyệt").check();
    await page.getByLabel("Số đơn vị thụ hưởng dự kiến").fill("3");
    await page.getByLabel("Loại hình đơn vị thụ hưởng").fill("cơ sở chế biến chè");
    await page.getByLabel("Hiện trạng và nhu cầu").fill("Cần máy sao chè cho các cơ sở.");
    expect(await findBarriers(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.getByRole("button", { name: "Đăng ký nhu cầu" }).click();
    await page.getByText("03 cơ sở chế biến chè (xác định sau khi phê duyệt)").first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.getByRole("link", { name: "Kế hoạch nhóm" }).first().click();
    await page.getByText("Chưa nêu đơn vị thụ hưởng nào").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });
});
