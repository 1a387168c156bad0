import { keysOf } from "../kernel/index.ts";

/** The five criteria of an appraisal (nội dung thẩm định), in the order of the circular. */
export const appraisalCriteria = {
  principles: {
    label: "Mức độ phù hợp của đề án với các nguyên tắc lập đề án khuyến công",
    citation: "TT 36/2013/TT-BCT, Đ.9 k.1",
  },
  merit: {
    label:
      "Mục tiêu, sự cần thiết và hiệu quả của đề án; tính hợp lý về sử dụng kinh phí, nguồn lực và cơ sở vật chất, kỹ thuật khác",
    citation: "TT 36/2013/TT-BCT, Đ.9 k.2",
  },
  capacity: {
    label: "Năng lực của đơn vị thực hiện, đơn vị phối hợp, đơn vị thụ hưởng",
    citation: "TT 36/2013/TT-BCT, Đ.9 k.3",
  },
  combination: {
    label: "Khả năng kết hợp, lồng ghép với các dự án, chương trình mục tiêu khác",
    citation: "TT 36/2013/TT-BCT, Đ.9 k.4",
  },
  completeness: {
    label: "Sự phù hợp và đầy đủ của hồ sơ, tài liệu của đề án",
    citation: "TT 36/2013/TT-BCT, Đ.9 k.5",
  },
} as const;
export type AppraisalCriterion = keyof typeof appraisalCriteria;
export const appraisalCriterionNames: readonly AppraisalCriterion[] = keysOf(appraisalCriteria);

/** How a criterion is judged. */
export const criterionMarks = {
  met: "Đạt",
  met_with_remark: "Đạt, có lưu ý",
  not_met: "Không đạt",
} as const;
export type CriterionMark = keyof typeof criterionMarks;
export const criterionMarkNames: readonly CriterionMark[] = keysOf(criterionMarks);

/** What an appraisal concludes. */
export const appraisalConclusions = {
  pass: "Thẩm định đạt – đề nghị đưa vào kế hoạch",
  fail: "Thẩm định không đạt",
} as const;
export type AppraisalConclusion = keyof typeof appraisalConclusions;
