import { accessRefusalText } from "../access/index.ts";
import { formatDay, formatDongUnit, unreachable } from "../kernel/index.ts";
import { schemeRefusalText } from "../scheme/index.ts";
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
