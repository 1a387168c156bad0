import { formatDay, formatDongUnit, unreachable } from "../kernel/index.ts";
import type { SchemeDecisionRefusal } from "./approve-scheme.ts";
import type { TaskRefusal } from "./assign-task.ts";
import type { ProgressRefusal, ReportMonth } from "./progress.ts";
import type { ProgressDetailRefusal } from "./progress-volume.ts";
import { contractPartyFields, type ContractRefusal } from "./sign-contract.ts";

/** Vietnamese sentence of a refusal about task, contract or progress, with what to do next. */
export function contractRefusalText(
  refusal:
    SchemeDecisionRefusal | TaskRefusal | ContractRefusal | ProgressRefusal | ProgressDetailRefusal,
): string {
  switch (refusal.kind) {
    case "scheme-decision-number-missing":
    case "scheme-decision-signatory-missing":
    case "scheme-decided-before-plan":
    case "scheme-decided-in-future":
      return decisionRefusalText(refusal);
    case "task-number-missing":
      return "Chưa nhập số văn bản giao nhiệm vụ, giao dự toán.";
    case "task-before-decision":
      return `Ngày giao nhiệm vụ phải từ ngày quyết định phê duyệt ${formatDay(refusal.decidedOn)} trở đi.`;
    case "task-in-future":
      return `Ngày giao nhiệm vụ sau ngày hôm nay ${formatDay(refusal.today)}. Đề nghị kiểm tra lại ngày.`;
    case "task-amount-differs":
      return `Kinh phí giao phải đúng bằng kinh phí được phê duyệt ${formatDongUnit(refusal.approvedDong)}.`;
    case "contract-number-missing":
      return "Chưa nhập số hợp đồng.";
    case "contract-party-incomplete":
      return `Thông tin ${refusal.party === "implementer" ? "bên A (đơn vị thực hiện)" : "bên B (đơn vị thụ hưởng)"} còn thiếu: ${refusal.missing.map((field) => contractPartyFields[field]).join(", ")}.`;
    case "grant-differs-from-approved":
      return `Phần khuyến công hỗ trợ trong hợp đồng phải đúng bằng kinh phí được phê duyệt ${formatDongUnit(refusal.approvedDong)}.`;
    case "estimate-not-assigned":
      return `Dự toán đã bố trí cho đề án là ${formatDongUnit(refusal.committedDong)}, chưa đủ ${formatDongUnit(refusal.neededDong)}. Đề nghị giao dự toán trước khi ký hợp đồng.`;
    case "signed-before-decision":
      return `Ngày ký hợp đồng phải từ ngày ${formatDay(refusal.earliestOn)} (phê duyệt, giao nhiệm vụ) trở đi.`;
    case "signed-in-future":
      return `Ngày ký hợp đồng sau ngày hôm nay ${formatDay(refusal.today)}. Đề nghị kiểm tra lại ngày.`;
    case "contract-starts-before-signing":
      return `Ngày bắt đầu thực hiện phải từ ngày ký hợp đồng ${formatDay(refusal.signedOn)} trở đi.`;
    case "contract-ends-before-start":
      return `Ngày kết thúc phải từ ngày bắt đầu ${formatDay(refusal.startsOn)} trở đi.`;
    case "contract-ends-after-year":
      return `Hợp đồng phải kết thúc trong năm ngân sách ${String(refusal.budgetYear)}. Muốn kéo sang năm sau phải có quyết định điều chỉnh.`;
    case "contract-ends-after-parent":
      return `Hợp đồng với đơn vị thụ hưởng phải kết thúc không muộn hơn hợp đồng với Cục (${formatDay(refusal.parentEndsOn)}).`;
    case "milestones-missing":
    case "milestone-without-title":
    case "milestone-outside-contract":
    case "milestones-out-of-order":
      return milestoneRefusalText(refusal);
    case "work-value-negative":
    case "work-value-falls":
    case "progress-description-missing":
    case "progress-month-in-future":
    case "progress-month-before-contract":
    case "progress-month-reported":
    case "progress-reported-in-future":
    case "progress-detail-missing":
    case "volume-incomplete":
    case "volume-over-planned":
    case "volume-sum-differs":
    case "spending-over-grant":
      return progressRefusalText(refusal);
    default:
      return unreachable(refusal);
  }
}

function decisionRefusalText(refusal: SchemeDecisionRefusal): string {
  switch (refusal.kind) {
    case "scheme-decision-number-missing":
      return "Chưa nhập số quyết định phê duyệt đề án.";
    case "scheme-decision-signatory-missing":
      return "Chưa nhập người ký quyết định phê duyệt đề án.";
    case "scheme-decided-before-plan":
      return `Ngày quyết định phê duyệt đề án phải từ ngày phê duyệt kế hoạch năm ${formatDay(refusal.planDecidedOn)} trở đi.`;
    case "scheme-decided-in-future":
      return `Ngày quyết định sau ngày hôm nay ${formatDay(refusal.today)}. Đề nghị kiểm tra lại ngày.`;
    default:
      return unreachable(refusal);
  }
}

type MilestoneRefusal = Extract<ContractRefusal, { readonly kind: `milestone${string}` }>;

function milestoneRefusalText(refusal: MilestoneRefusal): string {
  switch (refusal.kind) {
    case "milestones-missing":
      return "Hợp đồng chưa có mốc thực hiện nào. Hãy nhập ít nhất một mốc có ngày hoàn thành.";
    case "milestone-without-title":
      return `Mốc thực hiện thứ ${String(refusal.row)} chưa có tên.`;
    case "milestone-outside-contract":
      return `Mốc “${refusal.title}” hạn ${formatDay(refusal.dueOn)} nằm ngoài thời gian hợp đồng từ ${formatDay(refusal.from)} đến ${formatDay(refusal.to)}.`;
    case "milestones-out-of-order":
      return `Mốc “${refusal.title}” có hạn trước mốc đứng trước nó. Hãy sắp xếp lại theo thời gian.`;
    default:
      return unreachable(refusal);
  }
}

function progressRefusalText(refusal: ProgressRefusal | ProgressDetailRefusal): string {
  switch (refusal.kind) {
    case "work-value-negative":
      return "Giá trị khối lượng thực hiện không được âm.";
    case "work-value-falls":
      return `Giá trị khối lượng lũy kế không được thấp hơn kỳ trước (${formatDongUnit(refusal.earlierDong)}). Nếu kỳ trước sai, hãy nêu rõ trong phần khó khăn và đề nghị điều chỉnh.`;
    case "progress-description-missing":
      return "Chưa mô tả công việc đã thực hiện trong tháng.";
    case "progress-month-in-future":
      return `Chưa đến ${monthText(refusal.month)} nên chưa lập được báo cáo tháng này.`;
    case "progress-month-before-contract":
      return `Tháng báo cáo phải từ tháng ký hợp đồng (${formatDay(refusal.signedOn)}) trở đi.`;
    case "progress-month-reported":
      return `Đã có báo cáo ${monthText(refusal.month)}. Hãy mở báo cáo đó để xem.`;
    case "progress-reported-in-future":
      return `Ngày báo cáo sau ngày hôm nay ${formatDay(refusal.today)}. Đề nghị kiểm tra lại ngày.`;
    case "progress-detail-missing":
      return "Đề án khuyến công quốc gia báo cáo theo Mẫu 3a, 3b nên cần khối lượng từng hạng mục và kinh phí theo nguồn.";
    case "volume-incomplete":
      return `Hạng mục thứ ${String(refusal.row)} còn thiếu tên, đơn vị tính hoặc khối lượng theo hợp đồng.`;
    case "volume-over-planned":
      return `Khối lượng hoàn thành của hạng mục thứ ${String(refusal.row)} vượt khối lượng theo hợp đồng (${String(refusal.plannedQuantity)}).`;
    case "volume-sum-differs":
      return `Tổng giá trị các hạng mục ${formatDongUnit(refusal.sumDong)} khác giá trị khối lượng lũy kế ${formatDongUnit(refusal.workValueDong)}. Hãy sửa cho khớp.`;
    case "spending-over-grant":
      return `Kinh phí khuyến công đã thực hiện không được vượt phần hỗ trợ trong hợp đồng ${formatDongUnit(refusal.grantDong)}.`;
    default:
      return unreachable(refusal);
  }
}

function monthText({ year, month }: ReportMonth): string {
  return `tháng ${String(month)}/${String(year)}`;
}
