import { settlementRefusalText } from "@kc/core/settlement";
import { type MoveRefusal, moveRefusalText } from "@kc/core/scheme";
import { type MoneyRefusal, moneyRefusalText } from "../payment/money-refusal-text.ts";

type SettlementSide = Parameters<typeof settlementRefusalText>[0];
export type ClosingRefusal = SettlementSide | MoveRefusal | MoneyRefusal;

const moveKinds: Readonly<Record<MoveRefusal["kind"], true>> = {
  "move-not-open": true,
  "move-not-on-route": true,
  "move-not-yours": true,
};
const settlementKinds: Readonly<
  Record<Exclude<SettlementSide["kind"], MoneyRefusal["kind"]>, true>
> = {
  "vouchers-missing": true,
  "voucher-amount-not-positive": true,
  "voucher-in-future": true,
  "voucher-twice": true,
  "counterpart-without-vouchers": true,
  "advance-not-cleared": true,
  "must-return-first": true,
  "payment-outstanding": true,
  "liquidation-number-missing": true,
  "liquidated-in-future": true,
  "liquidation-without-acceptance": true,
  "liquidated-before-acceptance": true,
  "not-fully-paid": true,
};

/** The sentence of a refusal of settlement or liquidation, of the move it makes, or of the ledger behind it. */
export function closingRefusalText(refusal: ClosingRefusal): string {
  if (refusal.kind in moveKinds) return moveRefusalText(refusal as MoveRefusal);
  if (refusal.kind in settlementKinds || "row" in refusal) {
    return settlementRefusalText(refusal as SettlementSide);
  }
  return moneyRefusalText(refusal as MoneyRefusal);
}
