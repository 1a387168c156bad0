import { accessRefusalText, roleLabels } from "../access/index.ts";
import { formatDay, formatDongUnit, unreachable } from "../kernel/index.ts";
import { schemeStatusLabel } from "../scheme/index.ts";
import { paymentMoveDefinition, paymentStatusLabels } from "./payment-status.ts";
import type { RequestRefusal, RequestWarning } from "./request.ts";
import type { ReturnRefusal } from "./return-money.ts";
import type { PaymentStepRefusal } from "./steps.ts";
import type { TreasuryAnswerRefusal } from "./treasury-answer.ts";

/** Vietnamese sentence of a refusal about advance, payment, the Treasury or a return, with what to do next. */
export function paymentRefusalText(
  refusal: RequestRefusal | PaymentStepRefusal | TreasuryAnswerRefusal | ReturnRefusal,
): string {
  switch (refusal.kind) {
    case "not-at-treasury":
      return `Đề nghị đang ở trạng thái “${paymentStatusLabels[refusal.status]}” nên chưa ghi được kết quả của Kho bạc. Hãy gửi hồ sơ Kho bạc trước.`;
    case "answered-before-sent":
      return `Ngày Kho bạc trả lời phải từ ngày gửi hồ sơ ${formatDay(refusal.sentOn)} trở đi.`;
    case "answered-in-future":
      return `Ngày Kho bạc trả lời sau ngày hôm nay ${formatDay(refusal.today)}. Đề nghị kiểm tra lại ngày.`;
    case "voucher-number-missing":
      return "Chưa nhập số chứng từ của Kho bạc.";
    case "answer-reason-missing":
      return "Chưa ghi lý do của Kho bạc.";
    case "part-paid-out-of-range":
      return `Số Kho bạc thanh toán một phần phải lớn hơn 0 và nhỏ hơn số đề nghị ${formatDongUnit(refusal.amountDong)}. Nếu Kho bạc thanh toán đủ, hãy chọn “Kho bạc đã thanh toán”.`;
    case "slip-number-missing":
      return "Chưa nhập số giấy nộp trả kinh phí.";
    case "returned-in-future":
      return `Ngày nộp trả sau ngày hôm nay ${formatDay(refusal.today)}. Đề nghị kiểm tra lại ngày.`;
    case "return-over-balance":
      return `${refusal.from === "advance" ? "Số dư tạm ứng" : "Số đã thanh toán"} chỉ còn ${formatDongUnit(refusal.balanceDong)}. Chỉ nộp trả được tối đa số này.`;
    case "payment-move-not-open":
      if (refusal.openFrom.length === 0) {
        return `“${paymentMoveDefinition(refusal.action).label}” không có với đề nghị này.`;
      }
      return `Đề nghị đang ở trạng thái “${paymentStatusLabels[refusal.status]}” nên chưa thể “${paymentMoveDefinition(refusal.action).label}”. Thao tác này mở khi đề nghị ở trạng thái: ${refusal.openFrom.map((status) => paymentStatusLabels[status]).join("; ")}.`;
    case "payment-move-not-yours":
      return `“${paymentMoveDefinition(refusal.action).label}” là việc của ${roleLabels(refusal.roles)}.`;
    case "step-reason-missing":
      return `Chưa nêu lý do “${paymentMoveDefinition(refusal.action).label}”.`;
    case "same-person":
      return accessRefusalText(refusal);
    case "amount-not-positive":
    case "not-contracted":
    case "advance-not-in-contract":
    case "advance-after-acceptance":
    case "work-value-too-low":
    case "evidence-missing":
    case "over-advance-ceiling":
    case "not-accepted":
    case "over-accepted-support":
    case "nothing-to-pay":
      return requestRefusalText(refusal);
    default:
      return unreachable(refusal);
  }
}

function requestRefusalText(refusal: RequestRefusal): string {
  switch (refusal.kind) {
    case "amount-not-positive":
      return "Số tiền phải lớn hơn 0. Đề nghị nhập lại số tiền.";
    case "not-contracted":
      return `Đề án đang ở trạng thái “${schemeStatusLabel(refusal.schemeStatus)}”; chỉ tạm ứng được khi đã ký hợp đồng và đang thực hiện.`;
    case "advance-not-in-contract":
      return "Hợp đồng không có điều khoản tạm ứng. Kinh phí được thanh toán một lần sau nghiệm thu.";
    case "advance-after-acceptance":
      return `Đề án đang ở trạng thái “${schemeStatusLabel(refusal.schemeStatus)}” nên không tạm ứng nữa. Hãy lập đề nghị thanh toán sau nghiệm thu.`;
    case "work-value-too-low":
      return `Giá trị khối lượng đã thực hiện ${formatDongUnit(refusal.workValueDong)} chưa đủ điều kiện tạm ứng: phải trên ${formatDongUnit(refusal.mustExceedDong)} (${refusal.citation}). Hãy báo cáo tiến độ khi đạt mức này.`;
    case "evidence-missing":
      return `Còn thiếu tài liệu minh chứng: ${refusal.missing.map(({ label }) => label).join("; ")} (${refusal.citation}). Hãy đính kèm rồi lập đề nghị.`;
    case "over-advance-ceiling":
      return `Vượt mức tạm ứng tối đa ${formatDongUnit(refusal.ceilingDong)} (${refusal.citation}). Chỉ còn tạm ứng được ${formatDongUnit(refusal.remainingDong)}.`;
    case "not-accepted":
      return `Đề án đang ở trạng thái “${schemeStatusLabel(refusal.schemeStatus)}”; chỉ thanh toán được sau khi nghiệm thu.`;
    case "over-accepted-support":
      return `Kinh phí hỗ trợ được nghiệm thu ${formatDongUnit(refusal.acceptedSupportDong)}, đã giải ngân và đang đề nghị ${formatDongUnit(refusal.disbursedDong)}. Chỉ còn thanh toán được ${formatDongUnit(refusal.remainingDong)}.`;
    case "nothing-to-pay":
      return `Kinh phí hỗ trợ được nghiệm thu ${formatDongUnit(refusal.acceptedSupportDong)} đã được giải ngân hoặc đang được đề nghị hết; không còn số nào để lập đề nghị.`;
    default:
      return unreachable(refusal);
  }
}

/** Vietnamese sentence of a warning on a request. */
export function requestWarningText(warning: RequestWarning): string {
  return `Tổng tạm ứng vượt mức chung của Kho bạc ${formatDongUnit(warning.treasuryCeilingDong)} (${warning.citation}). Áp dụng mức riêng của khuyến công theo ${warning.exceptionCitation}; gửi kèm căn cứ này cho Kho bạc.`;
}
