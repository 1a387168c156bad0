/**
 * Programme (chương trình, kế hoạch khuyến công năm năm): its structure as the decision says it, the sums of its
 * tables, the consistency check and the progress of its targets. Source: TT 46/2012/TT-BCT Đ.2 k.4. Start at `structure.ts`.
 */
export * from "./adopt-programme.ts";
export * from "./check-consistency.ts";
export * from "./count-result.ts";
export * from "./flatten.ts";
export * from "./document-changes.ts";
export * from "./forecast.ts";
export * from "./labels.ts";
export * from "./norm-ceilings.ts";
export * from "./parse-structure.ts";
export * from "./published-results.ts";
export * from "./reconcile.ts";
export * from "./record-statistic.ts";
export * from "./refusal-text.ts";
export * from "./results.ts";
export * from "./rules/catalogue.ts";
export * from "./rules/rule.ts";
export * from "./structure.ts";
export * from "./structure-parts.ts";
