import type { Role } from "@kc/core/access";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  askAcceptance,
  makeSchemeAt,
  prepareSettlementOf,
} from "../../server/src/testing/make-progress.ts";
import { accepted } from "../../server/src/testing/test-world.ts";
import { findBarriers, overflowOf } from "./open-browser.ts";
import { openRealServer, type RealServer } from "./real-server.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const inDialog = (page: Page, name: string) =>
  page.getByRole("dialog").getByRole("button", { name, exact: true }).click();

describe.each([1366, 360])("at %i wide", (width) => {
  let real: RealServer;
  let going = "";
  let ready = "";
  let liquidated = "";
  let prepared = "";
  let settled = "";

  beforeAll(async () => {
    real = await openRealServer("2026-03-02");
    const { world } = real;
    going = (await makeSchemeAt(world, "in_progress")).schemeId;
    const inProgress = await makeSchemeAt(world, "in_progress", { advanceDong: 100_000_000 });
    ready = inProgress.schemeId;
    accepted(await askAcceptance(world, ready));
    liquidated = (await makeSchemeAt(world, "liquidated")).schemeId;
    prepared = (await makeSchemeAt(world, "liquidated")).schemeId;
    const support = { amountDong: 240_000_000, paidBy: "support" } as const;
    const own = { amountDong: 200_000_000, paidBy: "beneficiary" } as const;
    accepted(await prepareSettlementOf(world, prepared, [support, own]));
    settled = (await makeSchemeAt(world, "settled")).schemeId;
  }, 180_000);
  afterAll(() => real.close());

  async function open(role: Role, path: string): Promise<Page> {
    const page = await real.pageOf(role, { width, colorScheme: "light" });
    await page.goto(`${real.origin}/app${path}`);
    return page;
  }

  describe("an advance on screen", () => {
    it("goes through three hands to the Treasury, which pays a part", async () => {
      const accountant = await open("centre_accountant", `/schemes/${going}?tab=money`);
      await press(accountant, "Lập đề nghị tạm ứng");
      const amount = accountant.getByLabel("Số tiền đề nghị");
      expect(await amount.inputValue()).toBe("168.000.000");
      await amount.fill("168000001");
      await accountant.getByLabel("Số tài khoản thụ hưởng").fill("(tài khoản minh họa)");
      await accountant.getByLabel("Ngân hàng, Kho bạc nơi mở tài khoản").fill("Ngân hàng Minh Họa");
      await inDialog(accountant, "Lập đề nghị tạm ứng");
      await accountant.getByText("Chỉ còn tạm ứng được").waitFor();
      await amount.fill("168 triệu");
      await inDialog(accountant, "Lập đề nghị tạm ứng");
      await accountant.getByRole("link", { name: /Tạm ứng ĐNTT-2026/ }).click();
      await accountant.getByRole("heading", { name: /Tạm ứng ĐNTT-2026/ }).waitFor();
      const path = new URL(accountant.url()).pathname.replace("/app", "");
      await accountant.getByText("là việc của Kế toán trưởng").waitFor();

      const chief = await open("centre_chief_accountant", path);
      await press(chief, "Kiểm soát");
      await inDialog(chief, "Kiểm soát");
      await chief.getByText("Kế toán đã kiểm soát").waitFor();
      const head = await open("centre_head", path);
      await press(head, "Duyệt");
      await inDialog(head, "Duyệt");
      await head.getByText("Thủ trưởng đã duyệt").waitFor();
      await accountant.reload();
      await press(accountant, "Gửi hồ sơ Kho bạc");
      await inDialog(accountant, "Gửi hồ sơ Kho bạc");
      await accountant.getByText("Đã gửi Kho bạc", { exact: true }).waitFor();

      const treasury = await open("treasury", path);
      await press(treasury, "Cập nhật kết quả của Kho bạc");
      await treasury.getByLabel("Thanh toán một phần").check();
      await treasury.getByLabel("Số Kho bạc đã chi").fill("60 triệu");
      await treasury.getByLabel("Số chứng từ của Kho bạc").fill("UNC-15");
      await treasury.getByLabel("Lý do của Kho bạc").fill("Đủ hồ sơ của một máy");
      await inDialog(treasury, "Cập nhật kết quả");
      await treasury.getByText("Kho bạc thanh toán một phần").first().waitFor();
      expect(await findBarriers(treasury)).toEqual([]);

      await accountant.goto(`${real.origin}/app/schemes/${going}?tab=money`);
      await accountant.getByText("Còn tạm ứng được").waitFor();
      await accountant.getByText("Một trăm linh tám triệu đồng").waitFor();
    });
  });

  describe("acceptance on screen", () => {
    it("names what is missing, then writes the minutes and shows the support tested again", async () => {
      const page = await open("department_officer", `/schemes/${ready}?tab=acceptance`);
      await press(page, "Lập biên bản nghiệm thu");
      await page
        .getByText("Đ.21 (Sở Công Thương tổ chức nghiệm thu cơ sở) – Nguồn thứ cấp")
        .waitFor();
      await press(page, "Ghi biên bản nghiệm thu");
      await page.getByRole("link", { name: "Nhập “Địa điểm”." }).waitFor();
      await page.getByLabel("Địa điểm", { exact: true }).fill("Xóm Mẫu");
      for (const row of ["1", "2", "3", "4"]) {
        await page.getByLabel(`Họ tên người thứ ${row}`).fill(`Người Thứ ${row}`);
        await page.getByLabel(`Chức vụ người thứ ${row}`).fill("Chuyên viên");
      }
      await page.getByLabel("Giá trị của “Máy tráng miến tự động”").fill("300 triệu");
      await page.getByLabel("Giá trị của “Máy sấy nhiệt”").fill("160 triệu");
      await page.getByText("460.000.000").first().waitFor();
      await page.getByLabel("Đạt", { exact: true }).check();
      await press(page, "Ghi biên bản nghiệm thu");
      await page.getByText("được hỗ trợ 230.000.000").waitFor();
      await page.getByText("TT 28/2018/TT-BTC").first().waitFor();
      expect(await findBarriers(page)).toEqual([]);
    });
  });

  describe("settlement on screen", () => {
    it("takes vouchers pasted from Excel, and says which cell it could not read", async () => {
      const page = await open("centre_accountant", `/schemes/${liquidated}?tab=settlement`);
      await press(page, "Lập quyết toán");
      await page.getByLabel("Số chứng từ, dòng 1").focus();
      await page.evaluate(() => {
        const rows = [
          "HĐ-1\t01/03/2026\tCông ty Máy Mẫu\tMáy\t240.000.000\tKhuyến công\tcó",
          "HĐ-2\t33/03/2026\tCông ty Máy Mẫu\tMáy\t240.000.000\tĐơn vị thụ hưởng\tcó",
        ];
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", rows.join("\n"));
        const paste = { clipboardData, bubbles: true, cancelable: true };
        document.activeElement?.dispatchEvent(new ClipboardEvent("paste", paste));
      });
      await page.getByText("ngày “33/03/2026” không đọc được").waitFor();
      await page.getByLabel("Ngày chứng từ, dòng 2", { exact: true }).fill("02/03/2026");
      expect(await findBarriers(page)).toEqual([]);
      await page.locator("form").getByRole("button", { name: "Lập quyết toán" }).click();
      await page.getByText("Đã lập, chờ phê duyệt").waitFor();
    });

    it("is not approved before the surplus is back, and says so", async () => {
      const page = await open("department_head", `/schemes/${prepared}?tab=settlement`);
      await page.getByText("Phải nộp trả ngân sách").waitFor();
      expect(await findBarriers(page)).toEqual([]);
    });
  });

  describe("the pages of money, acceptance, settlement and outcome", () => {
    it("fit the window, and axe finds nothing", async () => {
      const views: readonly (readonly [Role, string, string])[] = [
        ["centre_head", "/payment-requests", "dòng"],
        ["centre_head", "/payment-requests?waiting=mine", "Không có đề nghị nào chờ bạn"],
        ["centre_accountant", `/schemes/${going}?tab=money`, "Kinh phí của hợp đồng"],
        ["centre_officer", `/schemes/${settled}?tab=acceptance`, "Biên bản nghiệm thu cơ sở"],
        ["auditor", `/schemes/${settled}?tab=settlement`, "Bảng kê chứng từ"],
        ["centre_officer", `/schemes/${settled}?tab=outcome`, "Sau 24 tháng"],
      ];
      for (const [role, path, words] of views) {
        const page = await open(role, path);
        await page.getByText(words).first().waitFor();
        expect([path, await overflowOf(page), await findBarriers(page)]).toEqual([path, 0, []]);
        await page.close();
      }
    });

    it("say who may see the requests to whoever may not", async () => {
      const page = await open("clerk", "/payment-requests");
      await page.getByText("Xem đề nghị tạm ứng, thanh toán").first().waitFor();
      expect(await findBarriers(page)).toEqual([]);
    });
  });
});
