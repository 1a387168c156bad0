import { roleLabels } from "../access/index.ts";
import { formatDay, formatDongUnit, unreachable } from "../kernel/index.ts";
import type { BalanceRefusal } from "./balances.ts";
import { type BudgetRefusal, budgetSources } from "./allocation.ts";
import type { PlanRefusal } from "./decide-plan.ts";
import type { PlanEditRefusal } from "./edit-plan.ts";
import { ledgerAccounts } from "./ledger.ts";
import { planMoveDefinition, type PlanMoveRefusal, planStatusLabels } from "./plan-status.ts";

/** Vietnamese sentence of a refusal about allocations and the ledger, with what to do next. */
export function budgetRefusalText(refusal: BudgetRefusal | BalanceRefusal): string {
  switch (refusal.kind) {
    case "amount-not-positive":
      return "Số tiền phải lớn hơn 0. Đề nghị nhập lại số tiền.";
    case "decision-number-missing":
      return "Chưa nhập số quyết định giao hoặc điều chỉnh dự toán.";
    case "decided-in-future":
      return `Ngày quyết định ${formatDay(refusal.decidedOn)} sau ngày hôm nay ${formatDay(refusal.today)}. Đề nghị kiểm tra lại ngày.`;
    case "over-allocation":
      return `Dự toán được giao ${formatDongUnit(refusal.assignedDong)}, còn lại chưa bố trí ${formatDongUnit(refusal.remainingDong)}, không đủ ${formatDongUnit(refusal.wantedDong)}. Chỉ bố trí được tối đa ${formatDongUnit(refusal.remainingDong)}, hoặc đề nghị điều chỉnh tăng dự toán trước.`;
    case "adjustment-below-committed":
      return `Đã bố trí cho đề án ${formatDongUnit(refusal.committedDong)} nên chỉ giảm được tối đa ${formatDongUnit(refusal.largestReductionDong)}. Muốn giảm thêm phải thôi bố trí cho đề án trước.`;
    case "release-over-commitment":
      return `Phần đã bố trí mà chưa tạm ứng, chưa thanh toán chỉ còn ${formatDongUnit(refusal.releasableDong)}. Chỉ thôi bố trí được tối đa số này.`;
    case "not-by-estimate":
      return `Nguồn “${budgetSources[refusal.source]}” không thuộc dự toán của tỉnh: kinh phí về Trung tâm theo hợp đồng với Cục. Hãy ghi nhận hợp đồng với Cục ở trang đề án.`;
    case "over-received":
      return `Cục đã chuyển ${formatDongUnit(refusal.receivedDong)}, Trung tâm còn giữ ${formatDongUnit(refusal.heldDong)}, không đủ ${formatDongUnit(refusal.wantedDong)}. Hãy ghi nhận kinh phí Cục chuyển trước.`;
    case "account-below-zero":
      return `Số dư “${ledgerAccounts[refusal.account]}” chỉ còn ${formatDongUnit(refusal.balanceDong)}, không đủ ${formatDongUnit(refusal.wantedDong)}. Đề nghị kiểm tra lại sổ kinh phí.`;
    default:
      return unreachable(refusal);
  }
}

/** Vietnamese sentence of a refusal about the year's plan, with what would be accepted. */
export function planRefusalText(refusal: PlanRefusal | PlanMoveRefusal | PlanEditRefusal): string {
  switch (refusal.kind) {
    case "plan-empty":
      return "Danh mục của kế hoạch chưa có đề án, nhiệm vụ nào. Hãy đưa ít nhất một đề án, nhiệm vụ vào danh mục.";
    case "plan-decision-number-missing":
      return "Chưa nhập số quyết định phê duyệt kế hoạch. Số do văn thư của cơ quan ban hành cấp.";
    case "plan-decided-before-submitted":
      return `Ngày quyết định phải từ ngày trình ${formatDay(refusal.submittedOn)} trở đi. Đề nghị kiểm tra lại ngày.`;
    case "plan-decided-in-future":
      return `Ngày quyết định sau ngày hôm nay ${formatDay(refusal.today)}. Đề nghị kiểm tra lại ngày.`;
    case "line-not-decided":
      return `Chưa có ý kiến quyết định cho “${refusal.title}”. Chọn phê duyệt, dự phòng hoặc không phê duyệt.`;
    case "line-unknown":
      return "Có một dòng không thuộc danh mục của kế hoạch này. Hãy tải lại danh mục rồi quyết định lại.";
    case "line-decided-twice":
      return `“${refusal.title}” được quyết định hai lần. Chỉ giữ lại một ý kiến.`;
    case "line-not-appraised":
      return `“${refusal.title}” chưa có kinh phí thẩm định. Đề nghị thẩm định trước khi phê duyệt.`;
    case "line-amount-not-positive":
      return `Kinh phí phê duyệt của “${refusal.title}” phải lớn hơn 0.`;
    case "line-over-appraised":
      return `Kinh phí phê duyệt ${formatDongUnit(refusal.approvedDong)} của “${refusal.title}” vượt kinh phí thẩm định. Chỉ phê duyệt được tối đa ${formatDongUnit(refusal.acceptableDong)}.`;
    case "line-over-agency":
      return `Kinh phí ${formatDongUnit(refusal.approvedDong)} của “${refusal.title}” vượt kết quả thẩm định của Cục. Chỉ ghi nhận được tối đa ${formatDongUnit(refusal.acceptableDong)}.`;
    case "agency-answer-incomplete":
      return `Chưa có kết quả thẩm định của Cục cho “${refusal.title}”.`;
    case "line-over-norm":
      return `Kinh phí phê duyệt ${formatDongUnit(refusal.approvedDong)} của “${refusal.title}” vượt mức hỗ trợ tối đa. Chỉ phê duyệt được tối đa ${formatDongUnit(refusal.acceptableDong)}.`;
    case "line-without-allocation":
      return `“${refusal.title}” chưa gắn với dự toán được giao nào. Hãy chọn nguồn, năm và nội dung dự toán.`;
    case "plan-over-allocation":
      return `Danh mục chính cần ${formatDongUnit(refusal.wantedDong)} nhưng dự toán chỉ còn ${formatDongUnit(refusal.remainingDong)}. Đến “${refusal.title}” chỉ còn ${formatDongUnit(refusal.acceptableDong)}; hãy giảm kinh phí hoặc chuyển đề án này sang danh mục dự phòng.`;
    case "plan-move-not-open":
      return `Kế hoạch đang ở trạng thái “${planStatusLabels[refusal.status]}” nên chưa thể “${planMoveDefinition(refusal.action).label}”. Thao tác này chỉ mở khi kế hoạch ở trạng thái: ${refusal.openFrom.map((status) => planStatusLabels[status]).join("; ")}.`;
    case "plan-move-not-of-source":
      return `“${planMoveDefinition(refusal.action).label}” không có trong quy trình của nguồn “${budgetSources[refusal.source]}”.`;
    case "plan-move-not-yours":
      return `“${planMoveDefinition(refusal.action).label}” là việc của ${roleLabels(refusal.roles)}.`;
    case "plan-exists":
    case "plan-not-editable":
    case "scheme-not-appraised":
    case "scheme-listed-already":
    case "scheme-of-other-plan":
    case "allocation-of-other-plan":
    case "line-needs-no-allocation":
    case "proposed-over-appraised":
    case "proposed-not-positive":
    case "adjusted-before-approved":
    case "line-not-in-reserve":
    case "line-not-in-plan":
      return planEditRefusalText(refusal);
    default:
      return unreachable(refusal);
  }
}

function planEditRefusalText(refusal: PlanEditRefusal): string {
  switch (refusal.kind) {
    case "plan-exists":
      return `Đã có kế hoạch năm ${String(refusal.planYear)} của nguồn “${budgetSources[refusal.source]}”. Hãy mở kế hoạch đó.`;
    case "plan-not-editable":
      return `Kế hoạch đang ở trạng thái “${planStatusLabels[refusal.status]}” nên không sửa được danh mục. Danh mục chỉ sửa được khi đang lập, khi được trả lại hoặc khi đã có ý kiến Sở Tài chính.`;
    case "scheme-not-appraised":
      return `Đề án ${refusal.code} chưa có kết quả thẩm định đạt nên chưa đưa vào kế hoạch được.`;
    case "scheme-listed-already":
      return `Đề án ${refusal.code} đã có trong danh mục của kế hoạch.`;
    case "scheme-of-other-plan":
      return `Đề án ${refusal.code} thuộc năm ${String(refusal.planYear)}, nguồn “${budgetSources[refusal.source]}” nên phải đưa vào kế hoạch của năm và nguồn đó.`;
    case "allocation-of-other-plan":
      return `Dự toán được chọn thuộc năm ${String(refusal.budgetYear)}, nguồn “${budgetSources[refusal.source]}”, khác năm hoặc nguồn của kế hoạch. Hãy chọn dự toán khác.`;
    case "line-needs-no-allocation":
      return `Kế hoạch nguồn “${budgetSources[refusal.source]}” không dùng dự toán của tỉnh; đề án được bố trí kinh phí khi ký hợp đồng với Cục. Hãy bỏ chọn dự toán.`;
    case "proposed-over-appraised":
      return `Kinh phí đưa vào kế hoạch ${formatDongUnit(refusal.proposedDong)} vượt kinh phí thẩm định. Chỉ đưa vào được tối đa ${formatDongUnit(refusal.acceptableDong)}.`;
    case "proposed-not-positive":
      return "Kinh phí đưa vào kế hoạch phải lớn hơn 0.";
    case "adjusted-before-approved":
      return `Ngày quyết định điều chỉnh phải từ ngày phê duyệt kế hoạch ${formatDay(refusal.approvedOn)} trở đi.`;
    case "line-not-in-reserve":
      return `“${refusal.title}” không ở danh mục dự phòng nên không thể đưa từ dự phòng vào kế hoạch.`;
    case "line-not-in-plan":
      return `“${refusal.title}” không còn trong danh mục được phê duyệt hoặc dự phòng.`;
    default:
      return unreachable(refusal);
  }
}
