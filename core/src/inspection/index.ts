/**
 * Inspection (kiểm tra, giám sát, nghiệm thu): supervision visits with their findings until closed; the acceptance team, its
 * minutes and the support that stands after it. Statute: TT 36/2013/TT-BCT Đ.18 k.4, Đ.19, Đ.21; TTLT 26/2014/TTLT-BTC-BCT Đ.9.
 * Start at `record-visit.ts` and `decide-acceptance.ts`.
 */
export * from "./decide-acceptance.ts";
export * from "./finding.ts";
export * from "./follow-finding.ts";
export * from "./machines-found.ts";
export * from "./plan-visit.ts";
export * from "./record-visit.ts";
export * from "./refusal-text.ts";
export * from "./retest-support.ts";
export * from "./supervision-rule.ts";
export * from "./team.ts";
export * from "./usual-seats.ts";
export * from "./visit-refusal-text.ts";
