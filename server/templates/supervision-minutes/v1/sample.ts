import { plainDate } from "@kc/core/kernel";
import { beneficiaryParty, department, numbered, schemeName } from "../../sample-world.ts";
import type { SupervisionMinutesData } from "./template.ts";

const regular: SupervisionMinutesData = {
  body: department,
  paper: numbered("05", "BB-SCT", "2026-06-16"),
  kind: "regular",
  reason: "",
  schemeName,
  visitedOn: plainDate("2026-06-16"),
  place: "Xóm Bản Mẫu, xã Nguyên Bình",
  team: [
    {
      name: "Ông Đàm Văn Thử",
      office: "Phòng Quản lý công nghiệp, Sở Công Thương",
      role: "Trưởng đoàn",
    },
    { name: "Bà Lý Thị Ví Dụ", office: "Chuyên viên, Sở Tài chính", role: "Thành viên" },
    { name: "Ông Lục Văn Họa", office: "UBND xã Nguyên Bình", role: "Thành viên" },
  ],
  implementer: "Trung tâm Khuyến công và Xúc tiến thương mại",
  beneficiary: beneficiaryParty,
  metWith: "Bà Nông Thị Mẫu, Giám đốc Hợp tác xã",
  items: [
    {
      label: "Thực hiện nội dung, mục tiêu của đề án đã được phê duyệt",
      answer: "Đạt",
      remark: "",
    },
    {
      label: "Tiến độ so với hợp đồng và các mốc đã cam kết",
      answer: "Chưa đạt",
      remark: "Máy sấy giao chậm 20 ngày",
    },
    {
      label: "Sử dụng kinh phí hỗ trợ đúng đối tượng, đúng mục đích",
      answer: "Đạt",
      remark: "Chưa tạm ứng",
    },
    { label: "Vốn đối ứng của đơn vị thụ hưởng", answer: "Đạt", remark: "Đã trả 60 % tiền máy" },
  ],
  machines: [
    {
      name: "Máy tráng miến tự động",
      present: "yes",
      inUse: "yes",
      plate: "yes",
      remark: "Số máy: MH-0001",
    },
    {
      name: "Máy sấy nhiệt tuần hoàn",
      present: "no",
      inUse: "no",
      plate: "no",
      remark: "Chưa giao",
    },
  ],
  note: "Nhà xưởng, điện ba pha đã sẵn sàng cho máy sấy.",
  findings: [
    {
      level: "Phải khắc phục",
      content: "Máy sấy nhiệt tuần hoàn chưa được giao theo mốc của hợp đồng",
      demand: "Đôn đốc nhà cung cấp, lắp đặt và gửi ảnh máy chạy thử",
      answeredBy: "Đơn vị thực hiện",
      dueOn: plainDate("2026-07-01"),
    },
  ],
  teamLeader: "Đàm Văn Thử",
};

export const supervisionMinutesSamples: Readonly<Record<string, SupervisionMinutesData>> = {
  regular,
  "ad-hoc": {
    ...regular,
    kind: "ad-hoc",
    reason: "Theo phản ánh máy được chuyển khỏi nơi lắp đặt",
    paper: numbered("06", "BB-SCT", "2026-07-07"),
    visitedOn: plainDate("2026-07-07"),
    items: regular.items.map((item) => ({ ...item, answer: "Đạt", remark: "" })),
    findings: [],
    note: "",
  },
};
