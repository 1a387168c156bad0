/**
 * Settlement (quyết toán, thanh lý): vouchers of all cost, the settled support, what must be returned, liquidation.
 * Statute: TT 36/2013/TT-BCT Đ.12 k.6, Đ.17-19. Start at `settle.ts`.
 */
export * from "./liquidate.ts";
export * from "./refusal-text.ts";
export * from "./settle.ts";
