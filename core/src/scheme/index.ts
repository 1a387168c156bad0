/**
 * Scheme (đề án khuyến công): kinds, dossier, estimate, lifecycle, double funding.
 * Statute: TT 36/2013/TT-BCT Đ.5-11; NĐ 45/2012/NĐ-CP Đ.2. Start at `moves.ts`, then `submit-scheme.ts`.
 */
export * from "./act-facts.ts";
export * from "./code.ts";
export * from "./dossier.ts";
export * from "./double-funding.ts";
export * from "./estimate.ts";
export * from "./group.ts";
export * from "./group-plan.ts";
export * from "./history-sentence.ts";
export * from "./kind.ts";
export * from "./lifecycle.ts";
export * from "./machines.ts";
export * from "./moves.ts";
export * from "./outcome-measures.ts";
export * from "./planned-beneficiaries.ts";
export * from "./refusal-text.ts";
export * from "./register-need.ts";
export * from "./saved-days.ts";
export * from "./status.ts";
export * from "./submit-scheme.ts";
export * from "./supplement.ts";
export * from "./support-ceiling.ts";
export * from "./warn-dossier.ts";
export * from "./warning-text.ts";
