import { formatBps, formatDongUnit, unreachable } from "../kernel/index.ts";
import { confidenceLabel, formatCitation } from "../law/index.ts";
import type { AssessmentStep, SupportLimit } from "./assessment.ts";
import type { AcknowledgementReason } from "./check-request.ts";

/** One step of an assessment in Vietnamese, without its amount, for the appraisal sheet and the screen. */
export function assessmentStepText(step: AssessmentStep): string {
  switch (step.kind) {
    case "eligible-cost":
      return "Chi phí thuộc phạm vi hỗ trợ";
    case "share":
      return `${formatBps(step.shareBps)} × ${formatDongUnit(step.ofDong)}, làm tròn xuống`;
    case "ceiling":
      return `Mức tối đa${step.unit === null ? "" : ` cho một ${step.unit}`}`;
    case "technology-line":
      return `Dây chuyền công nghệ: ${formatBps(step.multiplierBps)} × ${formatDongUnit(step.ofDong)}`;
    case "units":
      return `${String(step.units)} × ${formatDongUnit(step.unitDong)}`;
    case "budget-share":
      return `${formatBps(step.shareBps)} × tổng kinh phí ${formatDongUnit(step.ofDong)}, làm tròn xuống`;
    case "maximum":
      return `Mức hỗ trợ tối đa (theo ${supportLimitText(step.limitedBy)})`;
    default:
      return unreachable(step);
  }
}

/** What limited the support, in Vietnamese, after "theo". */
export function supportLimitText(limit: SupportLimit): string {
  switch (limit) {
    case "share":
      return "tỷ lệ hỗ trợ";
    case "ceiling":
      return "mức trần";
    case "cost":
      return "chi phí thực tế";
    case "units":
      return "số lượng";
    case "budget-share":
      return "tỷ lệ trên tổng kinh phí";
    default:
      return unreachable(limit);
  }
}

/** What an officer acknowledges, in Vietnamese. */
export function acknowledgementText(reason: AcknowledgementReason): string {
  const citation = formatCitation(reason.citation);
  switch (reason.kind) {
    case "fallback-norm":
      return reason.pendingDocument === null
        ? `Chưa có mức chi của tỉnh – áp dụng mức tối đa của Trung ương (${citation}).`
        : `Chưa có mức chi của tỉnh – áp dụng mức tối đa của Trung ương (${citation}); ${formatCitation(reason.pendingDocument)} chưa được nhập.`;
    case "norm-not-verified":
      return `Mức chi theo ${citation}: ${confidenceLabel(reason.confidence).toLowerCase()}, cần đối chiếu văn bản.`;
    case "vat-not-stated":
      return `${citation} không nói về thuế giá trị gia tăng; chi phí được tính không gồm thuế.`;
    case "stated-condition":
      return `Điều kiện theo ${citation}: ${reason.text}`;
    default:
      return unreachable(reason);
  }
}
