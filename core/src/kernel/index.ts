/**
 * Kernel: the values every capability is made of: whole đồng, legal days and working days, results and refusals,
 * ids, Vietnamese text and numbers. It knows no business. Start at `money.ts`, then `result.ts`.
 */
export * from "./brand.ts";
export * from "./calendar.ts";
export * from "./csv.ts";
export * from "./format.ts";
export * from "./ids.ts";
export * from "./keys.ts";
export * from "./money.ts";
export * from "./number-words.ts";
export * from "./parse-day.ts";
export * from "./parse-number.ts";
export * from "./read-data.ts";
export * from "./refusal-text.ts";
export * from "./result.ts";
export * from "./tax-code.ts";
export * from "./text.ts";
export * from "./validity.ts";
export * from "./working-days.ts";
