/**
 * Outcome (kết quả sau hỗ trợ): before and after, graded evidence, checks at 6, 12 and 24 months, what counts in the
 * programme. Statute: P26 II.2; TT 36/2013/TT-BCT Đ.5 k.8. Start at `record-outcome.ts`.
 */
export * from "./count-scheme.ts";
export * from "./months.ts";
export * from "./record-outcome.ts";
export * from "./refusal-text.ts";
export * from "./support-check.ts";
