/**
 * Report (báo cáo định kỳ): the half-year and yearly reports of communes, the Centre and departments to Sở Công Thương,
 * their consolidation and locking. Source: QĐ 2036/QĐ-UBND, VIII; TT 46/2012/TT-BCT, Đ.9. Start at `form.ts`.
 */
export * from "./ad-hoc.ts";
export * from "./consolidate.ts";
export * from "./fill-report.ts";
export * from "./form.ts";
export * from "./move-report.ts";
export * from "./period.ts";
export * from "./refusal-text.ts";
export * from "./sent-up-to.ts";
