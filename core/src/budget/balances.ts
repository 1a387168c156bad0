import {
  addDong,
  type Dong,
  dong,
  keysOf,
  ok,
  refuse,
  type Result,
  subtractDong,
  sumDong,
} from "../kernel/index.ts";
import { type LedgerAccount, ledgerAccounts, type LedgerEntry, outsideAccounts } from "./ledger.ts";

/** What stands on each account, in đồng. */
export type Balances = { readonly [Account in LedgerAccount]: Dong };

export const emptyBalances: Balances = {
  estimate: dong(0),
  contract_value: dong(0),
  agency_transfer: dong(0),
  received: dong(0),
  available: dong(0),
  committed: dong(0),
  advanced: dong(0),
  paid: dong(0),
  settled: dong(0),
  returned: dong(0),
  cancelled: dong(0),
  carried_over: dong(0),
};

export type BalanceRefusal = {
  readonly kind: "account-below-zero";
  readonly account: LedgerAccount;
  readonly balanceDong: Dong;
  readonly wantedDong: Dong;
};

/** Applies an entry; refuses when an account of the allocation would fall below zero. */
export function applyEntry(
  balances: Balances,
  entry: LedgerEntry,
): Result<Balances, BalanceRefusal> {
  const next: Record<LedgerAccount, Dong> = { ...balances };
  for (const { account, amountDong } of entry.postings) {
    next[account] = addDong(next[account], amountDong);
    if (!outsideAccounts.includes(account) && next[account] < 0) {
      return refuse({
        kind: "account-below-zero",
        account,
        balanceDong: balances[account],
        wantedDong: entry.amountDong,
      });
    }
  }
  return ok(next);
}

/** The sum over all accounts, the outside estimate included: always zero in a sound ledger. */
export function balanceCheckDong(balances: Balances): Dong {
  return sumDong(keysOf(ledgerAccounts).map((account) => balances[account]));
}

/** The figures that screens and reports name, from the balances of an allocation, in đồng. */
export type BudgetFigures = {
  readonly assignedDong: Dong;
  /** All that was committed and not released: committed, advanced, paid, settled and returned. */
  readonly committedDong: Dong;
  /** Advanced and paid together (đã giải ngân), less what was returned. */
  readonly disbursedDong: Dong;
  readonly remainingDong: Dong;
};

/** The named figures of an allocation or of a commitment. */
export function budgetFigures(balances: Balances): BudgetFigures {
  const disbursedDong = sumDong([balances.advanced, balances.paid, balances.settled]);
  return {
    assignedDong: subtractDong(dong(0), sumDong([balances.estimate, balances.contract_value])),
    committedDong: sumDong([balances.committed, disbursedDong, balances.returned]),
    disbursedDong,
    remainingDong: balances.available,
  };
}
