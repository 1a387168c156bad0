import { permissionDefinition, roleLabels } from "../access/index.ts";
import { formatDay, unreachable } from "../kernel/index.ts";
import { outcomeMeasureDefinition } from "../scheme/index.ts";
import type { OutcomeRefusal } from "./record-outcome.ts";

/** Vietnamese sentence of a refusal about results after support, with what to do next. */
export function outcomeRefusalText(refusal: OutcomeRefusal): string {
  switch (refusal.kind) {
    case "outcome-before-acceptance":
      return "Đề án chưa được nghiệm thu nên chưa ghi nhận được kết quả sau hỗ trợ.";
    case "measured-before-acceptance":
      return `Ngày đo phải từ ngày nghiệm thu ${formatDay(refusal.acceptedOn)} trở đi.`;
    case "measured-in-future":
      return `Ngày đo sau ngày hôm nay ${formatDay(refusal.today)}. Đề nghị kiểm tra lại ngày.`;
    case "measured-before-due":
      return `Kết quả sau ${String(refusal.months)} tháng được đo sớm nhất ngày ${formatDay(refusal.earliestOn)}. Hãy ghi khi đến kỳ, hoặc chọn kỳ đã đến.`;
    case "result-negative":
      return `“${outcomeMeasureDefinition(refusal.measure).label}”: số gốc và kết quả không được âm.`;
    case "result-evidence-missing":
      return `“${outcomeMeasureDefinition(refusal.measure).label}” ghi là có tài liệu minh chứng nhưng chưa đính kèm tài liệu nào. Hãy đính kèm hoặc chọn “Cơ sở tự khai”.`;
    case "verification-not-yours":
      return `Xác minh “${outcomeMeasureDefinition(refusal.measure).label}” là việc của ${roleLabels(permissionDefinition("outcome:verify").roles)}. Hãy ghi “Cơ sở tự khai” hoặc “Có tài liệu minh chứng”.`;
    case "already-verified":
      return `“${outcomeMeasureDefinition(refusal.measure).label}” của lần kiểm tra này đã được xác minh nên không ghi đè. Nếu số liệu sai, đề nghị ${roleLabels(permissionDefinition("outcome:verify").roles)} kiểm tra lại.`;
    default:
      return unreachable(refusal);
  }
}
