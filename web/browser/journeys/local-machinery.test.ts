/**
 * The local machinery scheme by hand: from the establishment's need to the signed contract, every form filled as its person
 * fills it, at a desk and on a phone. Money, acceptance and settlement go on in `money-flow.test.ts`.
 */
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bindDemoMaker } from "../../../server/src/demo/create-accounts.ts";
import { makers } from "../../../stories/cast/makers.ts";
import { centreRegisters } from "../../../stories/steps/establishment.ts";
import { desk, type Look, openProduct, phone, type Product } from "./open-product.ts";
import type { WatchedPage } from "./watched-page.ts";

const machine = "Máy dán nhãn tự động";
const norm = "Tôi đã biết các điều trên";

const press = (within: Page | Locator, name: string) =>
  within.getByRole("button", { name, exact: true }).click();

/** Presses a button of the page, and the button of the dialog that opens. */
async function confirm(
  page: Page,
  name: string,
  inDialog: string,
  values: Readonly<Record<string, string>> = {},
): Promise<void> {
  await press(page, name);
  await fill(page.getByRole("dialog"), values);
  await press(page.getByRole("dialog"), inDialog);
  await closes(page.getByRole("dialog"));
}

/** Waits until a dialog is gone; one that stays says why. */
async function closes(dialog: Locator): Promise<void> {
  await dialog.waitFor({ state: "detached" }).catch(async () => {
    throw new Error(await dialog.getByRole("alert").innerText());
  });
}

async function fill(within: Page | Locator, values: Readonly<Record<string, string>>) {
  for (const [label, value] of Object.entries(values)) {
    await within.getByLabel(label, { exact: true }).first().fill(value);
  }
}

describe.each<Look>([desk, phone])("by hand at $width wide", (look) => {
  let product: Product;
  let schemePath = "";
  let planPath = "";
  const opened = new Map<string, WatchedPage>();

  beforeAll(async () => {
    product = await openProduct({ emptyOn: "2026-11-02" });
    const maker = await centreRegisters(product.stage, makers.tamHoa);
    await bindDemoMaker(product.world.parts.db, maker);
  }, 120_000);
  afterAll(() => product.close());

  /** The page of a person at an address of the app. */
  async function as(username: string, path: string): Promise<WatchedPage> {
    const watched = opened.get(username) ?? (await product.enter(username, look));
    opened.set(username, watched);
    await watched.open(`/app${path}`);
    return watched;
  }

  async function looksRight(watched: WatchedPage): Promise<void> {
    expect(await watched.findFaults()).toEqual([]);
  }

  it("the establishment says what it needs, after being told what is missing", async () => {
    const watched = await as("co-so", "/schemes/new");
    const { page } = watched;
    expect(await page.getByLabel("Năm kế hoạch").inputValue()).toBe("2027");
    await press(page, "Đăng ký nhu cầu");
    await page.getByRole("link", { name: "Nhập “Hiện trạng và nhu cầu”." }).waitFor();
    await looksRight(watched);
    await fill(page, {
      "Tên đề án": "Ứng dụng máy dán nhãn tự động",
      "Hiện trạng và nhu cầu": "Đang dán nhãn thủ công; cần máy dán nhãn tự động.",
      "Chi phí dự kiến": "420 triệu",
      "Kinh phí mong muốn hỗ trợ": "200 triệu",
    });
    await page.getByText("Bốn trăm hai mươi triệu đồng").waitFor();
    await press(page, "Đăng ký nhu cầu");
    await page.waitForURL(/\/schemes\/[0-9a-f-]{36}/u);
    schemePath = new URL(page.url()).pathname.replace("/app", "");
    await page.getByRole("heading", { level: 1, name: /máy dán nhãn/u }).waitFor();
    await looksRight(watched);
  });

  it("the commune confirms, the Centre surveys and starts the dossier", async () => {
    const commune = await as("lanh-dao-phuong", schemePath);
    await confirm(commune.page, "Xác nhận của UBND cấp xã", "Ghi xác nhận", {
      "Ý kiến xác nhận": "Cơ sở sản xuất trên địa bàn, nhu cầu có thật.",
    });
    await commune.page.getByText("Đã có xác nhận của UBND cấp xã").first().waitFor();

    const centre = await as("trung-tam", `${schemePath}/survey`);
    await fill(centre.page, {
      "Họ tên 1": "Bế Văn Thí Dụ",
      "Cơ quan, đơn vị 1": "Trung tâm Khuyến công và XTTM",
      "Tư cách 1": "Cán bộ khuyến công",
      "Năm trước 1": "2000",
      "Năm nay 1": "2100",
      "Nhận xét": "Nhà xưởng đủ diện tích, có vốn đối ứng.",
    });
    await centre.page.getByLabel(/Đủ điều kiện/u).check();
    await looksRight(centre);
    await press(centre.page, "Ghi biên bản khảo sát");
    await centre.page.getByText("Đã khảo sát thực tế").first().waitFor();
    await confirm(centre.page, "Lập hồ sơ đề án", "Lập hồ sơ đề án");
  });

  it("the Centre writes the dossier part by part, and is warned above the norm", async () => {
    const centre = await as("trung-tam", `${schemePath}/dossier`);
    const { page } = centre;
    const part = (name: string) => page.getByRole("region", { name, exact: true });
    const save = async (name: string, values: Readonly<Record<string, string>> = {}) => {
      await fill(part(name), values);
      await press(part(name), "Lưu phần này");
      await part(name)
        .getByText(/Đã lưu lúc/u)
        .waitFor();
    };
    await save("Các bên, địa điểm", { "Địa điểm thực hiện": "Tổ 1, phường Thục Phán" });
    await save("Sự cần thiết, căn cứ", {
      "Sự cần thiết": "Dán nhãn thủ công, năng suất thấp.",
      "Căn cứ pháp lý": "Nghị định số 45/2012/NĐ-CP",
    });
    await save("Mục tiêu", { "Mục tiêu cụ thể": "Tăng năng suất 30 %." });
    await save("Quy mô, công nghệ", {
      "Quy mô đề án": "Một máy.",
      "Đặc điểm vượt trội của công nghệ, máy móc": "Tự động, hai mặt.",
    });
    await press(page, "Thêm máy");
    await save("Máy móc, báo giá", {
      "Tên máy móc, thiết bị": machine,
      "Thông số kỹ thuật": "Hai mặt, 60 sản phẩm một phút",
      "Nhà cung cấp 1": "Công ty TNHH Thiết bị Mẫu A",
      "Đơn giá": "420 triệu",
      "Ngày báo giá": "15/10/2026",
      "Hiệu lực đến": "15/10/2027",
    });
    await save("Nội dung, tiến độ", {
      "Nội dung công việc và người thực hiện": "Quý II mua, lắp đặt; quý III nghiệm thu.",
      "Ngày bắt đầu": "01/04/2027",
      "Ngày kết thúc": "30/11/2027",
    });
    for (const words of [/bảo đảm phần vốn còn lại/u, /chưa được ngân sách nhà nước hỗ trợ/u]) {
      await page.getByLabel(words).check();
    }
    const asked = "Kinh phí đề nghị, cam kết";
    await save(asked, {
      "Kinh phí khuyến công đề nghị hỗ trợ": "210000001",
      "Số tài khoản nhận tiền": "0000000000",
      "Tại ngân hàng": "Ngân hàng Minh Họa",
    });
    await part(asked).getByText("vượt mức hỗ trợ tối đa 210.000.000").waitFor();
    await press(page, "Thêm dòng");
    await press(page, "Lấy theo danh sách máy");
    await save("Dự toán (Mẫu số 1)");
    await save("Tổ chức thực hiện", { "Phương án tổ chức thực hiện": "Trung tâm thực hiện." });
    await save("Hiệu quả", {
      "Hiệu quả kinh tế": "Doanh thu tăng 20 %.",
      "Hiệu quả xã hội": "Thêm bốn việc làm.",
      "Hiệu quả môi trường": "Giảm phế phẩm.",
      "Tính bền vững, khả năng nhân rộng": "Cơ sở tự vận hành.",
    });
    await fill(part("Kết quả dự kiến"), { "Số gốc": "24", "Mục tiêu": "28" });
    await part("Kết quả dự kiến").getByLabel("Số gốc").nth(1).fill("2000");
    await part("Kết quả dự kiến").getByLabel("Mục tiêu").nth(1).fill("2500");
    await save("Kết quả dự kiến");
    for (const box of await part("Tài liệu kèm theo")
      .getByLabel(/bắt buộc/u)
      .all()) {
      await box.check();
    }
    await save("Tài liệu kèm theo");
    await looksRight(centre);
  });

  it("is refused one đồng above the norm, and submitted at the norm", async () => {
    const centre = await as("trung-tam", schemePath);
    const { page } = centre;
    await press(page, "Nộp hồ sơ");
    await page.getByLabel(norm).check();
    await press(page.getByRole("dialog"), "Nộp hồ sơ");
    await page.getByRole("alert").getByText("210.000.00").first().waitFor();
    await looksRight(centre);
    await centre.open(`/app${schemePath}/dossier`);
    const part = (name: string) => page.getByRole("region", { name, exact: true });
    await fill(page, { "Kinh phí khuyến công đề nghị hỗ trợ": "200 triệu" });
    await press(part("Kinh phí đề nghị, cam kết"), "Lưu phần này");
    await part("Kinh phí đề nghị, cam kết")
      .getByText(/Đã lưu lúc/u)
      .waitFor();
    await page.getByText(/so với số đề nghị 200\.000\.000/u).waitFor();
    await press(page, "Lấy theo danh sách máy");
    await press(part("Dự toán (Mẫu số 1)"), "Lưu phần này");
    await part("Dự toán (Mẫu số 1)")
      .getByText(/Đã lưu lúc/u)
      .waitFor();
    await centre.open(`/app${schemePath}`);
    await press(page, "Nộp hồ sơ");
    await page.getByLabel(norm).check();
    await press(page.getByRole("dialog"), "Nộp hồ sơ");
    await page.getByText("Đã nộp hồ sơ").first().waitFor();
  });

  it("Sở receives and appraises by the five criteria, with a comment where one is not simply met", async () => {
    const officer = await as("chuyen-vien-so", schemePath);
    const { page } = officer;
    await confirm(page, "Tiếp nhận hồ sơ", "Tiếp nhận hồ sơ");
    await confirm(page, "Thẩm định", "Bắt đầu thẩm định");
    await councilIsInvited(officer);
    await officer.open(`/app${schemePath}/appraisal`);
    for (const choice of await page.getByLabel("Đạt", { exact: true }).all()) await choice.check();
    await page.getByLabel("Đạt, có lưu ý").nth(3).check();
    await page.getByLabel(/Thẩm định đạt/u).check();
    await page.getByLabel(/không có lợi ích liên quan/u).check();
    await page.getByLabel(norm).check();
    await press(page, "Ghi kết quả thẩm định");
    await page.getByRole("alert").first().waitFor();
    await looksRight(officer);
    await fill(page, { "Nhận xét nội dung 4": "Chưa lồng ghép chương trình khác." });
    await press(page, "Ghi kết quả thẩm định");
    await page.getByText("Thẩm định đạt").first().waitFor();
    await looksRight(officer);
  });

  /** The council is called to a meeting on the tab of the appraisal; the invitation stands below, ready to be issued. */
  async function councilIsInvited(officer: WatchedPage): Promise<void> {
    const { page } = officer;
    await officer.open(`/app${schemePath}?tab=appraisal`);
    await press(page, "Mời họp");
    const dialog = page.getByRole("dialog");
    await fill(dialog, {
      "Ngày họp": "20/11/2026",
      "Địa điểm": "Phòng họp tầng 2, Sở Công Thương",
      "Người chủ trì": "Phó Giám đốc Sở, Chủ tịch Hội đồng",
    });
    await looksRight(officer);
    await press(dialog, "Mời họp");
    await closes(dialog);
    await page.getByText("08:00, ngày 20/11/2026").waitFor();
    await page.getByText("Giấy mời", { exact: true }).waitFor();
    await looksRight(officer);
  }

  it("the year's estimate is asked for and assigned", async () => {
    const accountant = await as("ke-toan", "/budget?year=2027");
    await press(accountant.page, "Lập dự toán");
    const dialog = accountant.page.getByRole("dialog");
    await dialog.getByLabel("Năm ngân sách").selectOption("2027");
    await fill(dialog, {
      "Nội dung dự toán": "Hỗ trợ ứng dụng máy móc thiết bị",
      "Kinh phí đề nghị": "150 triệu",
    });
    await looksRight(accountant);
    await press(dialog, "Ghi dự toán đề nghị");
    await closes(dialog);
    const finance = await as("so-tai-chinh", "/budget?year=2027");
    await press(finance.page, "Giao dự toán");
    await fill(finance.page.getByRole("dialog"), { "Số quyết định": "2201/QĐ-UBND" });
    await press(finance.page.getByRole("dialog"), "Giao dự toán");
    await closes(finance.page.getByRole("dialog"));
    await looksRight(finance);
  });

  it("Sở draws up the plan, Sở Tài chính gives its opinion, the head submits", async () => {
    const officer = await as("chuyen-vien-so", "/plans");
    const { page } = officer;
    await page.getByRole("button", { name: "Lập kế hoạch năm" }).first().click();
    await press(page.getByRole("dialog"), "Lập kế hoạch");
    await page.waitForURL(/\/plans\/[0-9a-f-]{36}/u);
    planPath = new URL(page.url()).pathname.replace("/app", "");
    await page.getByText("Danh mục chính (0)").waitFor();
    await confirm(page, "Đưa vào kế hoạch", "Đưa vào danh mục");
    await page.getByText("Danh mục chính (1)").waitFor();
    await looksRight(officer);
    await confirm(page, "Lấy ý kiến Sở Tài chính", "Gửi lấy ý kiến");
    const finance = await as("so-tai-chinh", planPath);
    await finance.page
      .getByRole("button", { name: /ý kiến/u })
      .first()
      .click();
    const dialog = finance.page.getByRole("dialog");
    await fill(dialog, {
      "Số văn bản": "88/STC-HCSN",
      "Người ký, chức vụ": "Vũ Văn Mẫu, Phó Giám đốc",
      "Nội dung ý kiến về kinh phí": "Nhất trí.",
    });
    await looksRight(finance);
    await press(dialog, "Ghi ý kiến");
    await closes(dialog);
    const head = await as("giam-doc-so", planPath);
    await confirm(head.page, "Trình phê duyệt", "Trình phê duyệt");
  });

  it("the province cannot approve beyond what was assigned, and is told what remains", async () => {
    const leader = await as("lanh-dao-tinh", planPath);
    const { page } = leader;
    const dialog = page.getByRole("dialog");
    await press(page, "Phê duyệt");
    await fill(dialog, {
      "Số quyết định": "143/QĐ-UBND",
      "Người ký, chức vụ": "Trần Văn Thí Dụ, Phó Chủ tịch",
    });
    await press(dialog, "Phê duyệt kế hoạch");
    await dialog.getByRole("alert").getByText("150.000.000").first().waitFor();
    await looksRight(leader);
    await dialog.getByLabel("Kinh phí phê duyệt").fill("150 triệu");
    await press(dialog, "Phê duyệt kế hoạch");
    await closes(dialog);
    await page.getByText("143/QĐ-UBND").first().waitFor();
    await looksRight(leader);
  });

  it("the task is assigned and the contract signed for exactly what was approved", async () => {
    const head = await as("giam-doc-so", `${schemePath}?tab=contract`);
    await head.page
      .getByRole("button", { name: /Giao nhiệm vụ/u })
      .first()
      .click();
    const task = head.page.getByRole("dialog");
    await task.getByLabel(/^Số/u).first().fill("41/QĐ-SCT");
    await looksRight(head);
    await task.getByRole("button", { name: /Giao nhiệm vụ/u }).click();
    await closes(task);
    const centre = await as("giam-doc-trung-tam", `${schemePath}?tab=contract`);
    await centre.page.getByRole("button", { name: "Ký hợp đồng", exact: true }).click();
    const dialog = centre.page.getByRole("dialog");
    await dialog.getByText("150.000.000").first().waitFor();
    await press(dialog, "Ghi nhận hợp đồng đã ký");
    await dialog.getByRole("alert").waitFor();
    await looksRight(centre);
    await fill(dialog, { "Số hợp đồng": "03/HĐ-TTKC", "Kết thúc": "30/11/2027" });
    for (const [place, day] of ["30/04/2027", "31/07/2027", "30/09/2027"].entries()) {
      await dialog.getByLabel(`Hạn hoàn thành mốc ${String(place + 1)}`, { exact: true }).fill(day);
    }
    const partyA = dialog.getByRole("region", { name: "Bên A: đơn vị thực hiện" });
    await fill(partyA, {
      "Địa chỉ": "Phường Thục Phán, tỉnh Cao Bằng",
      "Người đại diện": "Đàm Văn Thí Dụ",
      "Chức vụ": "Giám đốc",
      "Số tài khoản": "0000000001",
      "Mở tại ngân hàng, kho bạc": "Kho bạc Nhà nước khu vực VI",
    });
    await fill(dialog.getByRole("region", { name: "Bên B: đơn vị thụ hưởng" }), {
      "Chức vụ": "Giám đốc",
    });
    await press(dialog, "Ghi nhận hợp đồng đã ký");
    await closes(dialog);
    await centre.page.getByText("03/HĐ-TTKC").first().waitFor();
    await looksRight(centre);
  });
});
