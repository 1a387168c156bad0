import { plainDate } from "@kc/core/kernel";
import { centre, department, lawBases, numbered, schemeName } from "../../sample-world.ts";
import type { AmendmentDecisionData, AmendmentRequestData } from "./template.ts";

const change = {
  schemeName,
  schemeCode: "KCĐP-2026-007",
  implementer: "Trung tâm Khuyến công và Xúc tiến thương mại",
  beneficiary: "Hợp tác xã Miến dong Minh Họa",
  approvedBy: {
    typeName: "Quyết định",
    number: "120/QĐ-UBND",
    issuedOn: plainDate("2026-02-10"),
    issuer: "Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng",
  },
  fields: [
    { label: "Thời gian hoàn thành", before: "31/08/2026", after: "31/10/2026" },
    {
      label: "Máy sấy nhiệt tuần hoàn",
      before: "01 máy, 400 kg/mẻ",
      after: "01 máy, 500 kg/mẻ",
    },
  ],
  reason: "Nhà cung cấp giao máy chậm do thay đổi mẫu máy.",
} as const;

export const amendmentRequestSamples: Readonly<Record<string, AmendmentRequestData>> = {
  time: {
    ...change,
    issued: {
      body: centre,
      paper: numbered("77", "TTKC", "2026-07-06"),
      signer: { authority: { kind: "own-office", office: "Giám đốc" }, name: "Hoàng Văn Mẫu" },
      recipients: { names: ["Như trên", "Hợp tác xã Miến dong Minh Họa"], archive: "KC" },
    },
    to: ["Sở Công Thương tỉnh Cao Bằng"],
  },
};

export const amendmentDecisionSamples: Readonly<Record<string, AmendmentDecisionData>> = {
  time: {
    ...change,
    issued: {
      body: department,
      paper: numbered("231", "QĐ-SCT", "2026-07-14"),
      signer: {
        authority: { kind: "deputy-for-head", head: "Giám đốc", office: "Phó Giám đốc" },
        name: "Phạm Văn Mẫu",
      },
      recipients: { names: ["Như Điều 3", "UBND tỉnh", "Lãnh đạo Sở"], archive: "QLCN" },
    },
    decider: { kind: "body-head", office: "Giám đốc", body: "Sở Công Thương tỉnh Cao Bằng" },
    legalBases: lawBases.slice(1, 3),
    proposal: "Theo đề nghị của Trưởng phòng Quản lý công nghiệp",
    carriedOutBy:
      "Chánh Văn phòng Sở, Trưởng phòng Quản lý công nghiệp, Giám đốc Trung tâm Khuyến công và Xúc tiến thương mại",
  },
};
