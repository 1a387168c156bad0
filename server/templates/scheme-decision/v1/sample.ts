import {
  lawBases,
  localSchemes,
  money,
  numbered,
  provincialCommittee,
  schemeName,
  territory,
} from "../../sample-world.ts";
import type { SchemeDecisionData } from "./template.ts";

const [first] = localSchemes;

export const schemeDecisionSamples: Readonly<Record<string, SchemeDecisionData>> = {
  machinery: {
    issued: {
      body: provincialCommittee,
      paper: numbered("95", "QĐ-UBND", "2026-02-03"),
      signer: {
        authority: { kind: "deputy-for-head", head: "Chủ tịch", office: "Phó Chủ tịch" },
        name: "Hoàng Thị Ví Dụ",
      },
      recipients: { names: ["Như Điều 3", "Chủ tịch, các PCT UBND tỉnh"], archive: "CN (V)" },
    },
    decider: { kind: "committee-chair", territory },
    legalBases: [
      ...lawBases.slice(1, 4),
      "Theo đề nghị của Giám đốc Sở Công Thương tại Tờ trình số 09/TTr-SCT ngày 28 tháng 01 năm 2026",
    ],
    scheme: first ?? {
      name: schemeName,
      implementer: "",
      beneficiary: "",
      place: "",
      content: "",
      expectedResult: "",
      period: "",
      money: money(0, 0),
      note: "",
    },
    moneySource: "Ngân sách tỉnh năm 2026, kinh phí khuyến công địa phương giao Sở Công Thương.",
    objectives: [
      "nâng công suất lên 800 kg miến mỗi ngày",
      "thêm 06 lao động",
      "doanh thu tăng trên 20%",
    ],
    carriedOutBy:
      "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Công Thương, Giám đốc Sở Tài chính và Thủ trưởng các đơn vị liên quan",
  },
};
