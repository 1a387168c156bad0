import type { IssuingBody } from "@kc/core/document";
import { lawBases, localSchemes, territory, unnumbered } from "../../sample-world.ts";
import type { MinistryPlanDecisionData } from "./template.ts";

const ministry: IssuingBody = {
  superior: null,
  nameLines: ["BỘ CÔNG THƯƠNG"],
  name: "Bộ Công Thương",
  abbreviation: "BCT",
  place: "Hà Nội",
};

export const ministryPlanDecisionSamples: Readonly<Record<string, MinistryPlanDecisionData>> = {
  "province-list": {
    issued: {
      body: ministry,
      paper: unnumbered("QĐ-BCT", 2026),
      signer: {
        authority: { kind: "deputy-for-head", head: "Bộ trưởng", office: "Thứ trưởng" },
        name: null,
      },
      recipients: {
        names: ["Như Điều 3", "Bộ Tài chính", "Sở Công Thương tỉnh Cao Bằng"],
        archive: null,
      },
    },
    decider: { kind: "body-head", office: "Bộ trưởng", body: "Bộ Công Thương" },
    planYear: 2026,
    territory,
    legalBases: lawBases.slice(1, 3),
    proposal: "Theo đề nghị của Cục trưởng Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công",
    groups: [
      {
        label: "I",
        name: "Đề án khuyến công quốc gia",
        counted: "in-total",
        schemes: localSchemes.slice(0, 2),
      },
    ],
    agency: "Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công",
  },
};
