import { department, numbered } from "../../sample-world.ts";
import type { IndicatorRow, PeriodReportData } from "./template.ts";

function indicator(
  kind: IndicatorRow["kind"],
  label: string,
  name: string,
  unit: string,
  cells: string,
): IndicatorRow {
  const [plan = "", local = "", national = "", total = "", remark = ""] = cells.split("|");
  return { kind, label, name, unit, plan, local, national, total, remark };
}

export const periodReportSamples: Readonly<Record<string, PeriodReportData>> = {
  "half-year": {
    issued: {
      body: department,
      paper: numbered("215", "BC-SCT", "2026-06-24"),
      signer: {
        authority: { kind: "deputy-for-head", head: "Giám đốc", office: "Phó Giám đốc" },
        name: "Nguyễn Văn Mẫu",
      },
      recipients: { names: ["Như trên", "Lãnh đạo Sở", "Trung tâm KC và XTTM"], archive: "QLCN" },
    },
    to: ["Ủy ban nhân dân tỉnh Cao Bằng", "Bộ Công Thương"],
    period: "6 tháng đầu năm 2026",
    nextPeriod: "6 tháng cuối năm 2026",
    overview:
      "Hoạt động khuyến công được triển khai theo Kế hoạch năm 2026 đã phê duyệt; 54/56 xã, phường gửi báo cáo đúng hạn.",
    results: [
      {
        name: "Hỗ trợ ứng dụng máy móc thiết bị",
        text: "Đã giao nhiệm vụ 03 đề án, ký hợp đồng 03/03, nghiệm thu 01 đề án.",
      },
      {
        name: "Bình chọn, hội chợ",
        text: "Đã ban hành kế hoạch bình chọn cấp tỉnh; tham gia 01 hội chợ với 08 lượt cơ sở.",
      },
    ],
    difficulties: ["Cơ sở còn thiếu vốn đối ứng;", "Báo giá máy móc biến động."],
    nextTasks: ["Nghiệm thu, thanh toán 02 đề án còn lại;", "Tổ chức bình chọn sản phẩm cấp tỉnh."],
    proposals: ["Ủy ban nhân dân tỉnh xem xét bổ sung kinh phí cho danh mục dự phòng."],
    indicators: [
      indicator("group", "A", "Kết quả hoạt động", "", "|||"),
      indicator("plain", "1", "Đề án ứng dụng máy móc thiết bị", "đề án", "3|3|0|3"),
      indicator(
        "plain",
        "2",
        "Mô hình trình diễn kỹ thuật",
        "mô hình",
        "1|0|0|0|Đang chờ phê duyệt",
      ),
      indicator("plain", "3", "Lượt cơ sở tham gia hội chợ", "lượt", "16|8|0|8"),
      indicator("group", "B", "Kinh phí", "", "|||"),
      indicator("plain", "1", "Kinh phí được giao", "triệu đồng", "750|750|0|750"),
      indicator("plain", "2", "Đã thanh toán", "triệu đồng", "|238|0|238"),
    ],
    missing: "Chưa gửi báo cáo: 02 xã (danh sách trên hệ thống).",
  },
};
