/**
 * How sure a fact of the law is: A read in the text, B a secondary source, C derived, U not checked.
 * What is not A is used only where an officer has acknowledged it.
 */
export const confidences = ["A", "B", "C", "U"] as const;
export type Confidence = (typeof confidences)[number];

const labels = {
  A: "Đã đối chiếu văn bản gốc",
  B: "Nguồn thứ cấp",
  C: "Suy luận",
  U: "Chưa xác minh",
} as const satisfies Record<Confidence, string>;

/** The Vietnamese label of a confidence mark. */
export function confidenceLabel(confidence: Confidence): string {
  return labels[confidence];
}

/** The less sure of two marks: what is built on both is no surer than this. */
export function lessSure(first: Confidence, second: Confidence): Confidence {
  return confidences.indexOf(first) > confidences.indexOf(second) ? first : second;
}
