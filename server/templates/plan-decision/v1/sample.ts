import type { PlanDecisionData } from "./template.ts";
import {
  lawBases,
  localSchemes,
  localTasks,
  numbered,
  provincialCommittee,
  reserveSchemes,
  territory,
  unnumbered,
} from "../../sample-world.ts";

const recipients = {
  names: [
    "Như Điều 4",
    "Bộ Công Thương",
    "Thường trực Tỉnh ủy",
    "Thường trực HĐND tỉnh",
    "Chủ tịch, các PCT UBND tỉnh",
    "Kho bạc Nhà nước khu vực VI",
    "Trung tâm KC và XTTM, Sở Công Thương",
  ],
  archive: "CN (V)",
};

const shared = {
  planYear: 2026,
  territory,
  legalBases: lawBases,
  proposal:
    "Theo đề nghị của Giám đốc Sở Công Thương tại Tờ trình số 05/TTr-SCT ngày 12 tháng 01 năm 2026",
  groups: [
    { label: "I", name: "Đề án khuyến công", counted: "in-total", schemes: localSchemes },
    { label: "II", name: "Nhiệm vụ khuyến công", counted: "in-total", schemes: localTasks },
    { label: "III", name: "Danh mục dự phòng", counted: "reserve", schemes: reserveSchemes },
  ],
  moneySource:
    "Ngân sách tỉnh năm 2026 giao cho Sở Công Thương, phần kinh phí khuyến công địa phương.",
  carriedOutBy:
    "Chánh Văn phòng Ủy ban nhân dân tỉnh; Giám đốc các sở: Công Thương, Tài chính; Giám đốc Kho bạc Nhà nước khu vực VI; Chủ tịch Ủy ban nhân dân các xã, phường và Thủ trưởng các cơ quan, đơn vị liên quan",
} as const;

export const planDecisionSamples: Readonly<Record<string, PlanDecisionData>> = {
  committee: {
    ...shared,
    decider: { kind: "committee", territory },
    issued: {
      body: provincialCommittee,
      paper: numbered("68", "QĐ-UBND", "2026-01-20"),
      signer: {
        authority: { kind: "for-body", body: "Ủy ban nhân dân", office: "Chủ tịch" },
        name: "Nguyễn Văn Mẫu",
      },
      recipients,
    },
  },
  chair: {
    ...shared,
    decider: { kind: "committee-chair", territory },
    issued: {
      body: provincialCommittee,
      paper: unnumbered("QĐ-UBND", 2026),
      signer: {
        authority: { kind: "deputy-for-head", head: "Chủ tịch", office: "Phó Chủ tịch" },
        name: "Hoàng Thị Ví Dụ",
      },
      recipients,
    },
  },
};
