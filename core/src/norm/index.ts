/**
 * Norms (mức chi, mức hỗ trợ): what may be paid for what, by level and day, and the largest support with every step and
 * its citation. TT 28/2018/TT-BTC; TTLT 26/2014/TTLT-BTC-BCT before; the province's NQ-HĐND. Start at `assess-support.ts`.
 */
export * from "./approve-norm.ts";
export * from "./assess-support.ts";
export * from "./assessment.ts";
export * from "./assessment-text.ts";
export * from "./check-request.ts";
export * from "./machine-cost.ts";
export * from "./norm.ts";
export * from "./norm-text.ts";
export * from "./parse-norms.ts";
export * from "./refusal-text.ts";
export * from "./select-norm.ts";
