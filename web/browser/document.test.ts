import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeSchemeBeforeDecision, smallPdf } from "../../server/src/testing/make-papers.ts";
import { closePdfRenderer } from "../../server/src/document/engine/render-pdf.ts";
import { findBarriers, overflowOf } from "./open-browser.ts";
import { openRealServer, type RealServer } from "./real-server.ts";
import { standsStill } from "./stands-still.ts";

let real: RealServer;
let made: Awaited<ReturnType<typeof makeSchemeBeforeDecision>>;

beforeAll(async () => {
  real = await openRealServer("2026-03-02");
  made = await makeSchemeBeforeDecision(real.world);
}, 180_000);
afterAll(async () => {
  await closePdfRenderer();
  await real.close();
});

const widths = [1366, 360] as const;
/** Where pictures are kept for looking at, when asked for. */
const shots = process.env["KC_SHOTS"];

async function look(page: Page, name: string): Promise<void> {
  await standsStill(page);
  if (shots !== undefined) {
    const { width = 0 } = page.viewportSize() ?? {};
    await page.screenshot({ path: `${shots}/${name}-${String(width)}.png`, fullPage: true });
  }
  expect(await findBarriers(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
}

function paperRow(page: Page, name: string) {
  return page.getByRole("listitem").filter({ hasText: name }).first();
}

describe("papers on screen", () => {
  it.each(widths)("are issued from the scheme and listed by step at %i wide", async (width) => {
    const page = await real.pageOf("centre_officer", { width, colorScheme: "light" });
    await page.goto(`${real.origin}/app/schemes/${made.schemeId}?tab=documents`);
    await paperRow(page, "Thuyết minh đề án").waitFor();
    await look(page, "scheme-documents");
    await paperRow(page, "Thuyết minh đề án").getByRole("button").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Xem trước PDF").waitFor();
    await look(page, "issue-dialog");
    await dialog.getByRole("button", { name: /^Phát hành/u }).click();
    await page.getByText(/Đã phát hành số/u).waitFor();
    const download = page.waitForEvent("download");
    await paperRow(page, "Thuyết minh đề án").getByRole("link", { name: "PDF" }).click();
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/u);
    await page.context().close();
  });

  it.each(widths)("are read, numbered and signed at %i wide", async (width) => {
    const drafter = await real.pageOf("department_officer", { width, colorScheme: "light" });
    await drafter.goto(`${real.origin}/app/schemes/${made.schemeId}?tab=documents`);
    const row = paperRow(drafter, "Biên bản họp Hội đồng thẩm định");
    await row.getByRole("button", { name: /Phát hành/u }).click();
    const asked = drafter.getByRole("dialog");
    const reason = asked.getByLabel(/Lý do thay/u);
    if (await reason.isVisible()) await reason.fill("Sai thành phần họp");
    await asked.getByRole("button", { name: /^Phát hành/u }).click();
    await drafter
      .getByText(/chờ cấp số/iu)
      .first()
      .waitFor();
    await drafter.context().close();

    const page = await real.pageOf("clerk", { width, colorScheme: "light" });
    await page.goto(`${real.origin}/app/documents?waiting=number`);
    await page.getByRole("heading", { name: "Văn bản", level: 1 }).waitFor();
    await look(page, "documents");
    await page.getByText("Biên bản Họp thẩm định").first().click();
    await page.getByRole("button", { name: "Ghi số, ngày văn bản" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(/Số, ký hiệu/u).fill("mười lăm");
    await dialog.getByLabel(/Người ký/u).fill("Nguyễn Văn Mẫu");
    await dialog.getByRole("button", { name: "Ghi số và vào sổ" }).click();
    await dialog.getByText(/chưa đúng dạng số, ký hiệu/u).waitFor();
    await look(page, "number-dialog");
    await dialog.getByLabel(/Số, ký hiệu/u).fill(`${String(width)}/BB-SCT`);
    await dialog.getByRole("button", { name: "Ghi số và vào sổ" }).click();
    await page.getByRole("button", { name: "Đính kèm bản ký" }).click();
    await page.getByLabel(/Bản quét/u).setInputFiles({
      name: "bien-ban.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from(smallPdf(`bản ký ${String(width)}`)),
    });
    await page.getByText("đã lưu").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Đính kèm bản ký" }).click();
    await page.getByText("Đã có bản ký").waitFor();
    await look(page, "document");
    await page.context().close();
  });

  it.each(widths)("take files, and say why one is refused, at %i wide", async (width) => {
    const page = await real.pageOf("centre_officer", { width, colorScheme: "light" });
    await page.goto(`${real.origin}/app/schemes/${made.schemeId}?tab=documents`);
    await page.getByRole("button", { name: "Đính kèm tệp" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Tệp", { exact: false }).last().waitFor();
    const files = dialog.locator("input[type=file]");
    await files.setInputFiles([
      {
        name: "bao-gia.pdf",
        mimeType: "application/pdf",
        buffer: Buffer.from(smallPdf("báo giá")),
      },
      { name: "gia.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html>") },
    ]);
    await dialog.getByText(/trang web \(HTML\)/u).waitFor();
    await look(page, "attach-dialog");
    await dialog.getByRole("combobox", { name: "Loại tài liệu" }).fill("báo giá");
    await page.getByRole("option").first().click();
    await dialog.getByRole("button", { name: "Đính kèm", exact: true }).click();
    await page.getByText(/Đã đính kèm 1 tệp/u).waitFor();
    await page.getByRole("link", { name: "bao-gia.pdf" }).first().waitFor();
    await look(page, "attachments");
    await page.context().close();
  });

  it.each(widths)("are recorded from other bodies at %i wide", async (width) => {
    const page = await real.pageOf("clerk", { width, colorScheme: "light" });
    await page.goto(`${real.origin}/app/documents/incoming?planId=${made.planId}`);
    await page.getByRole("combobox", { name: "Loại văn bản" }).fill("tham gia ý kiến");
    await page.getByRole("option").first().click();
    await page.getByLabel(/Cơ quan ban hành/u).fill("Sở Tài chính tỉnh Cao Bằng");
    await page.getByLabel(/Số, ký hiệu/u).fill(`${String(width)}/STC-TCHCSN`);
    await page.getByLabel(/Người ký/u).fill("Hoàng Thị Mẫu");
    await page.getByLabel(/Trích yếu/u).fill("Tham gia ý kiến kế hoạch năm 2026");
    await look(page, "incoming");
    await page.getByRole("button", { name: "Ghi nhận văn bản" }).click();
    await page.getByText("Văn bản đến", { exact: true }).first().waitFor();
    await page.context().close();
  });
});
