import { checkDifferentPeople, type DoneAct, type SamePersonRefusal } from "../access/index.ts";
import { type LedgerEntry, ledgerEntry } from "../budget/index.ts";
import {
  type Dong,
  dong,
  maxDong,
  minDong,
  ok,
  type AccountId,
  type PlainDate,
  refuse,
  type Result,
  subtractDong,
  sumDong,
} from "../kernel/index.ts";
import type { RetestedSupport } from "../scheme/index.ts";

/** A payment voucher (chứng từ chi) of the list 8b: ALL cost is listed, whoever paid it. */
export type Voucher = {
  readonly voucherNumber: string;
  readonly issuedOn: PlainDate;
  readonly issuer: string;
  readonly content: string;
  readonly amountDong: Dong;
  readonly paidBy: VoucherSource;
  /** Whether the cost is one the norm supports. */
  readonly isEligible: boolean;
};

export const voucherSources = {
  support: "Kinh phí khuyến công",
  beneficiary: "Đơn vị thụ hưởng",
  other: "Nguồn khác",
} as const;
export type VoucherSource = keyof typeof voucherSources;

export type SettlementFacts = {
  readonly approvedDong: Dong;
  readonly acceptedSupportDong: Dong;
  /** The norm assessed again on the eligible cost with vouchers (`voucheredCosts`). */
  readonly retest: RetestedSupport;
  /** Paid to the beneficiary, cleared advances included, less returns. */
  readonly paidDong: Dong;
  /** Last day of the settlement, by the legal term of the route. */
  readonly dueOn: PlainDate;
  readonly today: PlainDate;
};

export type SettlementRefusal =
  | { readonly kind: "settled-already"; readonly settledSupportDong: Dong }
  | { readonly kind: "vouchers-missing" }
  | { readonly kind: "voucher-number-missing"; readonly row: number }
  | { readonly kind: "voucher-amount-not-positive"; readonly row: number }
  | { readonly kind: "voucher-in-future"; readonly row: number; readonly today: PlainDate }
  | { readonly kind: "voucher-twice"; readonly row: number; readonly voucherNumber: string }
  | { readonly kind: "counterpart-without-vouchers"; readonly supportDong: Dong };

export type PreparedSettlement = {
  readonly voucheredDong: Dong;
  readonly voucheredEligibleDong: Dong;
  /** Support that is settled (được quyết toán). */
  readonly settledSupportDong: Dong;
  /** Paid beyond it and to be returned (phải thu hồi). */
  readonly toRecoverDong: Dong;
  readonly limitedBy: "approved" | "accepted" | "norm";
  readonly isLate: boolean;
};

/** The cost with vouchers, and its eligible part, that the norm is assessed on again, in đồng. */
export function voucheredCosts(vouchers: readonly Voucher[]): {
  readonly voucheredDong: Dong;
  readonly voucheredEligibleDong: Dong;
} {
  const eligible = vouchers.filter(({ isEligible }) => isEligible);
  return {
    voucheredDong: sumDong(vouchers.map(({ amountDong }) => amountDong)),
    voucheredEligibleDong: sumDong(eligible.map(({ amountDong }) => amountDong)),
  };
}

/**
 * Prepares a settlement (lập quyết toán) on the vouchers of ALL cost: the settled support is the smallest of what was
 * approved, accepted, and allowed by the norm on the eligible cost with vouchers.
 *
 * Source: TT 36/2013/TT-BCT, Đ.17, Đ.19 k.1 đ.d (Mẫu 8b).
 */
export function prepareSettlement(
  facts: SettlementFacts,
  vouchers: readonly Voucher[],
): Result<PreparedSettlement, SettlementRefusal> {
  const fault = checkVouchers(vouchers, facts);
  if (fault) return refuse(fault);
  const { approvedDong, acceptedSupportDong, retest, paidDong } = facts;
  const settledSupportDong = minDong(approvedDong, acceptedSupportDong, retest.maximumDong);
  return ok({
    ...voucheredCosts(vouchers),
    settledSupportDong,
    toRecoverDong: maxDong(dong(0), subtractDong(paidDong, settledSupportDong)),
    limitedBy: limitOf(facts, settledSupportDong),
    isLate: facts.today > facts.dueOn,
  });
}

export type ApprovalFacts = {
  readonly settledSupportDong: Dong;
  /** Paid, less returns, at this moment. */
  readonly paidDong: Dong;
  readonly advanceOutstandingDong: Dong;
  readonly approverId: AccountId;
  readonly done: readonly DoneAct<AccountId>[];
};

export type ApprovalRefusal =
  | SamePersonRefusal
  | { readonly kind: "advance-not-cleared"; readonly advanceOutstandingDong: Dong }
  | { readonly kind: "must-return-first"; readonly toRecoverDong: Dong }
  | { readonly kind: "payment-outstanding"; readonly outstandingDong: Dong };

/**
 * Approves a settlement (phê duyệt quyết toán) when exactly the settled support is paid; money paid beyond it must be
 * returned first.
 *
 * Source: TT 36/2013/TT-BCT, Đ.12 k.6.
 */
export function approveSettlement(
  facts: ApprovalFacts,
): Result<LedgerEntry | null, ApprovalRefusal> {
  const people = checkDifferentPeople("settlement:approve", facts.approverId, facts.done);
  if (!people.ok) return people;
  const { settledSupportDong, paidDong, advanceOutstandingDong } = facts;
  if (advanceOutstandingDong > 0) {
    return refuse({ kind: "advance-not-cleared", advanceOutstandingDong });
  }
  if (paidDong > settledSupportDong) {
    return refuse({
      kind: "must-return-first",
      toRecoverDong: subtractDong(paidDong, settledSupportDong),
    });
  }
  if (paidDong < settledSupportDong) {
    return refuse({
      kind: "payment-outstanding",
      outstandingDong: subtractDong(settledSupportDong, paidDong),
    });
  }
  return ok(settledSupportDong > 0 ? ledgerEntry("settle", settledSupportDong) : null);
}

function limitOf(
  facts: SettlementFacts,
  settledSupportDong: Dong,
): PreparedSettlement["limitedBy"] {
  if (settledSupportDong === facts.approvedDong) return "approved";
  return settledSupportDong === facts.acceptedSupportDong ? "accepted" : "norm";
}

function checkVouchers(
  vouchers: readonly Voucher[],
  facts: SettlementFacts,
): SettlementRefusal | null {
  if (vouchers.length === 0) return { kind: "vouchers-missing" };
  const seen = new Set<string>();
  for (const [index, voucher] of vouchers.entries()) {
    const row = index + 1;
    const { voucherNumber, issuedOn, issuer, amountDong } = voucher;
    if (voucherNumber.trim() === "") return { kind: "voucher-number-missing", row };
    if (amountDong <= 0) return { kind: "voucher-amount-not-positive", row };
    if (issuedOn > facts.today) return { kind: "voucher-in-future", row, today: facts.today };
    const key = [voucherNumber.trim(), issuedOn, issuer.trim().toLowerCase()].join("|");
    if (seen.has(key)) return { kind: "voucher-twice", row, voucherNumber };
    seen.add(key);
  }
  if (!vouchers.some(({ paidBy }) => paidBy === "beneficiary")) {
    return { kind: "counterpart-without-vouchers", supportDong: facts.acceptedSupportDong };
  }
  return null;
}
