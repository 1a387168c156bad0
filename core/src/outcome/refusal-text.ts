import { permissionDefinition, roleLabels } from "../access/index.ts";
import { closingRefusalText, machinesFoundRefusalText } from "../inspection/index.ts";
import { formatDay, formatDongUnit, unreachable } from "../kernel/index.ts";
import { outcomeMeasureDefinition } from "../scheme/index.ts";
import type { OutcomeRefusal } from "./record-outcome.ts";
import type { FindingRefusal, PublicationRefusal, SupportCheckRefusal } from "./support-check.ts";

export type AfterSupportRefusal =
  OutcomeRefusal | SupportCheckRefusal | FindingRefusal | PublicationRefusal;

/** Vietnamese sentence of a refusal about results after support, with what to do next. */
export function outcomeRefusalText(refusal: AfterSupportRefusal): string {
  switch (refusal.kind) {
    case "check-before-acceptance":
    case "check-too-early":
    case "checked-in-future":
    case "check-done":
    case "check-met-nobody":
    case "checked-machine-missing":
    case "absent-machine-in-use":
      return checkRefusalText(refusal);
    case "finding-closed":
    case "finding-closed-before-check":
    case "finding-closed-in-future":
    case "finding-without-note":
    case "recovery-not-for-this":
    case "recovery-without-slip":
    case "recovery-out-of-range":
      return findingRefusalText(refusal);
    case "withheld-without-reason":
      return "Không công khai thì phải ghi lý do.";
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

function checkRefusalText(refusal: SupportCheckRefusal): string {
  switch (refusal.kind) {
    case "check-before-acceptance":
      return "Đề án chưa được nghiệm thu nên chưa đến kỳ kiểm tra sau hỗ trợ.";
    case "check-too-early":
      return `Kiểm tra sau ${String(refusal.months)} tháng được làm sớm nhất ngày ${formatDay(refusal.openOn)}.`;
    case "checked-in-future":
      return `Ngày kiểm tra sau ngày hôm nay ${formatDay(refusal.today)}. Đề nghị kiểm tra lại ngày.`;
    case "check-done":
      return `Đã có biên bản kiểm tra sau ${String(refusal.months)} tháng của cơ sở này. Phát hiện mới thì ghi vào kỳ sau.`;
    case "check-met-nobody":
      return "Chưa ghi đã làm việc với ai của cơ sở.";
    case "checked-machine-missing":
    case "absent-machine-in-use":
      return machinesFoundRefusalText(refusal);
    default:
      return unreachable(refusal);
  }
}

function findingRefusalText(refusal: FindingRefusal): string {
  switch (refusal.kind) {
    case "finding-closed":
    case "finding-closed-before-check":
    case "finding-closed-in-future":
    case "finding-without-note":
      return closingRefusalText(refusal);
    case "recovery-not-for-this":
      return "Chỉ thu hồi kinh phí khi máy không còn tại cơ sở. Hãy chọn “Đã khắc phục”.";
    case "recovery-without-slip":
      return "Chưa nhập số chứng từ nộp trả ngân sách.";
    case "recovery-out-of-range":
      return `Số thu hồi phải lớn hơn 0 và không quá kinh phí đã hỗ trợ ${formatDongUnit(refusal.supportDong)}.`;
    default:
      return unreachable(refusal);
  }
}
