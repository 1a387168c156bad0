import {
  addDong,
  type AllocationId,
  type Dong,
  dong,
  type OrganisationId,
  type PlainDate,
  ok,
  refuse,
  type Result,
  subtractDong,
} from "../kernel/index.ts";
import { fundingOf } from "./funding.ts";
import { type LedgerEntry, ledgerEntry } from "./ledger.ts";

/** The sources of money (nguồn kinh phí) that can be allocated. */
export const budgetSources = {
  local_province: "Khuyến công địa phương – ngân sách tỉnh",
  local_commune: "Khuyến công địa phương – ngân sách xã",
  national: "Khuyến công quốc gia",
} as const;
export type BudgetSource = keyof typeof budgetSources;

/** What one allocation is for: what blocks spending, unlike a line of the five-year programme. */
export type Allocation = {
  readonly allocationId: AllocationId;
  readonly source: BudgetSource;
  readonly budgetYear: number;
  /** The content group of the plan, as the estimate names it. */
  readonly contentCode: string;
  /** The unit that holds the estimate (đơn vị sử dụng ngân sách). */
  readonly fundHolderId: OrganisationId;
};

/** What must be locked before an allocation is used. `committedDong` counts all that ever left the remainder. */
export type AllocationFacts = {
  readonly allocationId: AllocationId;
  readonly assignedDong: Dong;
  readonly committedDong: Dong;
};

/** The decision an assignment or an adjustment rests on. */
export type AssignmentRequest = {
  readonly decisionNumber: string;
  readonly decidedOn: PlainDate;
  readonly amountDong: Dong;
};

export type BudgetRefusal =
  | { readonly kind: "amount-not-positive" }
  | { readonly kind: "decision-number-missing" }
  | { readonly kind: "decided-in-future"; readonly decidedOn: PlainDate; readonly today: PlainDate }
  | {
      readonly kind: "over-allocation";
      readonly wantedDong: Dong;
      readonly assignedDong: Dong;
      readonly remainingDong: Dong;
    }
  | {
      readonly kind: "adjustment-below-committed";
      readonly committedDong: Dong;
      readonly largestReductionDong: Dong;
    }
  | { readonly kind: "release-over-commitment"; readonly releasableDong: Dong }
  | { readonly kind: "not-by-estimate"; readonly source: BudgetSource }
  | {
      readonly kind: "over-received";
      readonly wantedDong: Dong;
      readonly receivedDong: Dong;
      /** Received from the Cục and neither drawn nor given back. */
      readonly heldDong: Dong;
    };

/**
 * Whether the money of a source is estimated, assigned and adjusted by the province; refuses the national one, which
 * comes by a contract with the Cục.
 *
 * Source: TT 36/2013/TT-BCT, Đ.12 k.1.
 */
export function checkByEstimate(source: BudgetSource): Result<null, BudgetRefusal> {
  return fundingOf(source) === "estimate" ? ok(null) : refuse({ kind: "not-by-estimate", source });
}

/** What is left to commit (còn lại chưa bố trí), in đồng. */
export function remainingDong(facts: AllocationFacts): Dong {
  return subtractDong(facts.assignedDong, facts.committedDong);
}

/**
 * Assigns an estimate (giao dự toán) to an allocation.
 * Refuses an amount that is not positive, a missing decision number and a day to come.
 *
 * Source: TTLT 26/2014/TTLT-BTC-BCT, Đ.8 k.1.
 */
export function assignEstimate(
  request: AssignmentRequest,
  today: PlainDate,
): Result<LedgerEntry, BudgetRefusal> {
  const fault = checkDecision(request, today);
  if (fault) return refuse(fault);
  if (request.amountDong <= 0) return refuse({ kind: "amount-not-positive" });
  return ok(ledgerEntry("assign", request.amountDong));
}

/**
 * Adjusts an allocation in the year (điều chỉnh dự toán): a positive amount adds, a negative one takes away.
 * Refuses to take away what is already committed.
 */
export function adjustAllocation(
  facts: AllocationFacts,
  request: AssignmentRequest,
  today: PlainDate,
): Result<LedgerEntry, BudgetRefusal> {
  const fault = checkDecision(request, today);
  if (fault) return refuse(fault);
  if (request.amountDong === 0) return refuse({ kind: "amount-not-positive" });
  if (request.amountDong > 0) return ok(ledgerEntry("adjust_up", request.amountDong));
  const reductionDong = subtractDong(dong(0), request.amountDong);
  const largestReductionDong = remainingDong(facts);
  if (reductionDong > largestReductionDong) {
    return refuse({
      kind: "adjustment-below-committed",
      committedDong: facts.committedDong,
      largestReductionDong,
    });
  }
  return ok(ledgerEntry("adjust_down", reductionDong));
}

/** Commits an amount to a scheme (bố trí cho đề án); refuses one đồng beyond the remainder. */
export function commit(
  facts: AllocationFacts,
  amountDong: Dong,
): Result<LedgerEntry, BudgetRefusal> {
  if (amountDong <= 0) return refuse({ kind: "amount-not-positive" });
  if (addDong(facts.committedDong, amountDong) > facts.assignedDong) {
    return refuse({
      kind: "over-allocation",
      wantedDong: amountDong,
      assignedDong: facts.assignedDong,
      remainingDong: remainingDong(facts),
    });
  }
  return ok(ledgerEntry("commit", amountDong));
}

/**
 * Releases money of a commitment back to its allocation (thôi bố trí), when a scheme drops out or shrinks.
 * Refuses more than what is committed and neither advanced nor paid.
 */
export function release(
  facts: { readonly releasableDong: Dong },
  amountDong: Dong,
): Result<LedgerEntry, BudgetRefusal> {
  if (amountDong <= 0) return refuse({ kind: "amount-not-positive" });
  if (amountDong > facts.releasableDong) {
    return refuse({ kind: "release-over-commitment", releasableDong: facts.releasableDong });
  }
  return ok(ledgerEntry("release", amountDong));
}

/**
 * Closes the remainder of an allocation at the year's end: carried over where a decision allows it,
 * cancelled otherwise. Refuses when nothing remains to do it with.
 *
 * Source: NĐ 73/2026/NĐ-CP, Đ.31; NĐ 45/2012/NĐ-CP, Đ.14 k.4.
 */
export function closeRemainder(
  facts: AllocationFacts,
  kind: "cancel" | "carry_over",
  amountDong: Dong,
): Result<LedgerEntry, BudgetRefusal> {
  if (amountDong <= 0) return refuse({ kind: "amount-not-positive" });
  if (amountDong > remainingDong(facts)) {
    return refuse({
      kind: "over-allocation",
      wantedDong: amountDong,
      assignedDong: facts.assignedDong,
      remainingDong: remainingDong(facts),
    });
  }
  return ok(ledgerEntry(kind, amountDong));
}

function checkDecision(request: AssignmentRequest, today: PlainDate): BudgetRefusal | null {
  if (request.decisionNumber.trim() === "") return { kind: "decision-number-missing" };
  if (request.decidedOn > today) {
    return { kind: "decided-in-future", decidedOn: request.decidedOn, today };
  }
  return null;
}
