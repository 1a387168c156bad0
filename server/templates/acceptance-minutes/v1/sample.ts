import { plainDate } from "@kc/core/kernel";
import {
  beneficiaryParty,
  centreParty,
  department,
  million,
  numbered,
  schemeName,
} from "../../sample-world.ts";
import type { AcceptanceMinutesData } from "./template.ts";

export const acceptanceMinutesSamples: Readonly<Record<string, AcceptanceMinutesData>> = {
  passed: {
    body: department,
    paper: numbered("11", "BB-SCT", "2026-07-28"),
    schemeName,
    contract: {
      typeName: "Hợp đồng",
      number: "05/HĐ-TTKC",
      issuedOn: plainDate("2026-03-02"),
      issuer: "Trung tâm Khuyến công và Xúc tiến thương mại",
    },
    setUpBy: {
      typeName: "Quyết định",
      number: "142/QĐ-SCT",
      issuedOn: plainDate("2026-07-20"),
      issuer: "Giám đốc Sở Công Thương",
    },
    acceptedOn: plainDate("2026-07-28"),
    place: "Hợp tác xã Miến dong Minh Họa, xã Nguyên Bình",
    team: [
      { name: "Ông Nguyễn Văn Mẫu", office: "Phó Giám đốc Sở Công Thương", role: "Tổ trưởng" },
      { name: "Ông Nông Văn Minh", office: "Chuyên viên Sở Tài chính", role: "Thành viên" },
      { name: "Bà Lục Thị Họa", office: "Phòng Kinh tế, UBND xã Nguyên Bình", role: "Thành viên" },
      { name: "Ông Đàm Văn Thử", office: "Chuyên viên Sở Công Thương", role: "Thư ký" },
    ],
    implementer: centreParty,
    beneficiary: beneficiaryParty,
    items: [
      {
        content: "Máy tráng miến tự động, 100 kg/giờ, mới 100%",
        unit: "Máy",
        plannedQuantity: 1,
        acceptedQuantity: 1,
        plannedCostDong: million(310),
        acceptedCostDong: million(310),
        remark: "Vận hành tốt",
      },
      {
        content: "Máy sấy nhiệt tuần hoàn, 400 kg/mẻ, mới 100%",
        unit: "Máy",
        plannedQuantity: 1,
        acceptedQuantity: 1,
        plannedCostDong: million(170),
        acceptedCostDong: million(166),
        remark: "Giá theo hóa đơn",
      },
    ],
    outcomes: [
      { label: "Công suất (kg/ngày)", target: "800", found: "820 khi chạy thử" },
      { label: "Lao động thường xuyên (người)", target: "18", found: "17" },
    ],
    plateFixed: "yes",
    documentsChecked: [
      "Hợp đồng mua máy, biên bản bàn giao, thanh lý;",
      "Hóa đơn giá trị gia tăng, ủy nhiệm chi của đơn vị thụ hưởng;",
      "Giấy chứng nhận xuất xứ, chất lượng.",
    ],
    grantDong: million(238),
    verdict: "passed",
    requests: ["Đơn vị thực hiện hoàn thành hồ sơ quyết toán trong 15 ngày kể từ ngày nghiệm thu."],
    teamLeader: "Nguyễn Văn Mẫu",
    communeSigner: "Lục Thị Họa",
  },
};
