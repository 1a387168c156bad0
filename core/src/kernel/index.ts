/**
 * Kernel: the values every capability is made of: whole đồng, legal days, results and refusals,
 * Vietnamese text and numbers. It knows no business. Start at `money.ts`.
 */
export * from "./brand.ts";
export * from "./calendar.ts";
export * from "./keys.ts";
export * from "./money.ts";
export * from "./result.ts";
