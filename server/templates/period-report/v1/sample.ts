import { department, numbered } from "../../sample-world.ts";
import type { BodyLine, IndicatorRow, PeriodReportData, ReportPart } from "./template.ts";

function indicator(
  kind: IndicatorRow["kind"],
  label: string,
  name: string,
  unit: string,
  cells: string,
): IndicatorRow {
  const [local = "", national = "", total = "", remark = ""] = cells.split("|");
  return { kind, label, name, unit, local, national, total, remark };
}

function part(name: string, given: Partial<Omit<ReportPart, "name">>): ReportPart {
  return { name, text: "", clauses: [], points: [], ...given };
}

function line(name: string, sentOn: string, standing: string): BodyLine {
  return { name, dueOn: "19/06/2026", sentOn, standing };
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
    subject: "Kết quả hoạt động khuyến công 6 tháng đầu năm 2026,\nnhiệm vụ 6 tháng cuối năm 2026",
    opening:
      "Số liệu từ ngày 15/12/2025 đến ngày 14/06/2026, tổng hợp từ báo cáo của 56/58 đơn vị.",
    parts: [
      part("Tình hình chung", {
        text: "Hoạt động khuyến công được triển khai theo Kế hoạch năm 2026 đã phê duyệt.",
      }),
      part("Kết quả thực hiện", {
        clauses: [
          {
            name: "Hỗ trợ cơ sở",
            lines: [
              "Lượt cơ sở được phê duyệt hỗ trợ: 3 lượt (khuyến công địa phương 3; khuyến công quốc gia 0);",
              "Kinh phí khuyến công đã giải ngân cho cơ sở: 238.000.000 đồng.",
            ],
          },
          { name: "Kết quả nổi bật", lines: ["Nghiệm thu 01 đề án trước hạn."] },
        ],
      }),
      part("Khó khăn, vướng mắc", {
        points: ["Cơ sở còn thiếu vốn đối ứng;", "Báo giá máy móc biến động."],
      }),
      part("Nhiệm vụ 6 tháng cuối năm 2026", {
        points: ["Nghiệm thu, thanh toán 02 đề án còn lại."],
      }),
      part("Đề xuất, kiến nghị", {
        points: ["Ủy ban nhân dân tỉnh xem xét bổ sung kinh phí cho danh mục dự phòng."],
      }),
    ],
    indicators: [
      indicator("group", "A", "Kết quả hoạt động", "", "||"),
      indicator("plain", "1", "Đề án ứng dụng máy móc thiết bị", "đề án", "3|0|3"),
      indicator("plain", "2", "Mô hình trình diễn kỹ thuật", "mô hình", "0|0|0|Đang chờ phê duyệt"),
      indicator("plain", "3", "Lượt cơ sở tham gia hội chợ", "lượt", "8|0|8"),
      indicator("group", "B", "Kinh phí", "", "||"),
      indicator("plain", "1", "Kinh phí được giao", "triệu đồng", "750|0|750"),
      indicator("plain", "2", "Đã thanh toán", "triệu đồng", "238|0|238"),
    ],
    missing: "Chưa có số liệu của 2 đơn vị, nêu tại Phụ lục II.",
    bodies: [
      line("Trung tâm Khuyến công và Xúc tiến thương mại", "17/06/2026", "Đúng hạn"),
      line("Ủy ban nhân dân phường Thục Phán", "18/06/2026", "Đúng hạn"),
      line("Ủy ban nhân dân xã Nguyên Bình", "", "Quá hạn"),
    ],
  },
};
