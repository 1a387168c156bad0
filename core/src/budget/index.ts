/**
 * Budget (dự toán, phân bổ): allocations, the ledger and the annual plan with its lists.
 * Statute: TT 28/2018/TT-BTC; TTLT 26/2014/TTLT-BTC-BCT Đ.8; TT 46/2012/TT-BCT Đ.6. Start at `allocation.ts`,
 * then `ledger.ts` and `decide-plan.ts`.
 */
export * from "./allocation.ts";
export * from "./balances.ts";
export * from "./decide-plan.ts";
export * from "./edit-plan.ts";
export * from "./figures.ts";
export * from "./funding.ts";
export * from "./ledger.ts";
export * from "./plan-approval.ts";
export * from "./plan-round.ts";
export * from "./plan-status.ts";
export * from "./priority.ts";
export * from "./refusal-text.ts";
export * from "./share-approved.ts";
export * from "./year-in-preparation.ts";
