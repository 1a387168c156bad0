/**
 * Inspection (kiểm tra, giám sát, nghiệm thu): the acceptance team, its minutes and the support that stands after it.
 * Statute: TT 36/2013/TT-BCT Đ.18 k.4, Đ.19, Đ.21. Start at `decide-acceptance.ts`.
 */
export * from "./decide-acceptance.ts";
export * from "./refusal-text.ts";
export * from "./retest-support.ts";
export * from "./team.ts";
