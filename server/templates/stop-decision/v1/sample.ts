import { plainDate } from "@kc/core/kernel";
import {
  lawBases,
  million,
  numbered,
  provincialCommittee,
  schemeName,
  territory,
} from "../../sample-world.ts";
import type { StopDecisionData } from "./template.ts";

export const stopDecisionSamples: Readonly<Record<string, StopDecisionData>> = {
  "after-advance": {
    issued: {
      body: provincialCommittee,
      paper: numbered("1320", "QĐ-UBND", "2026-09-14"),
      signer: {
        authority: { kind: "deputy-for-head", head: "Chủ tịch", office: "Phó Chủ tịch" },
        name: "Hoàng Thị Ví Dụ",
      },
      recipients: { names: ["Như Điều 4", "Chủ tịch, các PCT UBND tỉnh"], archive: "CN" },
    },
    decider: { kind: "committee-chair", territory },
    legalBases: lawBases.slice(1, 4),
    proposal:
      "Theo đề nghị của Giám đốc Sở Công Thương tại Tờ trình số 88/TTr-SCT ngày 08 tháng 9 năm 2026",
    schemeName,
    implementer: "Trung tâm Khuyến công và Xúc tiến thương mại",
    beneficiary: "Hợp tác xã Miến dong Minh Họa",
    plan: {
      typeName: "Quyết định",
      number: "120/QĐ-UBND",
      issuedOn: plainDate("2026-02-10"),
      issuer: "Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng",
    },
    reason:
      "Đơn vị thụ hưởng ngừng sản xuất miến dong từ ngày 15/8/2026 và có văn bản xin thôi thực hiện đề án.",
    grantDong: million(240),
    paidDong: million(168),
    toReturnDong: million(168),
    carriedOutBy:
      "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở: Công Thương, Tài chính, Giám đốc Kho bạc Nhà nước khu vực và Thủ trưởng các đơn vị liên quan",
  },
};
