import { accessRefusalText } from "../access/index.ts";
import { formatDay, formatDongUnit, unreachable } from "../kernel/index.ts";
import { formatCitation } from "../law/index.ts";
import { type NormApprovalRefusal, normEntryStatuses } from "./approve-norm.ts";
import type { AssessmentRefusal, MissingFact } from "./assessment.ts";
import type { RequestedSupportRefusal } from "./check-request.ts";
import { type MachineCostRefusal, quotationVerdictText } from "./machine-cost.ts";
import type { SelectNormRefusal } from "./select-norm.ts";

export type NormRefusal =
  SelectNormRefusal | AssessmentRefusal | MachineCostRefusal | RequestedSupportRefusal;

/** The Vietnamese sentence for a refusal about norms, machine costs and requested support. */
export function normRefusalText(refusal: NormRefusal): string {
  switch (refusal.kind) {
    case "norm-not-found":
      return `Chưa có mức chi áp dụng cho nội dung này vào ngày ${formatDay(refusal.on)}, kể cả mức của Trung ương.`;
    case "no-eligible-cost":
      return "Chưa có chi phí thuộc phạm vi hỗ trợ để tính mức hỗ trợ.";
    case "norm-without-amount":
      return `${formatCitation(refusal.citation)} không quy định số tiền cụ thể; ${withoutAmount(refusal.shape)}`;
    case "fact-missing":
      return `Chưa có ${missingFact(refusal.fact)} để tính mức hỗ trợ theo ${formatCitation(refusal.citation)}.`;
    case "area-not-supported":
      return `Mức chi này chỉ áp dụng tại địa bàn có điều kiện kinh tế - xã hội khó khăn và đặc biệt khó khăn (${formatCitation(refusal.citation)}).`;
    case "too-often-this-year":
      return `Cơ sở đã được hỗ trợ ${String(refusal.timesThisYear)} lần trong năm; tối đa ${String(refusal.maximumTimes)} lần mỗi năm (${formatCitation(refusal.citation)}).`;
    case "support-years-over":
      return `Chỉ hỗ trợ trong ${String(refusal.years)} năm đầu, đây là năm thứ ${String(refusal.yearOfSupport)} (${formatCitation(refusal.citation)}).`;
    case "no-eligible-machine":
      return "Chưa có máy móc, thiết bị nào được đánh dấu thuộc phạm vi hỗ trợ.";
    case "machine-quantity-not-whole":
      return `Số lượng của “${refusal.name}” phải là số nguyên từ 1 trở lên.`;
    case "no-valid-quotation":
      return `“${refusal.name}” chưa có báo giá hợp lệ${rejected(refusal)}.`;
    case "request-not-positive":
      return "Kinh phí đề nghị hỗ trợ phải lớn hơn 0 đồng.";
    case "over-norm":
      return `Kinh phí đề nghị ${formatDongUnit(refusal.requestedDong)} vượt mức hỗ trợ tối đa ${formatDongUnit(refusal.acceptedDong)} là ${formatDongUnit(refusal.excessDong)} (${formatCitation(refusal.citation)}).`;
    default:
      return unreachable(refusal);
  }
}

/** The Vietnamese sentence for a refusal to approve or reject a loaded norm. */
export function normApprovalRefusalText(refusal: NormApprovalRefusal): string {
  switch (refusal.kind) {
    case "same-person":
      return accessRefusalText(refusal);
    case "norm-not-draft":
      return `Mức chi này đã ở trạng thái “${normEntryStatuses[refusal.status]}” nên không duyệt lại được. Muốn thay đổi, hãy nhập mức chi mới.`;
    case "norm-without-start":
      return "Mức chi chưa có ngày bắt đầu hiệu lực. Hãy nhập lại với ngày hiệu lực của văn bản.";
    case "norm-starts-with-another":
      return `Đã có mức chi “${refusal.otherLabel}” cùng nội dung, cùng hiệu lực từ ${formatDay(refusal.validFrom)}. Kiểm tra lại ngày hiệu lực.`;
    default:
      return unreachable(refusal);
  }
}

function withoutAmount(shape: "multiplier-of-norm" | "reference" | "text-pending"): string {
  switch (shape) {
    case "multiplier-of-norm":
      return "đây là hệ số nhân với mức chi khác.";
    case "reference":
      return "mức chi theo văn bản hoặc kết quả được dẫn chiếu.";
    case "text-pending":
      return "chưa có nội dung văn bản.";
    default:
      return unreachable(shape);
  }
}

function missingFact(fact: MissingFact): string {
  switch (fact) {
    case "units":
      return "số lượng";
    case "budget":
      return "tổng kinh phí làm căn cứ";
    case "area":
      return "thông tin về địa bàn khó khăn";
    case "times-this-year":
      return "số lần đã hỗ trợ trong năm";
    case "year-of-support":
      return "năm hỗ trợ thứ mấy";
    default:
      return unreachable(fact);
  }
}

function rejected({
  considered,
}: Extract<MachineCostRefusal, { kind: "no-valid-quotation" }>): string {
  const reasons = considered.map(
    ({ quotation, verdict }) =>
      `${quotation.supplier}: ${quotationVerdictText(verdict).toLowerCase()}`,
  );
  return reasons.length === 0 ? "" : ` (${reasons.join("; ")})`;
}
