import { plainDate } from "@kc/core/kernel";
import { department, lawBases, million, numbered, schemeName } from "../../sample-world.ts";
import type { RecoveryDecisionData } from "./template.ts";

export const recoveryDecisionSamples: Readonly<Record<string, RecoveryDecisionData>> = {
  stopped: {
    issued: {
      body: department,
      paper: numbered("305", "QĐ-SCT", "2026-09-21"),
      signer: { authority: { kind: "own-office", office: "Giám đốc" }, name: "Nguyễn Văn Mẫu" },
      recipients: { names: ["Như Điều 4", "UBND tỉnh", "Sở Tài chính"], archive: "QLCN" },
    },
    decider: { kind: "body-head", office: "Giám đốc", body: "Sở Công Thương tỉnh Cao Bằng" },
    legalBases: [
      ...lawBases.slice(1, 3),
      "Căn cứ Quyết định số 1320/QĐ-UBND ngày 14 tháng 9 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng về việc ngừng thực hiện đề án khuyến công",
    ],
    proposal: "Theo đề nghị của Trưởng phòng Quản lý công nghiệp",
    schemeName,
    payer: "Hợp tác xã Miến dong Minh Họa",
    implementer: "Trung tâm Khuyến công và Xúc tiến thương mại",
    reason: "Đề án ngừng thực hiện; phần kinh phí đã tạm ứng không có khối lượng thanh toán.",
    amountDong: million(168),
    dueOn: plainDate("2026-10-21"),
    payTo: "vào tài khoản của Trung tâm Khuyến công và Xúc tiến thương mại",
    carriedOutBy:
      "Chánh Văn phòng Sở, Trưởng phòng Quản lý công nghiệp, Giám đốc Trung tâm Khuyến công và Xúc tiến thương mại, Giám đốc Hợp tác xã Miến dong Minh Họa",
  },
};
