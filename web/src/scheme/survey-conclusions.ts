import type { SchemeView } from "./scheme-tone.ts";

/** What a survey may conclude, in words. */
export const surveyConclusionLabels = {
  fit: "Đủ điều kiện và có nhu cầu phù hợp để lập đề án",
  not_fit: "Chưa đủ điều kiện để lập đề án",
  more_facts_needed: "Cần bổ sung thông tin",
} as const satisfies Record<NonNullable<SchemeView["survey"]>["conclusion"], string>;
