import { dong, plainDate } from "@kc/core/kernel";
import { centre, million, schemeName } from "../../sample-world.ts";
import type { SettlementTableData } from "./template.ts";

export const settlementTableSamples: Readonly<Record<string, SettlementTableData>> = {
  shrunk: {
    body: centre,
    schemeName,
    contract: {
      typeName: "Hợp đồng",
      number: "05/HĐ-TTKC",
      issuedOn: plainDate("2026-03-02"),
      issuer: "Trung tâm Khuyến công và Xúc tiến thương mại",
    },
    lastAcceptedOn: plainDate("2026-07-28"),
    lines: [
      {
        content: "Máy tráng miến tự động (01 máy)",
        approvedCostDong: million(310),
        approvedGrantDong: million(155),
        acceptedCostDong: million(310),
        settledGrantDong: million(155),
        paidDong: million(155),
        note: "",
      },
      {
        content: "Máy sấy nhiệt tuần hoàn (01 máy)",
        approvedCostDong: million(170),
        approvedGrantDong: million(85),
        acceptedCostDong: million(166),
        settledGrantDong: million(83),
        paidDong: million(85),
        note: "Giảm theo hóa đơn",
      },
      {
        content: "Hệ thống điện, nền máy",
        approvedCostDong: million(40),
        approvedGrantDong: dong(0),
        acceptedCostDong: million(40),
        settledGrantDong: dong(0),
        paidDong: dong(0),
        note: "Vốn đối ứng",
      },
    ],
    retest: [
      "50% chi phí máy móc được nghiệm thu (476.000.000 đồng) là 238.000.000 đồng;",
      "Mức tối đa cho một cơ sở: 300.000.000 đồng; mức phê duyệt: 240.000.000 đồng;",
      "Kinh phí được quyết toán là số nhỏ nhất: 238.000.000 đồng; nộp trả 2.000.000 đồng.",
    ],
    madeOn: plainDate("2026-08-10"),
    year: 2026,
    accountant: "Lý Thị Ví Dụ",
    chiefAccountant: "Bế Thị Minh Họa",
    head: "Hoàng Văn Mẫu",
  },
};
