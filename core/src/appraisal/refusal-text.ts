import { accessRefusalText } from "../access/index.ts";
import { formatDay, formatDongUnit, unreachable } from "../kernel/index.ts";
import { schemeRefusalText, schemeStatusLabel } from "../scheme/index.ts";
import { type CancelMeetingRefusal, meetingKinds, type MeetingRefusal } from "./call-meeting.ts";
import { appraisalCriteria, type AppraisalCriterion } from "./criteria.ts";
import type { AppraisalRefusal } from "./decide-appraisal.ts";

/** Vietnamese sentence of a refusal of an appraisal, with what to do next. */
export function appraisalRefusalText(refusal: AppraisalRefusal): string {
  switch (refusal.kind) {
    case "same-person":
      return accessRefusalText(refusal);
    case "over-norm":
      return schemeRefusalText(refusal);
    case "appraiser-has-interest":
      return "Bạn đã khai có lợi ích liên quan đến đề án này nên không được thẩm định. Đề nghị phân công người khác.";
    case "appraised-in-future":
      return `Ngày thẩm định sau ngày hôm nay ${formatDay(refusal.today)}. Đề nghị kiểm tra lại ngày.`;
    case "appraised-before-receipt":
      return `Ngày thẩm định phải từ ngày tiếp nhận hồ sơ ${formatDay(refusal.receivedOn)} trở đi.`;
    case "comment-missing":
      return `Tiêu chí không đạt hoặc có lưu ý phải có nhận xét. Hãy nhận xét: ${criteriaLabels(refusal.criteria)}.`;
    case "pass-with-unmet-criteria":
      return `Không thể kết luận đạt khi còn tiêu chí không đạt: ${criteriaLabels(refusal.criteria)}. Hãy sửa đánh giá, yêu cầu bổ sung hồ sơ hoặc kết luận không đạt.`;
    case "fail-with-all-criteria-met":
      return "Không thể kết luận không đạt khi mọi tiêu chí đều đạt. Hãy đánh dấu tiêu chí không đạt và nêu lý do.";
    case "appraised-not-positive":
      return "Kinh phí thẩm định phải lớn hơn 0.";
    case "appraised-over-requested":
      return `Kinh phí thẩm định không được vượt kinh phí đề nghị ${formatDongUnit(refusal.requestedDong)}.`;
    case "appraisal-without-norm":
      return `Chưa có quy định mức chi nào còn hiệu lực ngày ${formatDay(refusal.today)}. Đề nghị nhập và duyệt mức chi trước khi thẩm định.`;
    case "appraised-not-each":
      return "Đề án nhóm phải có kinh phí thẩm định của từng đơn vị thụ hưởng. Hãy ghi đủ từng đơn vị.";
    case "appraisal-of-one-refused":
      return `${refusal.beneficiaryName}: ${appraisalRefusalText(refusal.refusal)}`;
    default:
      return unreachable(refusal);
  }
}

function criteriaLabels(criteria: readonly AppraisalCriterion[]): string {
  return criteria.map((criterion) => appraisalCriteria[criterion].label).join("; ");
}

const waitFor = {
  appraisal: "Chọn đề án đã tiếp nhận hoặc đang thẩm định.",
  acceptance: "Chọn đề án đã có đề nghị nghiệm thu.",
} as const;

/** Vietnamese sentence of a refusal about a meeting, with what to do next. */
export function meetingRefusalText(refusal: MeetingRefusal | CancelMeetingRefusal): string {
  switch (refusal.kind) {
    case "meeting-about-nothing":
      return "Chưa chọn đề án nào để họp.";
    case "meeting-not-open":
      return `Đề án ${refusal.code} đang ở trạng thái “${schemeStatusLabel(refusal.status)}” nên chưa mời “${meetingKinds[refusal.meeting].label}” được. ${waitFor[refusal.meeting]}`;
    case "meeting-of-sent-plan":
      return "Kế hoạch đã trình hoặc đã phê duyệt nên không mời họp xét danh mục nữa.";
    case "meeting-called-already":
      return `Đề án ${refusal.code} đã được mời họp ngày ${formatDay(refusal.heldOn)}. Muốn đổi lịch thì hủy cuộc họp đó rồi mời lại.`;
    case "meeting-in-past":
      return `Ngày họp trước ngày hôm nay ${formatDay(refusal.today)}. Đề nghị kiểm tra lại ngày.`;
    case "meeting-invites-nobody":
      return "Chưa ghi mời ai dự họp.";
    case "invited-twice":
      return `“${refusal.name}” được ghi mời hai lần. Hãy bỏ bớt một dòng.`;
    case "meeting-over":
      return refusal.state === "over"
        ? "Cuộc họp đã qua ngày nên không hủy được."
        : "Cuộc họp này đã được hủy.";
    case "cancelled-without-reason":
      return "Chưa ghi vì sao hủy cuộc họp.";
    default:
      return unreachable(refusal);
  }
}
