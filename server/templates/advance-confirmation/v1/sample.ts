import { bps, plainDate } from "@kc/core/kernel";
import { department, million, numbered, schemeName } from "../../sample-world.ts";
import type { AdvanceConfirmationData } from "./template.ts";

const enough: AdvanceConfirmationData = {
  issued: {
    body: department,
    paper: numbered("212", "SCT", "2026-05-27"),
    signer: {
      authority: { kind: "deputy-for-head", head: "Giám đốc", office: "Phó Giám đốc" },
      name: "Phạm Văn Mẫu",
    },
    recipients: { names: ["Như trên", "Lãnh đạo Sở"], archive: "QLCN" },
  },
  to: ["Trung tâm Khuyến công và Xúc tiến thương mại"],
  schemeName,
  implementer: "Trung tâm Khuyến công và Xúc tiến thương mại",
  beneficiary: "Hợp tác xã Miến dong Minh Họa",
  contract: {
    typeName: "Hợp đồng",
    number: "05/HĐ-TTKC",
    issuedOn: plainDate("2026-03-02"),
    issuer: "Trung tâm Khuyến công và Xúc tiến thương mại",
  },
  month: 5,
  year: 2026,
  confirmedOn: plainDate("2026-05-26"),
  totalInvestmentDong: million(520),
  workValueDong: million(390),
  workShareBps: bps(7500),
  grantDong: million(240),
  neededShareBps: bps(7000),
  ceilingDong: million(168),
  ceilingShareBps: bps(7000),
};

export const advanceConfirmationSamples: Readonly<Record<string, AdvanceConfirmationData>> = {
  enough,
  "not-enough": { ...enough, workValueDong: million(260), workShareBps: bps(5000) },
};
