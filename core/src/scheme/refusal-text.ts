import { roleLabels } from "../access/index.ts";
import { formatDay, formatDongUnit, unreachable } from "../kernel/index.ts";
import type { ActRefusal, RouteBodyRefusal } from "./act-facts.ts";
import { acknowledgementText } from "../norm/index.ts";
import { dossierFields } from "./dossier.ts";
import type { DoubleFundingWarning } from "./double-funding.ts";
import { estimateColumns, type EstimateFault } from "./estimate.ts";
import type { GroupRefusal } from "./group.ts";
import { type GroupPlanRefusal, groupPlanRefusalText } from "./group-plan.ts";
import type { MoveRefusal } from "./lifecycle.ts";
import type { MachineFault } from "./machines.ts";
import { schemeMoveDefinition } from "./moves.ts";
import { type OutcomeFault, outcomeMeasureDefinition } from "./outcome-measures.ts";
import type { PlannedRefusal } from "./planned-beneficiaries.ts";
import type { NeedRefusal } from "./register-need.ts";
import type { QuotationDaysRefusal } from "./saved-days.ts";
import { schemeStatusLabel } from "./status.ts";
import type { SubmissionRefusal } from "./submit-scheme.ts";
import type { SupplementRefusal } from "./supplement.ts";

export type SchemeRefusal =
  | MoveRefusal
  | SubmissionRefusal
  | SupplementRefusal
  | NeedRefusal
  | ActRefusal
  | GroupRefusal
  | GroupPlanRefusal
  | PlannedRefusal
  | RouteBodyRefusal
  | QuotationDaysRefusal;

/** Vietnamese sentence of a refusal about a scheme, with what to do next. */
export function schemeRefusalText(refusal: SchemeRefusal): string {
  if (isOfGroupPlan(refusal)) return groupPlanRefusalText(refusal, submissionRefusalText);
  switch (refusal.kind) {
    case "planned-too-few":
    case "planned-without-kind":
    case "planned-by-implementer":
      return plannedRefusalText(refusal);
    case "move-not-open":
    case "move-not-on-route":
    case "move-not-yours":
      return moveRefusalText(refusal);
    case "supplement-without-items":
    case "supplement-without-reason":
    case "supplement-field-twice":
    case "supplement-due-too-soon":
    case "supplement-unanswered":
      return supplementRefusalText(refusal);
    case "plan-year-past":
    case "plan-year-too-far":
    case "establishment-not-active":
      return needRefusalText(refusal);
    case "beneficiary-refused":
    case "beneficiary-there":
    case "last-beneficiary":
    case "named-after-approval":
    case "beneficiary-not-active":
      return groupRefusalText(refusal);
    case "act-in-future":
    case "act-before":
    case "paper-missing":
    case "dossier-closed":
      return actRefusalText(refusal);
    case "ministry-decides":
      return `“${schemeMoveDefinition(refusal.action).label}” đối với đề án khuyến công quốc gia do Bộ Công Thương quyết định. Chuyên viên Sở ghi nhận từ văn bản của Bộ, Cục.`;
    case "quotation-days-out-of-order":
      return `Báo giá của ${refusal.supplier} ở dòng máy ${String(refusal.row)} hết hiệu lực ngày ${formatDay(refusal.validUntil)}, trước ngày báo giá ${formatDay(refusal.quotedOn)}. Hãy sửa một trong hai ngày.`;
    case "dossier-incomplete":
    case "machines-faulty":
    case "outcomes-faulty":
    case "estimate-faulty":
    case "machines-above-estimate":
    case "dates-out-of-order":
    case "starts-outside-budget-year":
    case "beneficiary-not-eligible":
    case "eligibility-unknown":
    case "no-norm-in-force":
    case "over-norm":
    case "norm-not-acknowledged":
    case "several-faults":
      return submissionRefusalText(refusal);
    default:
      return unreachable(refusal);
  }
}

/** Whether a refusal is about a plan that names the beneficiaries of a group scheme. */
function isOfGroupPlan(refusal: SchemeRefusal): refusal is GroupPlanRefusal {
  return refusal.kind.startsWith("group-plan-") || refusal.kind === "not-in-group-plan";
}

function plannedRefusalText(refusal: PlannedRefusal): string {
  switch (refusal.kind) {
    case "planned-too-few":
      return `Đề án nhóm phải dự kiến ít nhất ${String(refusal.least)} đơn vị thụ hưởng.`;
    case "planned-without-kind":
      return "Chưa nêu loại hình đơn vị thụ hưởng dự kiến, ví dụ “cơ sở chế biến chè”.";
    case "planned-by-implementer":
      return "Đề án nhóm xác định đơn vị thụ hưởng sau khi phê duyệt do đơn vị thực hiện đề án (Trung tâm) đăng ký. Hãy đăng ký nhu cầu cho một cơ sở cụ thể.";
    default:
      return unreachable(refusal);
  }
}

function needRefusalText(refusal: NeedRefusal): string {
  switch (refusal.kind) {
    case "plan-year-past":
      return `Năm kế hoạch ${String(refusal.planYear)} đã qua. Hãy đăng ký cho năm ${String(refusal.thisYear)} hoặc năm sau.`;
    case "plan-year-too-far":
      return `Năm kế hoạch ${String(refusal.planYear)} quá xa. Chỉ đăng ký đến năm ${String(refusal.lastYear)}.`;
    case "establishment-not-active":
      return `${refusal.name} đã giải thể nên không đăng ký nhu cầu được. Hãy kiểm tra lại hồ sơ cơ sở.`;
    default:
      return unreachable(refusal);
  }
}

function groupRefusalText(refusal: GroupRefusal): string {
  switch (refusal.kind) {
    case "beneficiary-refused":
      return `${refusal.beneficiaryName}: ${submissionRefusalText(refusal.refusal)}`;
    case "beneficiary-there":
      return `${refusal.beneficiaryName} đã có trong đề án này. Mỗi cơ sở chỉ được hỗ trợ một lần cho cùng nội dung.`;
    case "last-beneficiary":
      return "Đề án phải có ít nhất một đơn vị thụ hưởng. Hãy thêm đơn vị khác trước khi bỏ đơn vị này.";
    case "named-after-approval":
      return "Đề án này xác định đơn vị thụ hưởng sau khi được phê duyệt. Hãy nêu đơn vị trong Kế hoạch thực hiện đề án nhóm (Mẫu số 11).";
    case "beneficiary-not-active":
      return `${refusal.beneficiaryName} đang tạm ngừng hoặc đã giải thể nên chưa đưa vào đề án được. Hãy kiểm tra lại hồ sơ cơ sở.`;
    default:
      return unreachable(refusal);
  }
}

function actRefusalText(refusal: ActRefusal): string {
  switch (refusal.kind) {
    case "act-in-future":
      return `Ngày ${formatDay(refusal.actOn)} sau ngày hôm nay ${formatDay(refusal.today)}. Hãy nhập ngày đã thực hiện.`;
    case "act-before":
      return `Ngày ${formatDay(refusal.actOn)} trước ngày ${formatDay(refusal.earliest)} của bước liền trước. Hãy kiểm tra lại ngày.`;
    case "paper-missing":
      return `“${schemeMoveDefinition(refusal.action).label}” được ghi nhận từ văn bản, nên cần số, ngày và người ký của văn bản đó.`;
    case "dossier-closed":
      return `Đề án đang ở trạng thái “${schemeStatusLabel(refusal.status)}” nên không sửa hồ sơ được. Hồ sơ chỉ sửa khi đang lập hoặc khi có yêu cầu bổ sung.`;
    default:
      return unreachable(refusal);
  }
}

/** Vietnamese sentence of why a move is not open, and who can make it. */
export function moveRefusalText(refusal: MoveRefusal): string {
  const { label } = schemeMoveDefinition(refusal.action);
  switch (refusal.kind) {
    case "move-not-open":
      return refusal.openFrom.length === 0
        ? `“${label}” chỉ dùng khi tạo mới đề án; đề án này đang ở trạng thái “${schemeStatusLabel(refusal.status)}”.`
        : `Đề án đang ở trạng thái “${schemeStatusLabel(refusal.status)}” nên chưa thể “${label}”. Thao tác này mở khi đề án ở trạng thái: ${refusal.openFrom.map(schemeStatusLabel).join("; ")}.`;
    case "move-not-on-route":
      return `“${label}” không có trong quy trình của đề án này. Hãy xem các thao tác đang mở ở khung “Việc có thể làm”.`;
    case "move-not-yours":
      return `“${label}” là việc của ${roleLabels(refusal.roles)}.`;
    default:
      return unreachable(refusal);
  }
}

function supplementRefusalText(refusal: SupplementRefusal): string {
  switch (refusal.kind) {
    case "supplement-without-items":
      return "Chưa chọn nội dung cần bổ sung. Chọn ít nhất một nội dung của hồ sơ.";
    case "supplement-without-reason":
      return `Chưa nêu lý do yêu cầu bổ sung “${dossierFields[refusal.field].label}”.`;
    case "supplement-field-twice":
      return `“${dossierFields[refusal.field].label}” được yêu cầu hai lần. Gộp lại thành một yêu cầu.`;
    case "supplement-due-too-soon":
      return `Hạn bổ sung ${formatDay(refusal.dueOn)} phải sau ngày hôm nay ${formatDay(refusal.today)}.`;
    case "supplement-unanswered":
      return `Còn nội dung chưa bổ sung: ${refusal.fields.map((field) => dossierFields[field].label).join("; ")}.`;
    default:
      return unreachable(refusal);
  }
}

function submissionRefusalText(refusal: SubmissionRefusal): string {
  switch (refusal.kind) {
    case "dossier-incomplete":
      return `Hồ sơ còn thiếu ${String(refusal.missing.length)} mục: ${refusal.missing.map(({ label, citation }) => `${label} (${citation})`).join("; ")}. Hãy bổ sung rồi nộp lại.`;
    case "machines-faulty":
      return refusal.faults.map(machineFaultText).join(" ");
    case "outcomes-faulty":
      return refusal.faults.map(outcomeFaultText).join(" ");
    case "estimate-faulty":
      return refusal.faults.map(estimateFaultText).join(" ");
    case "machines-above-estimate":
      return `Giá máy móc, thiết bị ${formatDongUnit(refusal.machinesDong)} lớn hơn tổng dự toán ${formatDongUnit(refusal.estimateDong)}. Hãy sửa dự toán cho đủ giá máy.`;
    case "dates-out-of-order":
      return `Ngày kết thúc ${formatDay(refusal.endsOn)} trước ngày bắt đầu ${formatDay(refusal.startsOn)}. Hãy sửa lại thời gian thực hiện.`;
    case "starts-outside-budget-year":
      return `Ngày bắt đầu ${formatDay(refusal.startsOn)} không thuộc năm ngân sách ${String(refusal.budgetYear)}. Hãy sửa ngày hoặc năm ngân sách.`;
    case "beneficiary-not-eligible":
      return `Đơn vị thụ hưởng không thuộc đối tượng hỗ trợ. ${refusal.reasons.join(" ")}`;
    case "eligibility-unknown":
      return `Chưa đủ thông tin để xác định đối tượng hỗ trợ. ${refusal.missing.join(" ")} Hãy bổ sung hồ sơ cơ sở.`;
    case "no-norm-in-force":
      return `Chưa có quy định mức chi nào còn hiệu lực ngày ${formatDay(refusal.today)} cho loại đề án này. Đề nghị Sở Công Thương nhập và duyệt mức chi.`;
    case "over-norm":
      return `Kinh phí đề nghị ${formatDongUnit(refusal.requestedDong)} vượt mức hỗ trợ tối đa. Theo ${refusal.citation}, chỉ chấp nhận tối đa ${formatDongUnit(refusal.acceptableDong)}.`;
    case "several-faults":
      return `Hồ sơ còn ${String(refusal.faults.length)} điểm chưa đạt. ${refusal.faults.map((fault, place) => `(${String(place + 1)}) ${submissionRefusalText(fault)}`).join(" ")}`;
    case "norm-not-acknowledged":
      return `${refusal.reasons.map(acknowledgementText).join(" ")} Hãy xác nhận đã biết điều này trước khi nộp.`;
    default:
      return unreachable(refusal);
  }
}

/** Vietnamese sentence of one fault of an estimate. */
export function estimateFaultText(fault: EstimateFault): string {
  switch (fault.kind) {
    case "estimate-empty":
      return "Dự toán chưa có dòng nào. Hãy nhập nội dung chi theo Mẫu số 1.";
    case "row-without-content":
      return `Dòng ${String(fault.row)} của dự toán chưa có nội dung chi.`;
    case "row-negative":
      return `Dòng ${String(fault.row)}, cột “${estimateColumns[fault.column]}” là số âm. Hãy nhập số từ 0 trở lên.`;
    case "row-does-not-add-up":
      return `Dòng ${String(fault.row)} (${fault.content}): tổng kinh phí ${formatDongUnit(fault.totalDong)} khác tổng các nguồn ${formatDongUnit(fault.sumOfSourcesDong)}. Hãy sửa để (1) = (2) + (3) + (4).`;
    case "support-differs-from-request":
      return `Kinh phí khuyến công trong dự toán ${formatDongUnit(fault.supportInEstimateDong)} khác số đề nghị hỗ trợ ${formatDongUnit(fault.requestedDong)}. Hai số này phải bằng nhau.`;
    case "support-is-whole-cost":
      return `Kinh phí khuyến công không được bằng hoặc vượt tổng dự toán ${formatDongUnit(fault.totalDong)}: đơn vị thụ hưởng phải góp phần vốn còn lại.`;
    default:
      return unreachable(fault);
  }
}

/** Vietnamese sentence of one fault of the machine lines. */
export function machineFaultText(fault: MachineFault): string {
  switch (fault.kind) {
    case "no-machine":
      return "Chưa có máy móc, thiết bị nào. Hãy nhập ít nhất một dòng.";
    case "no-eligible-machine":
      return "Chưa có máy móc, thiết bị nào được đánh dấu đề nghị hỗ trợ.";
    case "machine-price":
      return `Đơn giá ở dòng máy ${String(fault.row)} (${fault.name}) phải lớn hơn 0.`;
    case "machine-without-name":
      return `Dòng máy ${String(fault.row)} chưa có tên.`;
    case "machine-quantity":
      return `Số lượng ở dòng máy ${String(fault.row)} (${fault.name}) phải là số nguyên từ 1 trở lên.`;
    case "machine-not-new":
      return `Dòng máy ${String(fault.row)} (${fault.name}) không phải máy mới nên không được tính hỗ trợ (TT 46/2012/TT-BCT, Đ.4). Hãy bỏ đánh dấu được hỗ trợ.`;
    case "machine-without-quotation":
      return `Dòng máy ${String(fault.row)} (${fault.name}) chưa có báo giá còn hiệu lực. Hãy bổ sung báo giá.`;
    default:
      return unreachable(fault);
  }
}

/** Vietnamese sentence of one fault of the expected outcomes. */
export function outcomeFaultText(fault: OutcomeFault): string {
  const { label } = outcomeMeasureDefinition(fault.measure);
  switch (fault.kind) {
    case "outcome-negative":
      return `“${label}”: số gốc và mục tiêu không được âm.`;
    case "outcome-twice":
      return `“${label}” được ghi hai lần. Chỉ giữ lại một dòng.`;
    case "outcome-worse-than-baseline":
      return `“${label}”: mục tiêu kém hơn số gốc. Hãy kiểm tra lại hai số này.`;
    default:
      return unreachable(fault);
  }
}

/** Vietnamese sentence of a warning of double funding. */
export function doubleFundingText(warning: DoubleFundingWarning): string {
  const { earlier, itemName } = warning;
  const had = `${earlier.sourceLabel} năm ${String(earlier.year)} đã hỗ trợ ${formatDongUnit(earlier.amountDong)} (${earlier.reference})`;
  return warning.grade === "same-item"
    ? `Có thể trùng nội dung hỗ trợ: ${had} cho “${earlier.itemName}”, giống “${itemName}” của đề án này. Hãy kiểm tra trước khi đi tiếp.`
    : `Cơ sở đã được hỗ trợ cùng loại hoạt động: ${had} cho “${earlier.itemName}”. Hãy kiểm tra nội dung chi có trùng không.`;
}
