import { accessRefusalText } from "../access/index.ts";
import { formatDay, unreachable } from "../kernel/index.ts";
import { schemeStatusLabel } from "../scheme/index.ts";
import type { ClosingRefusal } from "./finding.ts";
import type { AnswerRefusal, AskAgainRefusal, VisitClosingRefusal } from "./follow-finding.ts";
import type { MachinesFoundRefusal } from "./machines-found.ts";
import type { DropRefusal, VisitPlanRefusal } from "./plan-visit.ts";
import {
  answeringParties,
  findingLevels,
  supervisingBodies,
  type VisitRefusal,
} from "./record-visit.ts";
import { memberNameRefusalText } from "./refusal-text.ts";

/** Vietnamese sentence of a refusal of a supervision visit, with what to do next. */
export function visitRefusalText(refusal: VisitRefusal): string {
  switch (refusal.kind) {
    case "visit-not-open":
      return `Đề án đang ở trạng thái “${schemeStatusLabel(refusal.status)}”. Chỉ ghi kiểm tra, giám sát từ khi giao nhiệm vụ đến khi quyết toán xong.`;
    case "visit-before-start":
      return `Ngày kiểm tra phải từ ngày giao nhiệm vụ ${formatDay(refusal.startedOn)} trở đi.`;
    case "visited-in-future":
      return `Ngày kiểm tra sau ngày hôm nay ${formatDay(refusal.today)}. Đề nghị kiểm tra lại ngày.`;
    case "visit-without-place":
      return "Chưa ghi địa điểm kiểm tra.";
    case "visit-met-nobody":
      return "Chưa ghi đã làm việc với ai của đơn vị được kiểm tra.";
    case "ad-hoc-without-reason":
      return "Kiểm tra đột xuất phải ghi lý do.";
    case "leader-not-one":
      return refusal.count === 0
        ? "Đoàn kiểm tra chưa có Trưởng đoàn."
        : `Đoàn kiểm tra có ${String(refusal.count)} Trưởng đoàn; chỉ được có một.`;
    case "leader-of-other-body":
      return `Trưởng đoàn phải là người của ${supervisingBodies[refusal.ledBy]}.`;
    case "item-not-stated":
      return `Nội dung “${refusal.label}” phải được ghi đúng một lần: đạt, chưa đạt hoặc không kiểm tra lần này.`;
    case "fault-without-finding":
      return `“${refusal.label}” ghi là chưa đạt nhưng chưa có phát hiện, kiến nghị. Hãy ghi phát hiện cho nội dung này.`;
    case "finding-of-no-fault":
      return `Phát hiện thứ ${String(refusal.row)} thuộc nội dung không ghi là chưa đạt. Hãy chọn lại nội dung, hoặc chọn “Nội dung khác”.`;
    case "finding-without-content":
      return `Phát hiện thứ ${String(refusal.row)} chưa ghi nội dung.`;
    case "finding-without-demand":
      return `Phát hiện thứ ${String(refusal.row)} chưa có kiến nghị.`;
    case "finding-due-before-visit":
      return `Hạn trả lời của phát hiện thứ ${String(refusal.row)} phải từ ngày kiểm tra ${formatDay(refusal.visitedOn)} trở đi.`;
    case "finding-of-own-body":
      return `Phát hiện thứ ${String(refusal.row)}: đơn vị thực hiện tự kiểm tra thì không kiến nghị chính mình. Hãy chọn đơn vị thụ hưởng, hoặc để Sở Công Thương kiểm tra.`;
    case "member-without-name":
    case "member-twice":
      return memberNameRefusalText(refusal);
    case "checked-machine-missing":
    case "absent-machine-in-use":
      return machinesFoundRefusalText(refusal);
    default:
      return unreachable(refusal);
  }
}

/** Vietnamese sentence of a refusal about machines looked at on the spot. */
export function machinesFoundRefusalText(refusal: MachinesFoundRefusal): string {
  return refusal.kind === "checked-machine-missing"
    ? `“${refusal.name}” phải được ghi đúng một lần: còn hay không, có đang dùng không.`
    : `“${refusal.name}” đã ghi là không có tại cơ sở nên không thể đang dùng hay có biển.`;
}

/** Vietnamese sentence of a refusal of the closing of any finding. */
export function closingRefusalText(refusal: ClosingRefusal): string {
  switch (refusal.kind) {
    case "finding-closed":
      return `Phát hiện này đã được xử lý xong ngày ${formatDay(refusal.closedOn)}.`;
    case "finding-closed-before-check":
      return `Ngày xử lý xong phải từ ngày kiểm tra ${formatDay(refusal.checkedOn)} trở đi.`;
    case "finding-closed-in-future":
      return `Ngày xử lý xong sau ngày hôm nay ${formatDay(refusal.today)}. Đề nghị kiểm tra lại ngày.`;
    case "finding-without-note":
      return "Chưa ghi đã xử lý như thế nào.";
    default:
      return unreachable(refusal);
  }
}

/** Vietnamese sentence of a refusal of the following-up of a finding, with what to do next. */
export function followRefusalText(
  refusal: AnswerRefusal | VisitClosingRefusal | AskAgainRefusal,
): string {
  switch (refusal.kind) {
    case "same-person":
      return accessRefusalText(refusal);
    case "answer-of-other-party":
      return `Kiến nghị này do ${answeringParties[refusal.answeredBy].toLowerCase()} trả lời.`;
    case "finding-answered":
      return `Kiến nghị đã được trả lời ngày ${formatDay(refusal.answeredOn)} và đang chờ kết luận. Tài liệu bổ sung thì đính kèm thêm vào phát hiện.`;
    case "answered-before-visit":
      return `Ngày trả lời phải từ ngày kiểm tra ${formatDay(refusal.visitedOn)} trở đi.`;
    case "answered-in-future":
      return `Ngày trả lời sau ngày hôm nay ${formatDay(refusal.today)}. Đề nghị kiểm tra lại ngày.`;
    case "answer-empty":
      return "Chưa ghi đã khắc phục hoặc giải trình như thế nào.";
    case "answer-without-evidence":
      return `Phát hiện mức “${findingLevels[refusal.level].label}” phải được trả lời kèm ảnh hoặc tài liệu minh chứng. Hãy đính kèm vào phát hiện rồi trả lời.`;
    case "finding-of-other-body":
      return `Phát hiện do ${supervisingBodies[refusal.ledBy]} ghi; chỉ cơ quan đó kết luận hoặc yêu cầu trả lời lại.`;
    case "finding-not-answered":
      return `Kiến nghị chưa được trả lời (hạn ${formatDay(refusal.dueOn)}) nên chưa kết luận được.`;
    case "finding-closed-before-answer":
      return `Ngày xử lý xong phải từ ngày trả lời ${formatDay(refusal.answeredOn)} trở đi.`;
    case "again-without-reason":
      return "Chưa ghi vì sao phải trả lời lại.";
    case "again-due-passed":
      return `Hạn mới phải từ ngày hôm nay ${formatDay(refusal.today)} trở đi.`;
    case "finding-closed":
    case "finding-closed-before-check":
    case "finding-closed-in-future":
    case "finding-without-note":
      return closingRefusalText(refusal);
    default:
      return unreachable(refusal);
  }
}

/** Vietnamese sentence of a refusal about the year's plan of supervision. */
export function visitPlanRefusalText(refusal: VisitPlanRefusal | DropRefusal): string {
  switch (refusal.kind) {
    case "plan-not-open":
      return `Đề án đang ở trạng thái “${schemeStatusLabel(refusal.status)}” nên chưa đưa vào kế hoạch kiểm tra được. Chọn đề án đã được phê duyệt hoặc đang thực hiện.`;
    case "plan-month-passed":
      return `Tháng kiểm tra đã qua (hôm nay ${formatDay(refusal.today)}). Hãy chọn tháng này hoặc tháng sau.`;
    case "visit-planned":
      return `Đề án đã có cuộc kiểm tra trong kế hoạch tháng ${refusal.month.slice(5, 7)}/${refusal.month.slice(0, 4)}.`;
    case "planned-visit-over":
      return refusal.state === "done"
        ? "Cuộc kiểm tra này đã thực hiện nên không bỏ khỏi kế hoạch được."
        : "Cuộc kiểm tra này đã được bỏ khỏi kế hoạch.";
    case "dropped-without-reason":
      return "Chưa ghi vì sao bỏ khỏi kế hoạch.";
    default:
      return unreachable(refusal);
  }
}
