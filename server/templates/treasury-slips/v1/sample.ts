import { dong, plainDate } from "@kc/core/kernel";
import { beneficiaryParty, centre, million, schemeName } from "../../sample-world.ts";
import type { ReturnSlipData, TreasurySlipData } from "./template.ts";

const codeNotes = [
  "Chương 416, loại 280: chưa xác minh, đối chiếu mục lục ngân sách trước khi ký",
  "Chưa có mã nguồn, khoản, tiểu mục: ghi theo quyết định giao dự toán",
];

const withdrawal: TreasurySlipData = {
  body: centre,
  unitCode: "0000001",
  budgetYear: 2026,
  payer: {
    name: "Trung tâm Khuyến công và Xúc tiến thương mại tỉnh Cao Bằng",
    account: "(số tài khoản minh họa)",
    bank: "Kho bạc Nhà nước khu vực VI",
  },
  payee: {
    name: beneficiaryParty.name,
    account: "(số tài khoản minh họa)",
    bank: "Ngân hàng Minh Họa, chi nhánh Cao Bằng",
  },
  purpose: "payment",
  content: `Thanh toán kinh phí khuyến công: ${schemeName}`,
  amountDong: million(70),
  codes: { fund: null, chapter: "416", category: "280", item: null, subItem: null },
  codeNotes,
  advanceDong: million(168),
  clearedDong: million(168),
  madeOn: plainDate("2026-08-05"),
  year: 2026,
  chiefAccountant: "Bế Thị Minh Họa",
  head: "Hoàng Văn Mẫu",
};

export const treasuryWithdrawalSamples: Readonly<Record<string, TreasurySlipData>> = {
  payment: withdrawal,
  advance: {
    ...withdrawal,
    purpose: "advance",
    content: `Tạm ứng kinh phí khuyến công: ${schemeName}`,
    amountDong: million(168),
    advanceDong: dong(0),
    clearedDong: dong(0),
    madeOn: null,
  },
};

export const treasuryAdvanceRequestSamples: Readonly<Record<string, TreasurySlipData>> = {
  cleared: withdrawal,
};

export const transferOrderSamples: Readonly<Record<string, TreasurySlipData>> = {
  national: {
    ...withdrawal,
    codes: { fund: null, chapter: null, category: null, item: null, subItem: null },
    codeNotes: [
      "Kinh phí Cục chuyển theo hợp đồng: mã ngân sách ghi theo thông báo của Cục, Kho bạc",
    ],
  },
};

export const returnSlipSamples: Readonly<Record<string, ReturnSlipData>> = {
  advance: {
    body: centre,
    unitCode: "0000001",
    budgetYear: 2026,
    payer: withdrawal.payer,
    content: `Thu hồi tạm ứng: ${schemeName}`,
    amountDong: million(100),
    codes: withdrawal.codes,
    codeNotes,
    year: 2026,
    chiefAccountant: "Bế Thị Minh Họa",
    head: "Hoàng Văn Mẫu",
    treasuryName: "Kho bạc Nhà nước khu vực VI",
    from: "advance",
    slipNumber: "07",
    returnedOn: plainDate("2026-09-10"),
  },
};
