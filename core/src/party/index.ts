/**
 * Party (cơ sở công nghiệp nông thôn): who takes part, whether the law supports them on a day and why, and whether they are
 * registered twice. NĐ 45/2012/NĐ-CP Đ.1, Đ.5; NĐ 235/2025/NĐ-CP Đ.1. Start at `assess-eligibility.ts`.
 */
export * from "./assess-eligibility.ts";
export * from "./check-establishment.ts";
export * from "./eligibility-rules.ts";
export * from "./eligibility-text.ts";
export * from "./enterprise-size.ts";
export * from "./establishment.ts";
export * from "./import-refusal.ts";
export * from "./import-row.ts";
export * from "./likely-duplicates.ts";
export * from "./refusal-text.ts";
export * from "./registration-refusal.ts";
