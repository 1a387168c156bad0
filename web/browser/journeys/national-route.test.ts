/**
 * The national route by hand: the need with national money, the base appraisal of Sở, the list to the Cục, the Minister's
 * decision from its paper, one contract of the Cục about two schemes, the contract with the establishment, the monthly report
 * with Mẫu 3a and 3b, the money of the Cục, an advance that Sở confirms, the settlement and the liquidation with the Cục.
 * What is the same by every route is played between the screens by the steps of the stories.
 */
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepareSettlementEndpoint } from "../../../server/src/settlement/api.ts";
import { smallPdf } from "../../../server/src/testing/make-papers.ts";
import { makers } from "../../../stories/cast/makers.ts";
import { departmentAppraises } from "../../../stories/steps/approval.ts";
import {
  centreSigns,
  contractIsLiquidated,
  remainderIsPaid,
  vouchersOf,
  workIsAccepted,
} from "../../../stories/steps/carrying-out.ts";
import {
  centreDrafts,
  centreSubmits,
  centreSurveys,
  departmentReceives,
  type Proposal,
  registersNeed,
} from "../../../stories/steps/dossier.ts";
import { centreRegisters } from "../../../stories/steps/establishment.ts";
import {
  nationalProgressIsReported,
  schemeIsSettledWithAgency,
} from "../../../stories/steps/national.ts";
import { bodiesFillTheirAccounts } from "../../../stories/steps/organisation.ts";
import { desk, type Look, openProduct, phone, type Product } from "./open-product.ts";
import type { WatchedPage } from "./watched-page.ts";

const million = 1_000_000;
const norm = "Tôi đã biết các điều trên";
const proposal: Proposal = {
  year: 2026,
  name: "Ứng dụng dây chuyền tráng và cắt miến",
  machine: "máy tráng miến tự động",
  origin: "Việt Nam",
  priceDong: 600 * million,
  requestedDong: 300 * million,
  technologyLine: "single",
  place: "Xóm 2, xã Hòa An, tỉnh Cao Bằng",
  source: "national",
  quotedOn: "2025-03-20",
  workers: 20,
};
const other: Proposal = {
  ...proposal,
  name: "Ứng dụng hệ thống chưng cất rượu",
  machine: "hệ thống chưng cất rượu",
  priceDong: 500 * million,
  requestedDong: 250 * million,
  place: "Xóm 5, xã Nam Tuấn, tỉnh Cao Bằng",
};

/** The Minister's decision as it comes out of a scanner. */
const scan = {
  name: "quyet-dinh-3100.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from(smallPdf("Quyết định số 3100/QĐ-BCT")),
};

const press = (within: Page | Locator, name: string) =>
  within.getByRole("button", { name, exact: true }).click();

async function fill(within: Page | Locator, values: Readonly<Record<string, string>>) {
  for (const [label, value] of Object.entries(values)) {
    await within.getByLabel(label, { exact: true }).first().fill(value);
  }
}

/** Waits until a dialog is gone; one that stays says why. */
async function closes(dialog: Locator): Promise<void> {
  await dialog.waitFor({ state: "detached" }).catch(async () => {
    throw new Error(await dialog.getByRole("alert").innerText());
  });
}

describe.each<Look>([desk, phone])("the national route by hand at $width wide", (look) => {
  let product: Product;
  let schemeId = "";
  let otherId = "";
  let planPath = "";
  let requestPath = "";
  let window: WatchedPage;
  let seated = "trung-tam";

  beforeAll(async () => {
    product = await openProduct({ emptyOn: "2025-04-10" });
    window = await product.enter(seated, look);
    const { stage } = product;
    await bodiesFillTheirAccounts(stage);
    await centreRegisters(stage, makers.cuongYen);
    const otherMaker = await centreRegisters(stage, makers.daiHoang);
    otherId = await registersNeed(stage, otherMaker, other);
    await centreSurveys(stage, otherId, other, "2025-04-10");
    await centreDrafts(stage, otherId, other);
    await centreSubmits(stage, otherId);
    await departmentReceives(stage, otherId);
    await departmentAppraises(stage, otherId, {
      amountDong: other.requestedDong,
      on: "2025-04-10",
    });
  }, 120_000);
  afterAll(() => product.close());

  /** The one window, in which one person after another sits down, at an address of the app. */
  async function as(username: string, path: string): Promise<WatchedPage> {
    if (username !== seated) await product.seat(window, username);
    seated = username;
    await window.open(`/app${path}`);
    return window;
  }

  async function looksRight(watched: WatchedPage): Promise<void> {
    expect(await watched.findFaults()).toEqual([]);
  }

  const contractTab = () => `/schemes/${schemeId}?tab=contract`;

  it("the Centre asks for national money, and Sở appraises at base level", async () => {
    const { stage } = product;
    const centre = await as("trung-tam", "/schemes/new");
    const { page } = centre;
    await page.getByRole("combobox", { name: "Cơ sở công nghiệp nông thôn" }).fill("Cường Yên");
    await page.getByRole("option", { name: /Cường Yên/u }).click();
    await page.getByLabel("Nguồn kinh phí dự kiến").selectOption("national");
    expect(await page.getByLabel("Năm kế hoạch").inputValue()).toBe("2026");
    await fill(page, {
      "Tên đề án": proposal.name,
      "Hiện trạng và nhu cầu": "Đang tráng thủ công; cần máy tráng miến tự động.",
      "Chi phí dự kiến": "600 triệu",
      "Kinh phí mong muốn hỗ trợ": "300 triệu",
    });
    await looksRight(centre);
    await press(page, "Đăng ký nhu cầu");
    await page.waitForURL(/\/schemes\/[0-9a-f-]{36}/u);
    schemeId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    await page.getByText("KCQG-2026").first().waitFor();
    await centreSurveys(stage, schemeId, proposal, "2025-04-10");
    await centreDrafts(stage, schemeId, proposal);
    await centre.open(`/app/schemes/${schemeId}/dossier`);
    await looksRight(centre);
    await centre.open(`/app/schemes/${schemeId}`);
    await press(page, "Nộp hồ sơ");
    await page.getByLabel(norm).check();
    await press(page.getByRole("dialog"), "Nộp hồ sơ");
    await page.getByText("Đã nộp hồ sơ").first().waitFor();
    await looksRight(centre);

    stage.on("2025-05-25");
    const officer = await as("chuyen-vien-so", `/schemes/${schemeId}`);
    for (const [button, verb] of [
      ["Tiếp nhận hồ sơ", "Tiếp nhận hồ sơ"],
      ["Thẩm định", "Bắt đầu thẩm định"],
    ] as const) {
      await press(officer.page, button);
      await press(officer.page.getByRole("dialog"), verb);
      await closes(officer.page.getByRole("dialog"));
    }
    await officer.open(`/app/schemes/${schemeId}/appraisal`);
    for (const choice of await officer.page.getByLabel("Đạt", { exact: true }).all()) {
      await choice.check();
    }
    await officer.page.getByLabel(/Thẩm định đạt/u).check();
    await officer.page.getByLabel(/không có lợi ích liên quan/u).check();
    await officer.page.getByLabel(norm).check();
    await looksRight(officer);
    await press(officer.page, "Ghi kết quả thẩm định");
    await officer.page.getByText("Thẩm định đạt").first().waitFor();
  });

  it("Sở lists both schemes and its head sends the list to the Cục by letter", async () => {
    const officer = await as("chuyen-vien-so", "/plans");
    const { page } = officer;
    await page.getByRole("button", { name: "Lập kế hoạch năm" }).first().click();
    const draft = page.getByRole("dialog");
    await draft.getByLabel("Nguồn kinh phí").selectOption("national");
    await looksRight(officer);
    await press(draft, "Lập kế hoạch");
    await page.waitForURL(/\/plans\/[0-9a-f-]{36}/u);
    planPath = new URL(page.url()).pathname.replace("/app", "");
    for (const count of ["1", "2"]) {
      await page.getByRole("button", { name: "Đưa vào kế hoạch" }).first().click();
      await press(page.getByRole("dialog"), "Đưa vào danh mục");
      await closes(page.getByRole("dialog"));
      await page.getByText(`Danh mục chính (${count})`).waitFor();
    }
    await looksRight(officer);
    product.stage.on("2025-06-10");
    const head = await as("giam-doc-so", planPath);
    await press(head.page, "Gửi danh mục đến Cục");
    const letter = head.page.getByRole("dialog");
    await fill(letter, { "Số công văn": "812/SCT-QLCN" });
    await looksRight(head);
    await press(letter, "Gửi danh mục");
    await closes(letter);
    await head.page.getByText("812/SCT-QLCN").first().waitFor();
    await looksRight(head);
  });

  it("the Cục sends the list back once, then appraises it; the clerk enters the Minister's decision", async () => {
    product.stage.on("2025-07-10");
    const officer = await as("chuyen-vien-so", planPath);
    await press(officer.page, "Ghi nhận yêu cầu hoàn thiện của Cục");
    const back = officer.page.getByRole("dialog");
    await fill(back, {
      "Số văn bản của Cục": "402/CKC-KC",
      "Người ký, chức vụ": "Đặng Văn Ví Dụ, Cục trưởng",
    });
    await back.getByRole("textbox").last().fill("Bổ sung thuyết minh tính vượt trội của máy.");
    await looksRight(officer);
    await back.locator("button[type=submit]").click();
    await closes(back);
    const head = await as("giam-doc-so", planPath);
    await press(head.page, "Gửi danh mục đến Cục");
    await fill(head.page.getByRole("dialog"), { "Số công văn": "934/SCT-QLCN" });
    await press(head.page.getByRole("dialog"), "Gửi danh mục");
    await closes(head.page.getByRole("dialog"));

    product.stage.on("2025-09-20");
    await as("chuyen-vien-so", planPath);
    await press(officer.page, "Ghi nhận kết quả thẩm định của Cục");
    const answer = officer.page.getByRole("dialog");
    await fill(answer, {
      "Số văn bản của Cục": "655/CKC-KC",
      "Ngày văn bản": "15/09/2025",
      "Người ký, chức vụ": "Đặng Văn Ví Dụ, Cục trưởng",
    });
    await looksRight(officer);
    await press(answer, "Ghi nhận kết quả");
    await closes(answer);
    await looksRight(officer);

    product.stage.on("2026-01-20");
    const clerk = await as("van-thu-so", planPath);
    await press(clerk.page, "Ghi nhận quyết định của Bộ trưởng");
    const decision = clerk.page.getByRole("dialog");
    await fill(decision, {
      "Số quyết định": "3100/QĐ-BCT",
      "Ngày quyết định": "15/01/2026",
      "Người ký, chức vụ": "Lê Thị Minh Họa, Thứ trưởng",
      "Số công văn sao gửi UBND tỉnh": "31/SCT-QLCN",
      "Ngày sao gửi": "19/01/2026",
    });
    const amount = decision.getByLabel("Kinh phí được giao").first();
    const agreed = await amount.inputValue();
    await amount.fill("301 triệu");
    await press(decision, "Ghi nhận quyết định");
    await decision.getByRole("alert").first().waitFor();
    await looksRight(clerk);
    await amount.fill(agreed);
    await decision.getByLabel("Bản quét văn bản").setInputFiles(scan);
    await decision.getByText("đã lưu").first().waitFor();
    await looksRight(clerk);
    await press(decision, "Ghi nhận quyết định");
    await closes(decision);
    await clerk.page.getByText("3100/QĐ-BCT").first().waitFor();
    await looksRight(clerk);
    const leader = await as("lanh-dao-tinh", planPath);
    await leader.page.getByText("31/SCT-QLCN").first().waitFor();
    await looksRight(leader);
    const waiting = leader.page.waitForEvent("download");
    await leader.page.getByRole("link", { name: scan.name }).click();
    expect(await readFile(await (await waiting).path())).toEqual(scan.buffer);
  });

  it("the Cục signs one contract about both schemes, and the Centre signs with the establishment", async () => {
    product.stage.on("2026-03-05");
    const head = await as("giam-doc-trung-tam", contractTab());
    const { page } = head;
    const dialog = page.getByRole("dialog");
    await press(page, "Ký hợp đồng với Cục");
    await dialog.getByLabel(/chưng cất rượu/u).check();
    expect(await dialog.getByLabel("Giá trị hợp đồng").inputValue()).toBe("550.000.000");
    const centre = dialog.getByRole("region", { name: "Bên B: Trung tâm" });
    expect(await centre.getByLabel("Số tài khoản").inputValue()).toBe("0000000001");
    await fill(dialog, { "Số hợp đồng": "12/HĐ-KCQG", "Ngày kết thúc": "30/11/2026" });
    await fill(dialog.getByRole("region", { name: "Bên A: Cục" }), {
      "Người đại diện": "Đặng Văn Ví Dụ",
      "Chức vụ": "Cục trưởng",
    });
    await looksRight(head);
    await press(dialog, "Ghi nhận hợp đồng");
    await closes(dialog);
    await page.getByText("Các đề án trong hợp đồng 12/HĐ-KCQG").waitFor();
    await looksRight(head);

    await press(page, "Ký hợp đồng");
    const partyA = dialog.getByRole("region", { name: "Bên A: đơn vị thực hiện" });
    expect(await partyA.getByLabel("Số tài khoản").inputValue()).toBe("0000000001");
    await fill(dialog, { "Số hợp đồng": "05/HĐ-TTKC", "Kết thúc": "01/12/2026" });
    for (const place of ["1", "2", "3"]) {
      await dialog.getByLabel(`Hạn hoàn thành mốc ${place}`, { exact: true }).fill("30/09/2026");
    }
    await fill(dialog.getByRole("region", { name: "Bên B: đơn vị thụ hưởng" }), {
      "Chức vụ": "Chủ hộ",
    });
    await press(dialog, "Ghi nhận hợp đồng đã ký");
    await dialog.getByRole("alert").getByText("30/11/2026").first().waitFor();
    await looksRight(head);
    await fill(dialog, { "Kết thúc": "30/11/2026" });
    await press(dialog, "Ghi nhận hợp đồng đã ký");
    await closes(dialog);
    await page.getByText("05/HĐ-TTKC").first().waitFor();
  });

  it("the Centre reports the month with Mẫu 3a and 3b, and Sở confirms the volume", async () => {
    product.stage.on("2026-06-22");
    const centre = await as("trung-tam", contractTab());
    const dialog = centre.page.getByRole("dialog");
    await press(centre.page, "Báo cáo tiến độ");
    await dialog.getByLabel("Tháng báo cáo").selectOption("2026-06");
    await fill(dialog, {
      "Giá trị khối lượng lũy kế": "500 triệu",
      "Công việc đã thực hiện": "Đã mua và lắp đặt máy tại xưởng, đang chạy thử.",
      "Đơn vị thụ hưởng": "300 triệu",
      "Kế hoạch tháng tới (Mẫu 3a)": "Chạy thử, hướng dẫn vận hành.",
    });
    await dialog.getByLabel(/^Đã hoàn thành/u).fill("1");
    await dialog.getByLabel("Giá trị", { exact: true }).fill("490 triệu");
    await dialog.getByText("khác giá trị khối lượng lũy kế").waitFor();
    await looksRight(centre);
    await dialog.getByLabel("Giá trị", { exact: true }).fill("500 triệu");
    await press(dialog, "Gửi báo cáo");
    await closes(dialog);
    await looksRight(centre);
    const officer = await as("chuyen-vien-so", contractTab());
    await press(officer.page, "Xác nhận khối lượng");
    await officer.page.getByText("Sở xác nhận 22/06/2026").waitFor();
    await looksRight(officer);
  });

  it("the accountant shares the voucher of the Cục, and an advance waits for Sở's confirmation", async () => {
    const accountant = await as("ke-toan", contractTab());
    const { page } = accountant;
    const dialog = page.getByRole("dialog");
    await press(page, "Ghi nhận kinh phí Cục chuyển, nộp trả");
    await fill(dialog, { "Số tiền": "350 triệu", "Số chứng từ": "LC-01" });
    await dialog.getByLabel(/tráng và cắt miến/u).fill("210 triệu");
    await dialog.getByLabel(/chưng cất rượu/u).fill("139 triệu");
    await press(dialog, "Ghi sổ");
    await dialog.getByRole("alert").getByText("349.000.000").first().waitFor();
    await looksRight(accountant);
    await dialog.getByLabel(/chưng cất rượu/u).fill("140 triệu");
    await press(dialog, "Ghi sổ");
    await closes(dialog);
    await page.getByText("LC-01").first().waitFor();
    await looksRight(accountant);

    await as("ke-toan", `/schemes/${schemeId}?tab=money`);
    await press(page, "Lập đề nghị tạm ứng");
    await fill(dialog, {
      "Số tiền đề nghị": "210 triệu",
      "Số tài khoản thụ hưởng": "0000000000",
      "Ngân hàng, Kho bạc nơi mở tài khoản": "Ngân hàng Minh Họa",
    });
    await looksRight(accountant);
    await press(dialog, "Lập đề nghị tạm ứng");
    await page.getByRole("link", { name: /Tạm ứng ĐNTT-2026/u }).click();
    await page.getByRole("heading", { name: /Tạm ứng ĐNTT-2026/u }).waitFor();
    requestPath = new URL(page.url()).pathname.replace("/app", "");
    for (const [username, step] of [
      ["ke-toan-truong", "Kiểm soát"],
      ["giam-doc-trung-tam", "Duyệt"],
    ] as const) {
      const hand = await as(username, requestPath);
      await press(hand.page, step);
      await press(hand.page.getByRole("dialog"), step);
      await closes(hand.page.getByRole("dialog"));
    }
    const department = await as("giam-doc-so", requestPath);
    await press(department.page, "Không xác nhận, trả lại");
    await looksRight(department);
    await press(department.page.getByRole("dialog"), "Không, quay lại");
    await press(department.page, "Xác nhận đề nghị");
    await looksRight(department);
    await press(department.page.getByRole("dialog"), "Xác nhận đề nghị");
    await closes(department.page.getByRole("dialog"));
    await as("ke-toan", requestPath);
    await press(page, "Gửi hồ sơ Kho bạc");
    await press(dialog, "Gửi hồ sơ Kho bạc");
    await closes(dialog);
    await press(page, "Cập nhật kết quả của Kho bạc");
    await dialog.getByText("Bạn ghi nhận theo chứng từ của Kho bạc.").waitFor();
    await dialog.getByLabel(/Đã thanh toán đủ/u).check();
    await fill(dialog, { "Số chứng từ của Kho bạc": "UNC-031" });
    await looksRight(accountant);
    await press(dialog, "Cập nhật kết quả");
    await closes(dialog);
    await looksRight(accountant);
  });

  it("is settled with the Cục by 22/01 and its contract liquidated when both schemes are", async () => {
    const { stage } = product;
    await playToSettlement();
    stage.on("2027-01-20");
    await schemeIsSettledWithAgency(stage, otherId, {
      vouchers: vouchersOf(other, other.requestedDong, "2026-09-10"),
      number: "16/QT-KCQG",
      on: "2027-01-20",
    });
    const liquidate = async () => {
      const head = await as("giam-doc-trung-tam", `/schemes/${otherId}?tab=contract`);
      await press(head.page, "Thanh lý hợp đồng với Cục");
      await fill(minutes, { "Số biên bản": "03/BBTL-KCQG" });
      await press(minutes, "Thanh lý hợp đồng");
      return head;
    };
    const minutes = window.page.getByRole("dialog");
    const head = await liquidate();
    await minutes.getByRole("alert").getByText("Hãy quyết toán với Cục trước").first().waitFor();
    await looksRight(head);

    const centre = await as("trung-tam", `/schemes/${schemeId}?tab=settlement`);
    await centre.page.getByText("22/01/2027").first().waitFor();
    await press(centre.page, "Ghi nhận quyết toán với Cục");
    const paper = centre.page.getByRole("dialog");
    await fill(paper, {
      "Số văn bản của Cục": "15/QT-KCQG",
      "Người ký, chức vụ": "Đặng Văn Ví Dụ, Cục trưởng",
    });
    await looksRight(centre);
    await press(paper, "Ghi nhận quyết toán");
    await closes(paper);
    await centre.page.getByText("15/QT-KCQG").first().waitFor();
    await looksRight(centre);
    await liquidate();
    await closes(minutes);
    await head.page.getByText("Biên bản 03/BBTL-KCQG ngày 20/01/2027").waitFor();
    await looksRight(head);
  });

  it("is read by the Cục, the auditor, Sở Tài chính and the Treasury, each as far as they may", async () => {
    for (const username of ["cuc-khuyen-cong", "thanh-tra", "so-tai-chinh", "kho-bac"]) {
      const reader = await as(username, `/schemes/${schemeId}?tab=contract`);
      await looksRight(reader);
    }
  });

  /** The acceptance and the payments, which are the same by every route; the accountant prepares the settlement by hand. */
  async function playToSettlement(): Promise<void> {
    const { stage } = product;
    stage.on("2026-06-22");
    await centreSigns(stage, otherId, {
      number: "06/HĐ-TTKC",
      grantDong: other.requestedDong,
      signedOn: "2026-03-12",
      endsOn: "2026-11-30",
      beneficiaryName: makers.daiHoang.name,
      representative: makers.daiHoang.representative,
      advance: "not-allowed",
    });
    await nationalProgressIsReported(stage, otherId, {
      month: "2026-06",
      on: "2026-06-22",
      workValueDong: other.priceDong,
      paidByBeneficiaryDong: other.priceDong - other.requestedDong,
    });
    stage.on("2026-09-15");
    for (const [id, { priceDong: costDong, place }] of [
      [schemeId, proposal],
      [otherId, other],
    ] as const) {
      await workIsAccepted(stage, id, { on: "2026-09-15", costDong, place });
    }
    const on = "2026-10-05";
    stage.on(on);
    const accountant = await as("ke-toan", contractTab());
    const dialog = accountant.page.getByRole("dialog");
    await press(accountant.page, "Ghi nhận kinh phí Cục chuyển, nộp trả");
    await fill(dialog, { "Số tiền": "200 triệu", "Số chứng từ": "LC-02" });
    await dialog.getByLabel(/tráng và cắt miến/u).fill("90 triệu");
    await dialog.getByLabel(/chưng cất rượu/u).fill("110 triệu");
    await press(dialog, "Ghi sổ");
    await closes(dialog);
    for (const [id, amountDong, number] of [
      [schemeId, 90 * million, "05"],
      [otherId, other.requestedDong, "06"],
    ] as const) {
      await remainderIsPaid(stage, id, { amountDong, on, voucherNumber: `UNC-${number}` });
      await contractIsLiquidated(stage, id, { number: `${number}/BBTL-TTKC`, on });
    }
    await as("ke-toan", `/schemes/${schemeId}?tab=settlement`);
    await press(accountant.page, "Lập quyết toán");
    await looksRight(accountant);
    await stage.as("ke-toan").does(prepareSettlementEndpoint, {
      schemeId,
      vouchers: vouchersOf(proposal, proposal.requestedDong, "2026-09-10"),
    });
  }
});
