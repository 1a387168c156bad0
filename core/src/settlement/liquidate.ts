import {
  type Dong,
  ok,
  type PlainDate,
  refuse,
  type Result,
  subtractDong,
} from "../kernel/index.ts";

/** Liquidation minutes of a contract (biên bản thanh lý hợp đồng, Mẫu 6). */
export type LiquidationMinutes = {
  readonly minutesNumber: string;
  readonly liquidatedOn: PlainDate;
};

export type LiquidationFacts = {
  /** Null while nothing has been accepted. */
  readonly lastAcceptedOn: PlainDate | null;
  readonly acceptedSupportDong: Dong;
  readonly paidDong: Dong;
  readonly advanceOutstandingDong: Dong;
  readonly today: PlainDate;
};

export type LiquidationRefusal =
  | { readonly kind: "liquidation-number-missing" }
  | { readonly kind: "liquidated-in-future"; readonly today: PlainDate }
  | { readonly kind: "liquidation-without-acceptance" }
  | { readonly kind: "liquidated-before-acceptance"; readonly lastAcceptedOn: PlainDate }
  | { readonly kind: "advance-not-cleared"; readonly advanceOutstandingDong: Dong }
  | { readonly kind: "not-fully-paid"; readonly remainingDong: Dong };

/**
 * Decides the liquidation of a contract: accepted, fully paid, no advance open.
 *
 * Source: TT 36/2013/TT-BCT, Đ.18.
 */
export function liquidate(
  facts: LiquidationFacts,
  minutes: LiquidationMinutes,
): Result<LiquidationMinutes, LiquidationRefusal> {
  const { lastAcceptedOn, acceptedSupportDong, paidDong, advanceOutstandingDong, today } = facts;
  if (minutes.minutesNumber.trim() === "") return refuse({ kind: "liquidation-number-missing" });
  if (lastAcceptedOn === null) return refuse({ kind: "liquidation-without-acceptance" });
  if (minutes.liquidatedOn > today) return refuse({ kind: "liquidated-in-future", today });
  if (minutes.liquidatedOn < lastAcceptedOn) {
    return refuse({ kind: "liquidated-before-acceptance", lastAcceptedOn });
  }
  if (advanceOutstandingDong > 0) {
    return refuse({ kind: "advance-not-cleared", advanceOutstandingDong });
  }
  if (paidDong < acceptedSupportDong) {
    return refuse({
      kind: "not-fully-paid",
      remainingDong: subtractDong(acceptedSupportDong, paidDong),
    });
  }
  return ok(minutes);
}
