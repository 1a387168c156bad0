import { plainDate } from "@kc/core/kernel";
import { beneficiaryParty, centreParty, numbered, schemeName } from "../../sample-world.ts";
import type { ContractAnnexData } from "./template.ts";

export const contractAnnexSamples: Readonly<Record<string, ContractAnnexData>> = {
  time: {
    paper: numbered("01", "PLHĐ-TTKC", "2026-06-18"),
    order: 1,
    contract: {
      typeName: "Hợp đồng",
      number: "05/HĐ-TTKC",
      issuedOn: plainDate("2026-03-02"),
      issuer: "Trung tâm Khuyến công và Xúc tiến thương mại",
    },
    approvedBy: {
      typeName: "Công văn",
      number: "402/SCT-QLCN",
      issuedOn: plainDate("2026-06-15"),
      issuer: "Sở Công Thương",
    },
    schemeName,
    place: "Trung tâm Khuyến công và Xúc tiến thương mại",
    partyA: centreParty,
    partyB: beneficiaryParty,
    changes: [
      {
        clause: "Điều 2, mốc 2",
        before: "Lắp đặt, chạy thử xong trước ngày 30/6/2026",
        after: "Lắp đặt, chạy thử xong trước ngày 15/7/2026",
        reason: "Nhà cung cấp giao máy sấy chậm do mưa lũ",
      },
    ],
    copies: 6,
  },
};
