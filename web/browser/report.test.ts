/**
 * The half-year report in a browser, every role in turn: a commune fills on a phone and a slow line, its leader sends,
 * the Centre and a department report, Sở follows, asks to correct, gives more time, consolidates; the head locks.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { issueDocumentEndpoint, numberDocumentEndpoint } from "@kc/server/api/document";
import { plainDate } from "@kc/core/kernel";
import { ownReport, periodIsOpened } from "../../stories/steps/report.ts";
import { desk, type Look, openProduct, phone, type Product } from "./journeys/open-product.ts";
import { slowLine, weigh, withoutServiceWorker } from "./journeys/weigh.ts";
import { findBarriers, overflowOf } from "./open-browser.ts";
import { standsStill } from "./stands-still.ts";

let product: Product;
let periodId = "";
const shots = process.env["KC_TEST_SHOTS"];

beforeAll(async () => {
  product = await openProduct({ emptyOn: "2026-06-16" });
  periodId = await periodIsOpened(product.stage, "half_year", 2026);
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

const title = "Báo cáo 6 tháng đầu năm 2026";

/** The form of a person's own body. */
async function ownForm(username: string, look: Look = desk): Promise<Page> {
  const reportId = await ownReport(product.stage, username, periodId);
  const page = await open(username, `/reports/${reportId}`, look);
  await page.getByRole("heading", { name: "Quá trình" }).waitFor();
  return page;
}

/** Writes a zero into every figure of a form that has none. */
async function fillTheRest(page: Page): Promise<void> {
  const fields = page.locator('input[name^="values."]');
  for (const field of await fields.all()) {
    if ((await field.inputValue()) === "") await field.fill("0");
  }
}

async function send(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Gửi Sở Công Thương" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Gửi báo cáo" }).click();
  await page.getByText("Đã gửi báo cáo về Sở Công Thương.").waitFor();
}

describe("a commune officer on a phone and a slow line", () => {
  it("fills and saves the form within the weight and the requests of W7", async () => {
    const { page } = await product.enter("can-bo-phuong", phone);
    await slowLine(page);
    await withoutServiceWorker(page);
    const reportId = await ownReport(product.stage, "can-bo-phuong", periodId);
    const fillAndSave = async (meetings: string) => {
      await page.goto(`${product.origin}/app/reports/${reportId}`);
      await page.getByLabel(/C1\. Hội nghị/).fill(meetings);
      await fillTheRest(page);
      await page.getByRole("button", { name: "Lưu báo cáo" }).click();
      await page.getByText("Đã lưu báo cáo.").waitFor();
    };
    const first = await weigh(page, () => fillAndSave("2"));
    const again = await weigh(page, () => fillAndSave("3"));
    const said = ({ requests, kilobytes }: typeof first) =>
      `${String(requests)} requests, ${kilobytes.toFixed(1)} kB`;
    process.stdout.write(`W7: first visit ${said(first)}; again ${said(again)}\n`);
    if (process.env["KC_TEST_WEIGHTS"] === "1") process.stdout.write(`${first.list.join("\n")}\n`);
    expect(first.kilobytes).toBeLessThanOrEqual(210);
    expect(first.requests).toBeLessThanOrEqual(20);
    expect(again.kilobytes).toBeLessThanOrEqual(20);
    expect(again.requests).toBeLessThanOrEqual(12);
    await page.close();
  });

  it("keeps what is typed while the network is cut, and takes it up afterwards", async () => {
    const page = await ownForm("can-bo-phuong", phone);
    const words = "Xã đã tổ chức ba buổi tuyên truyền.";
    await page.context().setOffline(true);
    await page.getByLabel("Tình hình chung").fill(words);
    await page.getByText(/Mới lưu trên máy này/).waitFor();
    await check(page, "form-offline", phone);
    await page.context().setOffline(false);
    await page.reload();
    await page.getByRole("button", { name: "Tiếp tục bản nháp" }).click();
    expect(await page.getByLabel("Tình hình chung").inputValue()).toBe(words);
    await page.getByRole("button", { name: "Lưu báo cáo" }).click();
    await page.getByText("Đã lưu báo cáo.").waitFor();
    await page.close();
  });

  it("is told what is wrong, and nothing typed is lost", async () => {
    const page = await ownForm("can-bo-phuong", phone);
    const meetings = page.getByLabel(/C1\. Hội nghị/);
    await meetings.fill("ba");
    await page.getByLabel("Khó khăn, vướng mắc").fill("Thiếu kinh phí in tờ rơi.");
    await page.getByRole("button", { name: "Lưu báo cáo" }).click();
    await page.getByRole("alert").first().waitFor();
    await check(page, "form-refused", phone);
    expect(await meetings.inputValue()).toBe("ba");
    await meetings.fill("4");
    await page.getByRole("button", { name: "Lưu báo cáo" }).click();
    await page.getByText("Đã lưu báo cáo.").waitFor();
    expect(await page.getByLabel("Khó khăn, vướng mắc").inputValue()).toContain("tờ rơi");
    await page.close();
  });

  it.each(looks)("sees the list and the form without barriers on %s", async (_what, look) => {
    const page = await open("can-bo-phuong", "/reports", look);
    await check(page, "periods-commune", look);
    await page.getByRole("link", { name: title }).click();
    await page.getByRole("button", { name: /theo hệ thống, xem bản ghi của A1/ }).click();
    await page.getByText("Hệ thống chưa có bản ghi nào trong kỳ.").waitFor();
    await page.keyboard.press("Escape");
    await check(page, "form", look);
    await page.close();
  });
});

describe("those who send", () => {
  it.each([
    ["the commune's leader", "can-bo-phuong", "lanh-dao-phuong", phone],
    ["the Centre", "trung-tam", "giam-doc-trung-tam", desk],
    ["a department", "so-nganh", "so-nganh", desk],
  ] as const)("%s sends the whole report", async (_who, fills, sends, look) => {
    const form = await ownForm(fills, look);
    await fillTheRest(form);
    await form.getByRole("button", { name: "Lưu báo cáo" }).click();
    await form.getByText("Đã lưu báo cáo.").waitFor();
    await form.close();
    const page = await ownForm(sends, look);
    await send(page);
    await check(page, `sent-${sends}`, look);
    await page.close();
  });
});

describe("Sở", () => {
  it.each(looks)("follows and consolidates without barriers on %s", async (_what, look) => {
    const page = await open("chuyen-vien-so", `/report-periods/${periodId}`, look);
    await page.getByText("/ 58 đơn vị").waitFor();
    await check(page, "bodies", look);
    await page.getByRole("link", { name: "Số liệu tổng hợp" }).click();
    await page.getByText("Lao động được đào tạo nghề").first().waitFor();
    await check(page, "figures", look);
    await page.getByRole("link", { name: "Thuyết minh" }).click();
    await page.getByRole("button", { name: "Lưu thuyết minh" }).waitFor();
    await check(page, "words", look);
    await page.getByRole("link", { name: "Văn bản, gửi cấp trên" }).click();
    await page.getByText("Chưa có số liệu đã chốt của kỳ báo cáo").waitFor();
    await check(page, "paper", look);
    await page.close();
  });

  it("opens every figure of the province down to the report of a body", async () => {
    const page = await open("chuyen-vien-so", `/report-periods/${periodId}?tab=figures`);
    const figures = page.locator("td.number");
    const bare = figures.filter({ hasNot: page.getByRole("button") });
    for (const text of await bare.allInnerTexts()) expect(["", "–"]).toContain(text.trim());
    const buttons = figures.getByRole("button");
    expect(await buttons.count()).toBeGreaterThan(20);
    for (const button of await buttons.all()) {
      await button.click();
      const dialog = page.getByRole("dialog");
      await dialog.locator("li").first().waitFor({ state: "attached" });
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
    }
    await buttons.first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/đơn vị báo cáo 0/).click();
    await dialog
      .getByRole("button", { name: /Xem bản ghi/ })
      .first()
      .click();
    await dialog.getByText("Hệ thống chưa có bản ghi nào trong kỳ.").waitFor();
    await check(page, "figure", desk);
    await dialog
      .getByRole("link", { name: /Thục Phán/ })
      .first()
      .click();
    await page.getByRole("heading", { name: /Thục Phán/ }).waitFor();
    await page.close();
  });

  it("sees who is late, reminds them, and gives one more time", async () => {
    product.world.clock.set(plainDate("2026-06-22"));
    const page = await open("chuyen-vien-so", "/reports");
    await page.getByRole("link", { name: /^55\s*đơn vị quá hạn/ }).click();
    await page.getByRole("button", { name: "Đôn đốc đơn vị chưa gửi" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Đôn đốc" }).click();
    await page.getByText("Đã đôn đốc 55 đơn vị.").waitFor();
    await page.getByRole("link", { name: /xã Bảo Lạc/ }).click();
    await page.getByRole("button", { name: "Gia hạn" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Hạn mới" }).fill("27/06/2026");
    await dialog.getByLabel("Lý do gia hạn").fill("Mưa lũ chia cắt đường.");
    await dialog.getByRole("button", { name: "Gia hạn" }).click();
    await dialog
      .getByText(/Chọn ngày làm việc/)
      .first()
      .waitFor();
    await check(page, "extend-refused", desk);
    expect(await dialog.getByLabel("Lý do gia hạn").inputValue()).toContain("Mưa lũ");
    await dialog.getByRole("textbox", { name: "Hạn mới" }).fill("26/06/2026");
    await dialog.getByRole("button", { name: "Gia hạn" }).click();
    await page.getByText("Được gia hạn từ 19/06/2026 đến 26/06/2026").waitFor();
    await check(page, "extended", desk);
    await page.close();
  });

  it("sends a report back with a reason that the body sees", async () => {
    const officer = await open("chuyen-vien-so", `/report-periods/${periodId}?status=sent`);
    await officer.getByRole("link", { name: /phường Thục Phán/i }).click();
    await officer.getByRole("button", { name: "Yêu cầu chỉnh sửa" }).click();
    await officer.getByLabel("Chỉ tiêu, nội dung").selectOption({ value: "C1" });
    await officer.getByLabel("Lý do, cần sửa gì").fill("Chưa khớp văn bản đã gửi.");
    await officer.getByRole("button", { name: "Gửi yêu cầu" }).click();
    await officer
      .getByText(/chỉnh sửa\.$/)
      .first()
      .waitFor();
    await officer.close();
    const commune = await ownForm("can-bo-phuong", phone);
    await commune.getByText("Sở Công Thương yêu cầu chỉnh sửa.").waitFor();
    await commune.getByText("Chưa khớp văn bản đã gửi.").first().waitFor();
    await check(commune, "returned", phone);
    await commune.close();
  });

  it.each(looks)("asks once for figures in its own words on %s", async (_what, look) => {
    const page = await open("chuyen-vien-so", "/report-periods/ask", look);
    await page.getByLabel("Báo cáo về việc gì").fill("thiệt hại do mưa lũ");
    await page.getByRole("button", { name: "Thêm số liệu" }).click();
    await page.getByLabel("Số liệu thứ 1", { exact: true }).fill("Cơ sở bị thiệt hại");
    await page.getByLabel("Đơn vị tính").fill("cơ sở");
    await page.getByRole("button", { name: "Chọn cả 56 đơn vị" }).click();
    await page.getByText("Đã chọn 56/58 đơn vị.").waitFor();
    await page.getByRole("button", { name: "Gửi yêu cầu báo cáo" }).click();
    await page.getByRole("alert").first().waitFor();
    await check(page, "ask-refused", look);
    expect(await page.getByLabel("Số liệu thứ 1", { exact: true }).inputValue()).not.toBe("");
    await page.getByLabel("Lý do", { exact: true }).fill("Ủy ban nhân dân tỉnh yêu cầu.");
    await page.getByLabel("Cơ quan yêu cầu").fill("Ủy ban nhân dân tỉnh");
    await page.getByRole("textbox", { name: "Số liệu từ ngày" }).fill("01/06/2026");
    await page.getByRole("textbox", { name: "Hạn gửi" }).fill("26/06/2026");
    await page.getByRole("button", { name: "Gửi yêu cầu báo cáo" }).click();
    await page.getByRole("heading", { name: "Báo cáo đột xuất: thiệt hại do mưa lũ" }).waitFor();
    await check(page, "asked", look);
    await page.close();
  });
});

describe("the end of a period", () => {
  it("is locked by the head with a reason, issued, numbered, and noted as sent up", async () => {
    const head = await open("giam-doc-so", `/report-periods/${periodId}`);
    await head.getByRole("button", { name: "Chốt số liệu" }).click();
    await head.getByLabel("Lý do chốt khi chưa đủ báo cáo").fill("Đã đôn đốc hai lần.");
    await head.getByRole("dialog").getByRole("button", { name: "Chốt số liệu" }).click();
    await head.getByRole("button", { name: "Mở lại kỳ báo cáo" }).waitFor();
    await head.close();
    const issued = await product.stage
      .as("chuyen-vien-so")
      .does(issueDocumentEndpoint, { kind: "period_report", subjectId: periodId, reason: "" });
    await product.stage.as("van-thu-so").does(numberDocumentEndpoint, {
      documentId: issued.id,
      expectedVersion: 1,
      number: "215/BC-SCT",
      numberedOn: "2026-06-22",
      signatory: "Nguyễn Văn Mẫu",
    });
    const officer = await open("chuyen-vien-so", `/report-periods/${periodId}?tab=paper`, phone);
    await officer.getByRole("button", { name: "Ghi nhận đã gửi cấp trên" }).click();
    await officer.getByRole("button", { name: "Ghi nhận", exact: true }).click();
    await officer.getByText(/Báo cáo số 215\/BC-SCT đã gửi/).waitFor();
    await check(officer, "sent-up", phone);
    await officer.close();
  });

  it.each(looks)("leaves a report that is only read, on %s", async (_what, look) => {
    const page = await ownForm("can-bo-phuong", look);
    await page.getByText("Số liệu của kỳ đã chốt.").waitFor();
    expect(await page.getByRole("button", { name: "Lưu báo cáo" }).count()).toBe(0);
    await check(page, "locked", look);
    await page.close();
  });
});
