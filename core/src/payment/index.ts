/**
 * Payment (tạm ứng, thanh toán, thu hồi, hoàn trả): requests of three hands, the Treasury's answer, returns.
 * Statute: TT 36/2013/TT-BCT Đ.12-16; TTLT 26/2014/TTLT-BTC-BCT Đ.8; TT 17/2024/TT-BTC Đ.6. Start at `request.ts`.
 */
export * from "./payment-status.ts";
export * from "./refusal-text.ts";
export * from "./request.ts";
export * from "./return-money.ts";
export * from "./rules.ts";
export * from "./steps.ts";
export * from "./treasury-answer.ts";
