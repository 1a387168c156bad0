import { plainDate } from "@kc/core/kernel";
import {
  department,
  lawBases,
  localSchemes,
  localTasks,
  numbered,
  reserveSchemes,
} from "../../sample-world.ts";
import type { SubmissionLetterData } from "./template.ts";

export const submissionLetterSamples: Readonly<Record<string, SubmissionLetterData>> = {
  plan: {
    issued: {
      body: department,
      paper: numbered("05", "TTr-SCT", "2026-01-12"),
      signer: { authority: { kind: "own-office", office: "Giám đốc" }, name: "Nguyễn Văn Mẫu" },
      recipients: {
        names: ["Như trên", "Sở Tài chính", "Lãnh đạo Sở", "Trung tâm KC và XTTM"],
        archive: "QLCN",
      },
    },
    subject: "Về việc phê duyệt Kế hoạch khuyến công địa phương\nnăm 2026 tỉnh Cao Bằng",
    to: "Ủy ban nhân dân tỉnh Cao Bằng",
    planYear: 2026,
    legalBases: lawBases.slice(1),
    necessity:
      "Thực hiện Chương trình khuyến công địa phương giai đoạn 2026 - 2030, năm 2026 cần hỗ trợ các cơ sở công nghiệp nông thôn ứng dụng máy móc tiên tiến, tổ chức bình chọn sản phẩm và tham gia hội chợ theo mục tiêu được giao.",
    appraisal: {
      typeName: "Biên bản",
      number: "02/BB-HĐTĐ",
      issuedOn: plainDate("2026-01-09"),
      issuer: "Hội đồng thẩm định",
    },
    financeOpinion: {
      typeName: "Công văn",
      number: "88/STC-TCHCSN",
      issuedOn: plainDate("2026-01-10"),
      issuer: "Sở Tài chính",
    },
    financeOpinionText: "thống nhất kinh phí trong dự toán được giao.",
    assignedEstimateText: "Dự toán khuyến công địa phương năm 2026 được giao: 750 triệu đồng.",
    groups: [
      { label: "I", name: "Đề án khuyến công", counted: "in-total", schemes: localSchemes },
      { label: "II", name: "Nhiệm vụ khuyến công", counted: "in-total", schemes: localTasks },
      { label: "III", name: "Danh mục dự phòng", counted: "reserve", schemes: reserveSchemes },
    ],
    attachments: [
      "Dự thảo Quyết định",
      "Danh mục đề án, nhiệm vụ",
      "Biên bản thẩm định",
      "Ý kiến của Sở Tài chính",
    ],
  },
};
