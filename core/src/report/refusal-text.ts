import { formatCount, formatDay, unreachable } from "../kernel/index.ts";
import { organisationKindLabels } from "../access/index.ts";
import { type ReportRefusal, reportStatusLabels } from "./move-report.ts";

/** What a refusal about a report says to the person: what is wrong, and what to do. */
export function reportRefusalText(refusal: ReportRefusal): string {
  switch (refusal.kind) {
    case "cell-unknown":
      return `Ô “${refusal.cell}” không có trong biểu của đơn vị. Tải lại trang để lấy biểu mới nhất.`;
    case "cell-not-whole":
      return `Chỉ tiêu ${refusal.indicator} “${refusal.label}” phải là số nguyên. Bỏ phần lẻ.`;
    case "cell-negative":
      return `Chỉ tiêu ${refusal.indicator} “${refusal.label}” không thể âm. Ghi 0 nếu không phát sinh.`;
    case "cells-missing":
      return `Còn ${formatCount(refusal.labels.length)} chỉ tiêu chưa có số: ${someOf(refusal.labels)}. Không phát sinh thì ghi 0.`;
    case "period-exists":
      return `Kỳ báo cáo này của năm ${String(refusal.year)} đã được mở. Mở kỳ đó trong danh sách để theo dõi.`;
    case "period-days-out-of-order":
      return "Ngày cuối kỳ phải sau ngày đầu kỳ.";
    case "due-before-end":
      return `Hạn gửi phải sau ngày chốt số liệu ${formatDay(refusal.endsOn)}.`;
    case "due-not-working-day":
      return `Hạn gửi rơi vào ngày nghỉ. Chọn ngày làm việc, gần nhất là ${formatDay(refusal.nextOn)}.`;
    case "period-locked":
      return "Số liệu của kỳ đã chốt, không sửa được nữa. Cần sửa thì đề nghị Lãnh đạo Sở mở lại kỳ báo cáo.";
    case "period-not-locked":
      return "Kỳ báo cáo đang mở, chưa chốt số liệu.";
    case "report-already-sent":
      return "Báo cáo đã gửi Sở Công Thương. Cần sửa thì đề nghị Sở trả lại để chỉnh sửa.";
    case "report-not-sent":
      return `Báo cáo đang ở trạng thái “${reportStatusLabels[refusal.status]}”, chưa có gì để trả lại.`;
    case "report-of-another-body":
      return "Đây là báo cáo của đơn vị khác. Chỉ đơn vị đó lập và gửi.";
    case "reasons-missing":
      return "Ghi ít nhất một chỉ tiêu cần chỉnh sửa kèm lý do.";
    case "reason-missing":
      return "Ghi lý do.";
    case "due-in-past":
      return `Hạn gửi đã qua. Chọn ngày từ ${formatDay(refusal.today)} trở đi.`;
    case "due-not-later":
      return `Hạn mới phải sau hạn đang áp dụng ${formatDay(refusal.dueOn)}.`;
    case "nothing-asked":
      return "Chọn ít nhất một chỉ tiêu của biểu, hoặc ghi số liệu cần báo cáo.";
    case "nobody-asked":
      return "Chọn ít nhất một đơn vị phải báo cáo.";
    case "asked-unknown":
      return `Không có chỉ tiêu “${refusal.indicator}” trong biểu mẫu báo cáo. Chọn lại từ danh sách.`;
    case "body-without-figures":
      return `Các chỉ tiêu đã chọn không có chỉ tiêu nào do ${refusal.kinds.map((kind) => organisationKindLabels[kind]).join(", ")} lập. Bỏ các đơn vị đó, hoặc ghi số liệu cần hỏi.`;
    case "nobody-to-remind":
      return "Tất cả các đơn vị đã gửi báo cáo, không còn ai để đôn đốc.";
    case "report-not-numbered":
    case "sent-up-already":
    case "sent-up-before-issue":
    case "sent-up-in-future":
      return sentUpRefusalText(refusal);
    case "indicator-unknown":
      return `Không có chỉ tiêu “${refusal.indicator}” trong biểu của đơn vị này.`;
    case "reports-missing":
      return `Còn ${formatCount(refusal.missing)} đơn vị chưa gửi báo cáo${refusal.returned === 0 ? "" : `, trong đó ${formatCount(refusal.returned)} đơn vị đang chỉnh sửa`}. Đôn đốc gửi, hoặc ghi lý do chốt khi chưa đủ.`;
    default:
      return unreachable(refusal);
  }
}

function someOf(labels: readonly string[]): string {
  const shown = labels.slice(0, 3).join("; ");
  return labels.length <= 3 ? shown : `${shown}; …`;
}

type SentUpRefusal = Extract<
  ReportRefusal,
  {
    readonly kind:
      "report-not-numbered" | "sent-up-already" | "sent-up-before-issue" | "sent-up-in-future";
  }
>;

function sentUpRefusalText(refusal: SentUpRefusal): string {
  switch (refusal.kind) {
    case "report-not-numbered":
      return "Báo cáo tổng hợp chưa có số. Phát hành báo cáo, văn thư ghi số rồi ghi nhận việc gửi.";
    case "sent-up-already":
      return `Báo cáo đã được ghi nhận gửi cấp trên ngày ${formatDay(refusal.sentOn)}.`;
    case "sent-up-before-issue":
      return `Ngày gửi không thể trước ngày ký ban hành ${formatDay(refusal.issuedOn)}.`;
    case "sent-up-in-future":
      return `Ngày gửi không thể sau hôm nay, ${formatDay(refusal.today)}.`;
    default:
      return unreachable(refusal);
  }
}
