import { department, lawBases, localSchemes, numbered } from "../../sample-world.ts";
import type { TaskAssignmentData } from "./template.ts";

export const taskAssignmentSamples: Readonly<Record<string, TaskAssignmentData>> = {
  centre: {
    issued: {
      body: department,
      paper: numbered("35", "QĐ-SCT", "2026-02-02"),
      signer: { authority: { kind: "own-office", office: "Giám đốc" }, name: "Nguyễn Văn Mẫu" },
      recipients: {
        names: ["Như Điều 4", "UBND tỉnh", "Sở Tài chính", "Kho bạc Nhà nước khu vực VI"],
        archive: "QLCN",
      },
    },
    decider: { kind: "body-head", office: "Giám đốc", body: "Sở Công Thương tỉnh Cao Bằng" },
    assignee: "Trung tâm Khuyến công và Xúc tiến thương mại",
    planYear: 2026,
    legalBases: [
      ...lawBases.slice(1, 3),
      "Căn cứ Quyết định số 68/QĐ-UBND ngày 20 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Cao Bằng phê duyệt Kế hoạch khuyến công địa phương năm 2026",
      "Theo đề nghị của Trưởng phòng Quản lý công nghiệp",
    ],
    schemes: localSchemes,
    duties: [
      "Ký hợp đồng hỗ trợ với từng đơn vị thụ hưởng, tổ chức thực hiện đúng nội dung, tiến độ đã phê duyệt;",
      "Quản lý, sử dụng kinh phí đúng mục đích, đúng chế độ; lập hồ sơ tạm ứng, thanh toán, quyết toán theo quy định;",
      "Báo cáo tiến độ trước ngày 25 hằng tháng và báo cáo đột xuất khi có yêu cầu.",
    ],
    carriedOutBy:
      "Chánh Văn phòng Sở; Trưởng phòng Quản lý công nghiệp; Giám đốc Trung tâm Khuyến công và Xúc tiến thương mại và các cá nhân, đơn vị liên quan",
  },
};
