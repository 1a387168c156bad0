/**
 * Appraisal (thẩm định): the five criteria, the sheet and its conclusion, conflict of interest; the meetings that Sở calls.
 * Statute: TT 36/2013/TT-BCT Đ.8-9. Start at `decide-appraisal.ts`.
 */
export * from "./call-meeting.ts";
export * from "./criteria.ts";
export * from "./decide-appraisal.ts";
export * from "./refusal-text.ts";
export * from "./usual-invited.ts";
