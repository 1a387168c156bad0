import { dong, plainDate } from "@kc/core/kernel";
import { centre, million, schemeName } from "../../sample-world.ts";
import type { ReconciliationData } from "./template.ts";

export const reconciliationSamples: Readonly<Record<string, ReconciliationData>> = {
  year: {
    body: centre,
    year: 2026,
    moneySource: "Khuyến công địa phương - ngân sách tỉnh",
    partyA: "Sở Công Thương tỉnh Cao Bằng",
    partyB: "Trung tâm Khuyến công và Xúc tiến thương mại",
    lines: [
      {
        contractNumber: "05/HĐ-TTKC",
        schemeName,
        contractDong: million(240),
        advancedDong: million(168),
        settledDong: million(238),
        paidDong: million(240),
        returnedDong: million(2),
        note: "",
      },
      {
        contractNumber: "06/HĐ-TTKC",
        schemeName: "Hỗ trợ ứng dụng máy móc thiết bị trong chế biến chè xanh",
        contractDong: million(75),
        advancedDong: dong(0),
        settledDong: million(75),
        paidDong: million(75),
        returnedDong: dong(0),
        note: "",
      },
    ],
    conclusion: "Hai bên thống nhất số liệu trên; không còn số dư phải thanh toán.",
    madeOn: plainDate("2027-01-15"),
    accountantA: "Nông Thị Ví Dụ",
    headA: "Nguyễn Văn Mẫu",
    accountantB: "Bế Thị Minh Họa",
    headB: "Hoàng Văn Mẫu",
  },
};
