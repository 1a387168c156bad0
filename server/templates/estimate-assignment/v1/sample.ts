import { department, lawBases, million, numbered } from "../../sample-world.ts";
import type { EstimateAssignmentData } from "./template.ts";

export const estimateAssignmentSamples: Readonly<Record<string, EstimateAssignmentData>> = {
  year: {
    issued: {
      body: department,
      paper: numbered("12", "QĐ-SCT", "2026-01-05"),
      signer: { authority: { kind: "own-office", office: "Giám đốc" }, name: "Nguyễn Văn Mẫu" },
      recipients: {
        names: ["Như Điều 3", "Sở Tài chính", "Kho bạc Nhà nước khu vực VI"],
        archive: "KHTC",
      },
    },
    decider: { kind: "body-head", office: "Giám đốc", body: "Sở Công Thương tỉnh Cao Bằng" },
    budgetYear: 2026,
    moneySource: "Ngân sách tỉnh năm 2026, chi thường xuyên sự nghiệp kinh tế.",
    legalBases: [
      "Căn cứ Luật Ngân sách nhà nước số 89/2025/QH15",
      "Căn cứ Quyết định số 01/QĐ-UBND ngày 02 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Cao Bằng về việc giao dự toán ngân sách nhà nước năm 2026",
      lawBases[2] ?? "",
      "Theo đề nghị của Trưởng phòng Kế hoạch - Tài chính",
    ],
    units: [
      {
        unit: "Trung tâm Khuyến công và Xúc tiến thương mại",
        budgetCode: "",
        lines: [
          { content: "Hỗ trợ ứng dụng máy móc thiết bị", amountDong: million(500), note: "" },
          { content: "Tham gia hội chợ trong và ngoài tỉnh", amountDong: million(90), note: "" },
          { content: "Nâng cao năng lực công tác khuyến công", amountDong: million(50), note: "" },
        ],
      },
      {
        unit: "Văn phòng Sở Công Thương",
        budgetCode: "",
        lines: [
          {
            content: "Bình chọn sản phẩm công nghiệp nông thôn tiêu biểu",
            amountDong: million(60),
            note: "",
          },
          { content: "Kiểm tra, giám sát thực hiện đề án", amountDong: million(50), note: "" },
        ],
      },
    ],
    carriedOutBy:
      "Chánh Văn phòng Sở, Trưởng phòng Kế hoạch - Tài chính, Giám đốc Trung tâm Khuyến công và Xúc tiến thương mại",
  },
};
