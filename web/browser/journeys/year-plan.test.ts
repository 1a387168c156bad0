/** The plan of a year, each step by its role: registration, list, opinion, decision, change from the reserve. */
import type { Locator, Page } from "playwright-core";
import { listPlanRoundsEndpoint, listPlansEndpoint } from "@kc/server/api/budget";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { desk, type Look, openProduct, phone, type Product } from "./open-product.ts";
import type { WatchedPage } from "./watched-page.ts";

const press = (within: Page | Locator, name: string | RegExp) =>
  within.getByRole("button", { name }).first().click();

describe.each<Look>([desk, phone])("the plan of 2027 at $width wide", (look) => {
  let product: Product;
  let planPath = "";
  let roundPath = "";
  beforeAll(async () => {
    product = await openProduct();
    const officer = product.stage.as("chuyen-vien-so");
    const plans = await officer.asks(listPlansEndpoint, { year: 2027, source: "local_province" });
    const rounds = await officer.asks(listPlanRoundsEndpoint, {});
    planPath = `/app/plans/${plans.rows[0]?.id ?? ""}`;
    roundPath = `/app/plan-rounds/${rounds.rows[0]?.id ?? ""}`;
  }, 240_000);
  afterAll(() => product.close());

  async function as(username: string, path: string, work: (page: Page) => Promise<void>) {
    const watched: WatchedPage = await product.enter(username, look);
    await watched.open(path);
    expect(await watched.findFaults()).toEqual([]);
    await work(watched.page);
    expect(await watched.findFaults()).toEqual([]);
    await watched.close();
  }

  const dialogOf = (page: Page) => page.getByRole("dialog");
  /** Waits until the dialog is gone; one that stays says why. */
  const gone = (page: Page) =>
    dialogOf(page)
      .waitFor({ state: "detached" })
      .catch(async () => {
        throw new Error(await dialogOf(page).innerText());
      });

  it("is registered for by a commune from its work list", async () => {
    await as("lanh-dao-phuong", "/app/", async (page) => {
      await page
        .getByRole("link", { name: /Đợt đăng ký kế hoạch năm 2027/u })
        .first()
        .click();
      await press(page, "Gửi đăng ký");
      await press(dialogOf(page), "Thêm nhiệm vụ");
      await dialogOf(page).getByLabel("Nhiệm vụ 1").fill("Tập huấn khởi sự doanh nghiệp");
      await dialogOf(page).getByLabel("Kinh phí 1").fill("30 triệu");
      await press(dialogOf(page), "Gửi Sở Công Thương");
      await gone(page);
      await page.getByText("Tập huấn khởi sự doanh nghiệp").waitFor();
      await page.getByText(/Đã gửi Sở Công Thương ngày/u).waitFor();
    });
  });

  it("is followed by Sở, which records what came on paper and ends the round", async () => {
    await as("chuyen-vien-so", roundPath, async (page) => {
      await page.getByText("Tập huấn khởi sự doanh nghiệp").waitFor();
      await press(page, /^Ghi nhận/u);
      await dialogOf(page).getByLabel("Số văn bản").fill("57/UBND-KT");
      await dialogOf(page).getByLabel("Người ký, chức vụ").fill("Hoàng Văn Mẫu, Chủ tịch");
      const noNeed = dialogOf(page).getByLabel("Không có nhu cầu");
      if ((await noNeed.count()) > 0) await noNeed.check();
      await press(dialogOf(page), "Ghi nhận");
      await gone(page);
      await page.getByText("57/UBND-KT").first().waitFor();
      await press(page, "Kết thúc đợt đăng ký");
      await press(dialogOf(page), "Kết thúc");
      await gone(page);
      await page.getByText("Đã kết thúc").first().waitFor();
    });
  });

  it("gets the opinion of Sở Tài chính on its money", async () => {
    await as("so-tai-chinh", planPath, async (page) => {
      await press(page, "Cho ý kiến");
      await dialogOf(page).getByLabel("Số văn bản").fill("2210/STC-HCSN");
      await dialogOf(page).getByLabel("Người ký, chức vụ").fill("Vũ Văn Mẫu, Phó Giám đốc");
      await dialogOf(page).getByLabel("Nội dung ý kiến về kinh phí").fill("Thống nhất.");
      await press(dialogOf(page), "Ghi ý kiến");
      await gone(page);
      await page.getByText("Đã có ý kiến Sở Tài chính").first().waitFor();
    });
  });

  it("is submitted by the head of Sở", async () => {
    await as("giam-doc-so", planPath, async (page) => {
      await press(page, "Trình phê duyệt");
      await dialogOf(page)
        .getByLabel(/Số tờ trình/u)
        .fill("119/TTr-SCT");
      await press(dialogOf(page), "Trình phê duyệt");
      await gone(page);
      await page.getByText("Đã trình UBND tỉnh").first().waitFor();
    });
  });

  it("is approved by UBND, one scheme in the main list and one in reserve", async () => {
    await as("lanh-dao-tinh", planPath, async (page) => {
      await press(page, "Phê duyệt");
      const dialog = dialogOf(page);
      await dialog.getByLabel("Số quyết định").fill("2400/QĐ-UBND");
      await dialog.getByLabel(/^Người ký/u).fill("Trần Văn Thí Dụ, Phó Chủ tịch");
      await dialog.getByLabel("Ý kiến").last().selectOption({ label: "Danh mục dự phòng" });
      await press(dialog, "Phê duyệt kế hoạch");
      await gone(page);
      await page.getByText("Đã phê duyệt").first().waitFor();
      await page.getByRole("heading", { name: "Danh mục dự phòng" }).first().waitFor();
    });
  });

  it("is adjusted within the year: the reserve moves up by decision, recorded from paper by Sở", async () => {
    await as("chuyen-vien-so", planPath, async (page) => {
      await press(page, "Ghi nhận quyết định điều chỉnh");
      const dialog = dialogOf(page);
      await dialog.getByLabel("Số quyết định").fill("310/QĐ-UBND");
      await dialog.getByLabel(/^Người ký/u).fill("Trần Văn Thí Dụ, Phó Chủ tịch");
      await dialog
        .getByRole("combobox", { name: /Thay đổi/u })
        .filter({ hasText: "Đưa vào danh mục chính" })
        .selectOption({ label: "Đưa vào danh mục chính" });
      await press(dialog, "Điều chỉnh kế hoạch");
      await gone(page);
      await page.getByText("Đã điều chỉnh, bổ sung").first().waitFor();
    });
  });
});
