import { plainDate } from "@kc/core/kernel";
import { beneficiaryParty, centre, numbered } from "../../sample-world.ts";
import type { SurveyMinutesData } from "./template.ts";

export const surveyMinutesSamples: Readonly<Record<string, SurveyMinutesData>> = {
  fit: {
    body: centre,
    paper: numbered("07", "BB-TTKC", "2025-08-19"),
    surveyedOn: plainDate("2025-08-19"),
    team: [
      { name: "Ông Hoàng Văn Mẫu", office: "Trung tâm Khuyến công và XTTM", role: "Trưởng đoàn" },
      { name: "Bà Lý Thị Ví Dụ", office: "Trung tâm Khuyến công và XTTM", role: "Thành viên" },
      { name: "Ông Lục Văn Họa", office: "Phòng Kinh tế, UBND xã Nguyên Bình", role: "Thành viên" },
    ],
    establishment: beneficiaryParty,
    legalForm: "Hợp tác xã",
    sector: "Chế biến nông sản (miến dong)",
    productionAddress: "xóm Bản Mẫu, xã Nguyên Bình, tỉnh Cao Bằng",
    figures: [
      {
        label: "Doanh thu",
        unit: "triệu đồng",
        lastYear: "2.400",
        thisYear: "1.500",
        evidence: "Sổ kế toán",
      },
      {
        label: "Lao động thường xuyên",
        unit: "người",
        lastYear: "12",
        thisYear: "12",
        evidence: "Bảng lương",
      },
      {
        label: "Sản lượng miến",
        unit: "tấn",
        lastYear: "48",
        thisYear: "30",
        evidence: "Cơ sở tự khai",
      },
      { label: "Củi đốt", unit: "ster", lastYear: "96", thisYear: "60", evidence: "Cơ sở tự khai" },
    ],
    machinesInPlace: "01 máy nghiền củ dong, 02 lò tráng thủ công, giàn phơi 400 m².",
    need: "Hỗ trợ 01 máy tráng miến tự động và 01 máy sấy nhiệt tuần hoàn, tổng giá trị khoảng 480 triệu đồng; cơ sở cam kết bố trí đủ vốn đối ứng.",
    remarks:
      "Nhà xưởng, điện ba pha và nguồn nguyên liệu bảo đảm. Cơ sở chưa nhận hỗ trợ của Nhà nước cho cùng nội dung.",
    verdict: "fit",
    conditions: [
      "Bổ sung 03 báo giá cho mỗi loại máy;",
      "Gửi văn bản đề nghị hỗ trợ trước ngày 30/8.",
    ],
    teamLeader: "Hoàng Văn Mẫu",
    communeOfficer: "Lục Văn Họa",
  },
};
