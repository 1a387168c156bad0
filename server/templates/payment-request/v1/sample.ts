import { dong, plainDate } from "@kc/core/kernel";
import { beneficiaryParty, centre, million, schemeName } from "../../sample-world.ts";
import type { PaymentRequestData } from "./template.ts";

const payment: PaymentRequestData = {
  body: centre,
  slipNumber: 4,
  to: "Kho bạc Nhà nước khu vực VI",
  purpose: "payment",
  schemeName,
  contract: {
    typeName: "Hợp đồng",
    number: "05/HĐ-TTKC",
    issuedOn: plainDate("2026-03-02"),
    issuer: "Trung tâm Khuyến công và Xúc tiến thương mại",
  },
  moneySource: "Khuyến công địa phương - ngân sách tỉnh, năm 2026",
  lines: [
    {
      content: "Máy tráng miến tự động",
      contractDong: million(155),
      acceptedDong: million(155),
      paidBeforeDong: million(108),
      requestedDong: million(155),
    },
    {
      content: "Máy sấy nhiệt tuần hoàn",
      contractDong: million(85),
      acceptedDong: million(83),
      paidBeforeDong: million(60),
      requestedDong: million(83),
    },
  ],
  totals: {
    contractDong: million(240),
    acceptedDong: million(238),
    paidBeforeDong: million(168),
    requestedDong: million(238),
  },
  advanceToRecoverDong: million(168),
  toTransferDong: million(70),
  payee: {
    name: beneficiaryParty.name,
    account: "(số tài khoản minh họa)",
    bank: "Ngân hàng Minh Họa, chi nhánh Cao Bằng",
  },
  evidence: [
    "Biên bản nghiệm thu cơ sở số 11/BB-SCT ngày 28/7/2026",
    "Bảng kê chứng từ Mẫu số 8b",
    "Hóa đơn, chứng từ",
  ],
  madeOn: plainDate("2026-08-05"),
  year: 2026,
  accountant: "Lý Thị Ví Dụ",
  chiefAccountant: "Bế Thị Minh Họa",
  head: "Hoàng Văn Mẫu",
};

export const paymentRequestSamples: Readonly<Record<string, PaymentRequestData>> = {
  payment,
  advance: {
    ...payment,
    slipNumber: 1,
    purpose: "advance",
    lines: payment.lines.map((part) => ({
      ...part,
      acceptedDong: dong(0),
      paidBeforeDong: dong(0),
      requestedDong: part.paidBeforeDong,
    })),
    totals: {
      contractDong: million(240),
      acceptedDong: dong(0),
      paidBeforeDong: dong(0),
      requestedDong: million(168),
    },
    advanceToRecoverDong: dong(0),
    toTransferDong: million(168),
    evidence: [
      "Báo cáo tiến độ xác định giá trị khối lượng trên 70% tổng vốn đầu tư",
      "Hợp đồng mua máy",
    ],
    madeOn: null,
  },
};
