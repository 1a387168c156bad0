/** The half-year report in a browser: a commune fills and sends its form, Sở follows, consolidates and locks. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyReports, centreReporters, periodIsOpened } from "../../stories/steps/report.ts";
import { desk, type Look, openProduct, phone, type Product } from "./journeys/open-product.ts";
import { findBarriers, overflowOf } from "./open-browser.ts";
import { standsStill } from "./stands-still.ts";

let product: Product;
let periodId = "";
const shots = process.env["KC_TEST_SHOTS"];

beforeAll(async () => {
  product = await openProduct({ emptyOn: "2026-06-16" });
  periodId = await periodIsOpened(product.stage, "half_year", 2026);
  await bodyReports(product.stage, centreReporters, periodId, { values: { D3: 2, D4: 70 } });
}, 300_000);
afterAll(() => product.close());

async function open(username: string, path: string, look: Look = desk): Promise<Page> {
  const { page } = await product.enter(username, look);
  await page.goto(`${product.origin}/app${path}`);
  await standsStill(page);
  return page;
}

async function check(page: Page, name: string, look: Look): Promise<void> {
  if (shots !== undefined) {
    const path = `${shots}/${name}-${String(look.width)}.png`;
    await page.screenshot({ path, fullPage: true });
  }
  expect(await findBarriers(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
}

const looks = [
  ["a desk", desk],
  ["a phone", phone],
] as const;

describe("the half-year report", () => {
  it("is filled by the commune from what the system knows, and saved", async () => {
    const page = await open("can-bo-phuong", "/reports");
    await page.getByRole("link", { name: "Báo cáo 6 tháng đầu năm 2026" }).click();
    await page.getByRole("heading", { name: /Thục Phán/ }).waitFor();
    const meetings = page.getByLabel(/C1\. Hội nghị/);
    await meetings.fill("3");
    for (const code of ["B6", "B7", "C2", "C3", "C4"]) {
      await page.getByLabel(new RegExp(`^${code}\\.`)).fill("0");
    }
    await page.getByRole("button", { name: /0 theo hệ thống, xem bản ghi của A1/ }).click();
    await page.getByText("Hệ thống chưa có bản ghi nào trong kỳ.").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Lưu báo cáo" }).click();
    await page.getByText("Đã lưu báo cáo.").waitFor();
    await page.reload();
    expect(await page.getByLabel(/C1\. Hội nghị/).inputValue()).toBe("3");
  });

  it.each(looks)("shows its form without barriers on %s", async (_what, look) => {
    const page = await open("can-bo-phuong", "/reports", look);
    await check(page, "periods-commune", look);
    await page.getByRole("link", { name: "Báo cáo 6 tháng đầu năm 2026" }).click();
    await page.getByRole("button", { name: "Lưu báo cáo" }).waitFor();
    await check(page, "form", look);
  });

  it("is sent by the commune's leader", async () => {
    const page = await open("lanh-dao-phuong", "/reports");
    await page.getByRole("link", { name: "Báo cáo 6 tháng đầu năm 2026" }).click();
    await page.getByRole("button", { name: "Gửi Sở Công Thương" }).click();
    await page.getByRole("button", { name: "Gửi báo cáo" }).click();
    await page.getByText("Đã gửi báo cáo về Sở Công Thương.").waitFor();
  });

  it.each(looks)(
    "is followed and consolidated by Sở without barriers on %s",
    async (_what, look) => {
      const page = await open("chuyen-vien-so", `/report-periods/${periodId}`, look);
      await page.getByText("/ 58 đơn vị").waitFor();
      await check(page, "bodies", look);
      await page.getByRole("link", { name: "Số liệu tổng hợp" }).click();
      await page.getByText("Lao động được đào tạo nghề").first().waitFor();
      await check(page, "figures", look);
      await page.getByRole("link", { name: "Thuyết minh" }).click();
      await page.getByRole("button", { name: "Lưu thuyết minh" }).waitFor();
      await check(page, "words", look);
    },
  );

  it("goes back to a body with a reason that the body sees", async () => {
    const officer = await open("chuyen-vien-so", `/report-periods/${periodId}?status=sent`);
    await officer.getByRole("link", { name: /Phường Thục Phán|phường Thục Phán/ }).click();
    await officer.getByRole("button", { name: "Yêu cầu chỉnh sửa" }).click();
    await officer.getByLabel("Chỉ tiêu, nội dung").selectOption({ value: "C1" });
    await officer.getByLabel("Lý do, cần sửa gì").fill("Chưa khớp văn bản đã gửi.");
    await officer.getByRole("button", { name: "Gửi yêu cầu" }).click();
    await officer
      .getByText(/chỉnh sửa\.$/)
      .first()
      .waitFor();
    const commune = await open("can-bo-phuong", "/reports");
    await commune.getByRole("link", { name: "Báo cáo 6 tháng đầu năm 2026" }).click();
    await commune.getByText("Sở Công Thương yêu cầu chỉnh sửa.").waitFor();
    await commune.getByText("Chưa khớp văn bản đã gửi.").first().waitFor();
  });

  it("is locked by the head of Sở with a reason, and then only read", async () => {
    const head = await open("giam-doc-so", `/report-periods/${periodId}`);
    await head.getByRole("button", { name: "Chốt số liệu" }).click();
    await head.getByLabel("Lý do chốt khi chưa đủ báo cáo").fill("Đã đôn đốc hai lần.");
    await head.getByRole("dialog").getByRole("button", { name: "Chốt số liệu" }).click();
    await head.getByText("Đã chốt số liệu.").first().waitFor();
    await head.getByRole("button", { name: "Mở lại kỳ báo cáo" }).waitFor();
    const commune = await open("can-bo-phuong", "/reports");
    await commune.getByRole("link", { name: "Báo cáo 6 tháng đầu năm 2026" }).click();
    await commune.getByText("Số liệu của kỳ đã chốt.").waitFor();
    expect(await commune.getByRole("button", { name: "Lưu báo cáo" }).count()).toBe(0);
  });
});
