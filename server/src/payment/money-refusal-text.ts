import { budgetRefusalText } from "@kc/core/budget";
import { paymentRefusalText } from "@kc/core/payment";

type PaymentSide = Parameters<typeof paymentRefusalText>[0];
type BudgetSide = Parameters<typeof budgetRefusalText>[0];
export type MoneyRefusal = PaymentSide | BudgetSide;

type BudgetKind = Exclude<BudgetSide["kind"], PaymentSide["kind"]>;

const budgetKinds: Readonly<Record<BudgetKind, true>> = {
  "over-allocation": true,
  "account-below-zero": true,
  "not-by-estimate": true,
  "over-received": true,
  "release-over-commitment": true,
  "adjustment-below-committed": true,
  "decision-number-missing": true,
  "decided-in-future": true,
};

/** The sentence of a refusal of a payment or of the ledger behind it. */
export function moneyRefusalText(refusal: MoneyRefusal): string {
  return isOfBudget(refusal) ? budgetRefusalText(refusal) : paymentRefusalText(refusal);
}

function isOfBudget(refusal: MoneyRefusal): refusal is Extract<BudgetSide, { kind: BudgetKind }> {
  return refusal.kind in budgetKinds;
}
