import { roleLabels } from "../access/index.ts";
import { formatDay, formatDongUnit, unreachable } from "../kernel/index.ts";
import { schemeStatusLabel } from "../scheme/index.ts";
import { amendmentStatusLabels } from "./amendment-status.ts";
import { amendmentApprovers } from "./approvers.ts";
import type { AmendmentDecisionRefusal, AnnexRefusal } from "./decide-amendment.ts";
import type { AmendmentRequestRefusal, ChangeRefusal } from "./request-amendment.ts";

export type AmendmentRefusal = AmendmentRequestRefusal | AmendmentDecisionRefusal | AnnexRefusal;

/** Vietnamese sentence of a refusal about a change of a scheme, with what to do next. */
export function amendmentRefusalText(refusal: AmendmentRefusal): string {
  switch (refusal.kind) {
    case "amendment-pending":
      return `Đề án đang có đề nghị điều chỉnh từ ngày ${formatDay(refusal.requestedOn)} chưa quyết định. Hãy chờ quyết định hoặc rút đề nghị đó trước.`;
    case "amendment-requested-in-future":
    case "amendment-decided-in-future":
    case "annex-in-future":
      return `Ngày nhập sau ngày hôm nay ${formatDay(refusal.today)}. Đề nghị kiểm tra lại ngày.`;
    case "amendment-closed":
      return `Đề nghị điều chỉnh đang ở trạng thái “${amendmentStatusLabels[refusal.status]}” nên không còn quyết định được.`;
    case "amendment-not-yours":
      return `Thay đổi này do ${amendmentApprovers[refusal.approver].label} quyết định; người cập nhật là ${roleLabels(refusal.roles)}.`;
    case "amendment-not-verified":
      return "Đề án khuyến công quốc gia phải được Sở Công Thương kiểm tra thực tế, xác nhận trước khi cập nhật quyết định (Thông tư số 36/2013/TT-BCT, Điều 21).";
    case "amendment-reason-missing":
      return "Không chấp thuận thì phải nêu lý do.";
    case "amendment-paper-missing":
      return `Hãy nhập số, ngày và người ký văn bản của ${amendmentApprovers[refusal.approver].label}.`;
    case "amendment-decided-early":
      return `Ngày quyết định phải từ ngày đề nghị ${formatDay(refusal.requestedOn)} trở đi.`;
    case "amendment-outdated":
      return `Đề án đã khác so với lúc đề nghị: ${refusal.labels.join(", ")}. Hãy không chấp thuận hoặc rút, rồi lập đề nghị mới theo hiện trạng.`;
    case "annex-not-due":
      return `Đề nghị ở trạng thái “${amendmentStatusLabels[refusal.status]}” không cần ký phụ lục hợp đồng.`;
    case "annex-signed":
      return `Phụ lục hợp đồng số ${refusal.annexNumber} của lần điều chỉnh này đã được ghi nhận.`;
    case "annex-number-missing":
      return "Chưa nhập số phụ lục hợp đồng.";
    case "annex-before-decision":
      return `Ngày ký phụ lục phải từ ngày quyết định điều chỉnh ${formatDay(refusal.decidedOn)} trở đi.`;
    case "amendment-not-open":
    case "amendment-whose":
    case "amendment-changes-nothing":
    case "support-over-norm":
    case "support-below-drawn":
    case "amendment-without-eligible-machine":
    case "machine-of-other-scheme":
    case "beneficiary-has-money":
    case "beneficiary-not-eligible":
    case "end-before-start":
    case "end-in-past":
    case "implementer-after-contract":
    case "force-majeure-not-at-work":
    case "force-majeure-in-future":
      return changeRefusalText(refusal);
    default:
      return unreachable(refusal);
  }
}

function changeRefusalText(refusal: ChangeRefusal): string {
  switch (refusal.kind) {
    case "amendment-whose":
      return "Đề án nhóm có nhiều đơn vị thụ hưởng. Hãy chọn đơn vị mà thay đổi này áp dụng.";
    case "amendment-not-open":
      return `Đề án ở trạng thái “${schemeStatusLabel(refusal.status)}” không điều chỉnh được nữa: chỉ điều chỉnh từ khi được phê duyệt đến trước khi đề nghị nghiệm thu.`;
    case "amendment-changes-nothing":
      return "Nội dung sau điều chỉnh giống hiện trạng. Hãy nhập nội dung cần thay đổi.";
    case "support-over-norm":
      return `Kinh phí hỗ trợ ${formatDongUnit(refusal.supportDong)} vượt mức chi trên chi phí sau điều chỉnh; tối đa ${formatDongUnit(refusal.maximumDong)}.`;
    case "support-below-drawn":
      return `Đã tạm ứng, thanh toán ${formatDongUnit(refusal.drawnDong)}. Hãy thu hồi, nộp trả trước khi giảm kinh phí xuống dưới số này.`;
    case "amendment-without-eligible-machine":
      return "Sau điều chỉnh phải còn ít nhất một máy thuộc phần hỗ trợ.";
    case "machine-of-other-scheme":
      return `Máy “${refusal.name}” không có trong đề án này. Đề nghị tải lại trang.`;
    case "beneficiary-has-money":
      return `Đơn vị thụ hưởng hiện tại đã nhận ${formatDongUnit(refusal.drawnDong)}. Phải thu hồi trước khi thay đơn vị thụ hưởng.`;
    case "beneficiary-not-eligible":
      return `Cơ sở này không đủ điều kiện được hỗ trợ: ${refusal.reasons.join("; ")}.`;
    case "end-before-start":
      return `Ngày hoàn thành phải từ ngày bắt đầu ${formatDay(refusal.startsOn)} trở đi.`;
    case "end-in-past":
      return `Ngày hoàn thành mới phải từ hôm nay ${formatDay(refusal.today)} trở đi.`;
    case "implementer-after-contract":
      return "Hợp đồng đã ký nên không thay được đơn vị thực hiện. Hãy thanh lý hợp đồng hoặc ngừng thực hiện đề án.";
    case "force-majeure-not-at-work":
      return `Đề án ở trạng thái “${schemeStatusLabel(refusal.status)}” chưa ký hợp đồng nên không có khối lượng để nghiệm thu do bất khả kháng.`;
    case "force-majeure-in-future":
      return `Ngày xảy ra sự kiện sau ngày hôm nay ${formatDay(refusal.today)}. Đề nghị kiểm tra lại ngày.`;
    default:
      return unreachable(refusal);
  }
}
