/**
 * Contract (hợp đồng): task assignment, contract terms with milestones, monthly progress and what is late.
 * Statute: TT 36/2013/TT-BCT Đ.12, Đ.23. Start at `sign-contract.ts`.
 */
export * from "./agency-contract.ts";
export * from "./agency-money.ts";
export * from "./agency-refusal-text.ts";
export * from "./approve-scheme.ts";
export * from "./assign-task.ts";
export * from "./progress.ts";
export * from "./progress-volume.ts";
export * from "./refusal-text.ts";
export * from "./sign-contract.ts";
