import { dong, plainDate } from "@kc/core/kernel";
import { lawBases, million, numbered, provincialCommittee, territory } from "../../sample-world.ts";
import type { PlanAdjustmentDecisionData } from "./template.ts";

export const planAdjustmentDecisionSamples: Readonly<Record<string, PlanAdjustmentDecisionData>> = {
  replacement: {
    issued: {
      body: provincialCommittee,
      paper: numbered("912", "QĐ-UBND", "2026-06-30"),
      signer: {
        authority: { kind: "deputy-for-head", head: "Chủ tịch", office: "Phó Chủ tịch" },
        name: "Hoàng Thị Ví Dụ",
      },
      recipients: {
        names: ["Như Điều 3", "Bộ Công Thương", "Chủ tịch, các PCT UBND tỉnh"],
        archive: "CN (V)",
      },
    },
    decider: { kind: "committee-chair", territory },
    planYear: 2026,
    territory,
    plan: {
      typeName: "Quyết định",
      number: "68/QĐ-UBND",
      issuedOn: plainDate("2026-01-20"),
      issuer: "Ủy ban nhân dân tỉnh Cao Bằng",
    },
    legalBases: lawBases.slice(0, 3),
    proposal:
      "Theo đề nghị của Giám đốc Sở Công Thương tại Tờ trình số 61/TTr-SCT ngày 24 tháng 6 năm 2026",
    changes: [
      {
        kind: "taken-out",
        schemeName: "Hỗ trợ ứng dụng máy móc thiết bị trong sản xuất chiếu trúc, đồ gỗ gia dụng",
        before: "Công ty TNHH Mộc Ví Dụ",
        after: "Không thực hiện",
        grantBeforeDong: million(180.5),
        grantAfterDong: dong(0),
        reason: "Cơ sở xin rút trước khi ký hợp đồng",
      },
      {
        kind: "replaced-from-reserve",
        schemeName: "Hỗ trợ ứng dụng máy móc thiết bị trong sản xuất gạch không nung",
        before: "Danh mục dự phòng",
        after: "Công ty TNHH Vật liệu Minh Họa, xã Trùng Khánh",
        grantBeforeDong: dong(0),
        grantAfterDong: million(180),
        reason: "Thay thế đề án rút",
      },
    ],
    planBeforeDong: million(645.5),
    planAfterDong: million(645),
    carriedOutBy:
      "Chánh Văn phòng Ủy ban nhân dân tỉnh; Giám đốc các sở: Công Thương, Tài chính; Thủ trưởng các cơ quan, đơn vị liên quan",
  },
};
