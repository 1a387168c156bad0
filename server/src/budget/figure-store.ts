import type { LedgerFigure } from "@kc/core/budget";
import type { BudgetFigures, Figure } from "./api.ts";

/** The sums of allocations and of the commitments under them, in đồng. */
export type BudgetSums = {
  readonly estimated: number;
  readonly assigned: number;
  readonly committed: number;
  readonly cancelled: number;
  readonly carriedOver: number;
  readonly advanced: number;
  readonly paid: number;
  readonly settled: number;
  readonly returned: number;
};

const noSums: BudgetSums = {
  estimated: 0,
  assigned: 0,
  committed: 0,
  cancelled: 0,
  carriedOver: 0,
  advanced: 0,
  paid: 0,
  settled: 0,
  returned: 0,
};

/** The sums of many allocations together. */
export function addSums(all: readonly BudgetSums[]): BudgetSums {
  return all.reduce(
    (total, each) => ({
      estimated: total.estimated + each.estimated,
      assigned: total.assigned + each.assigned,
      committed: total.committed + each.committed,
      cancelled: total.cancelled + each.cancelled,
      carriedOver: total.carriedOver + each.carriedOver,
      advanced: total.advanced + each.advanced,
      paid: total.paid + each.paid,
      settled: total.settled + each.settled,
      returned: total.returned + each.returned,
    }),
    noSums,
  );
}

/** What a set of allocations has in common, as the questions of a list name it. */
export type FigureScope = {
  readonly year?: number | undefined;
  readonly source?: string | undefined;
  readonly content?: string | undefined;
  readonly allocationId?: string | undefined;
  readonly schemeId?: string | undefined;
  readonly communeCode?: string | undefined;
  readonly standing?: "in-plan" | "left-plan" | undefined;
};

/** The address of the entries that add up to a figure. */
export function ledgerAddress(scope: FigureScope, figure: LedgerFigure): string {
  return address("/budget/ledger", { ...scope, figure });
}

/** An address below `/api/v1` with its questions; what is undefined is not asked. */
export function address(
  path: string,
  questions: Readonly<Record<string, string | number | undefined>>,
): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(questions)) {
    if (value !== undefined) asked.set(name, String(value));
  }
  const query = asked.toString();
  return query === "" ? path : `${path}?${query}`;
}

/** The figures of a set of allocations, each with the list behind it. */
export function figuresOf(sums: BudgetSums, scope: FigureScope): BudgetFigures {
  const ledger = (amountDong: number, figure: LedgerFigure): Figure => ({
    amountDong,
    opens: ledgerAddress(scope, figure),
  });
  const remaining = sums.assigned - sums.committed - sums.cancelled - sums.carriedOver;
  const { year, source, content } = scope;
  return {
    estimated: {
      amountDong: sums.estimated,
      opens: address("/allocations", { year, source, content }),
    },
    assigned: ledger(sums.assigned, "assigned"),
    committed: ledger(sums.committed, "committed"),
    remaining: ledger(remaining, "remaining"),
    advanced: ledger(sums.advanced, "advanced"),
    paid: ledger(sums.paid, "paid"),
    settled: ledger(sums.settled, "settled"),
    returned: ledger(sums.returned, "returned"),
    cancelled: ledger(sums.cancelled, "cancelled"),
    carriedOver: ledger(sums.carriedOver, "carried_over"),
  };
}
