import { describe, expect, it } from "vitest";
import {
  applyEntry,
  type Balances,
  emptyBalances,
  type LedgerEntry,
  ledgerEntry,
} from "../budget/index.ts";
import { dong, plainDate } from "../kernel/index.ts";
import {
  isFullyPaid,
  paymentRefusalText,
  recordTreasuryAnswer,
  type ReturnRequest,
  returnMoney,
  type SentRequest,
  type TreasuryAnswer,
} from "./index.ts";

const today = plainDate("2026-11-20");
const request: SentRequest = {
  kind: "payment",
  status: "at_treasury",
  amountDong: dong(60),
  clearAdvanceDong: dong(140),
  sentOn: plainDate("2026-11-10"),
};
const paid: TreasuryAnswer = {
  verdict: "paid",
  voucherNumber: "UNC 12",
  answeredOn: plainDate("2026-11-12"),
};
const partPaid: TreasuryAnswer = {
  verdict: "part-paid",
  voucherNumber: "UNC 12",
  answeredOn: plainDate("2026-11-12"),
  paidDong: dong(59),
  reason: "Thiếu chứng từ",
};

function refused(answer: TreasuryAnswer, change: Partial<SentRequest> = {}) {
  const result = recordTreasuryAnswer({ ...request, ...change }, answer, today);
  if (result.ok) throw new Error("It was not refused.");
  expect(paymentRefusalText(result.refusal)).toMatch(/\.$/);
  return result.refusal;
}

function kinds(entries: readonly LedgerEntry[]) {
  return entries.map(({ kind, amountDong }) => [kind, amountDong]);
}

describe("the Treasury's answer", () => {
  it("pays the request and clears its advance", () => {
    const result = recordTreasuryAnswer(request, paid, today);
    expect(result).toMatchObject({ value: { action: "record_paid" } });
    expect(result.ok && kinds(result.value.entries)).toEqual([
      ["clear_advance", 140],
      ["pay", 60],
    ]);
  });

  it("posts an advance as an advance, and a request that only clears as clearing alone", () => {
    const advance = recordTreasuryAnswer({ ...request, kind: "advance" }, paid, today);
    expect(advance.ok && kinds(advance.value.entries)).toEqual([["advance", 60]]);
    const clearing = recordTreasuryAnswer({ ...request, amountDong: dong(0) }, paid, today);
    expect(clearing.ok && kinds(clearing.value.entries)).toEqual([["clear_advance", 140]]);
  });

  it("may pay a part: more than nothing and less than all, with a reason", () => {
    expect(recordTreasuryAnswer(request, partPaid, today)).toMatchObject({
      value: { action: "record_part_paid" },
    });
    expect(refused({ ...partPaid, paidDong: dong(60) })).toMatchObject({
      kind: "part-paid-out-of-range",
    });
    expect(refused({ ...partPaid, paidDong: dong(0) })).toMatchObject({
      kind: "part-paid-out-of-range",
    });
    expect(refused({ ...partPaid, reason: "" })).toEqual({ kind: "answer-reason-missing" });
    expect(refused({ ...partPaid, voucherNumber: "" })).toEqual({ kind: "voucher-number-missing" });
  });

  it("moves no money when it returns or refuses, and says why", () => {
    for (const verdict of ["returned", "refused"] as const) {
      const answer = { verdict, answeredOn: today, reason: "Sai mẫu" };
      expect(recordTreasuryAnswer(request, answer, today)).toMatchObject({
        value: { action: `record_${verdict}`, entries: [] },
      });
      expect(refused({ ...answer, reason: " " })).toEqual({ kind: "answer-reason-missing" });
    }
  });

  it("is dated between sending and today, and only for what was sent", () => {
    expect(recordTreasuryAnswer(request, { ...paid, answeredOn: request.sentOn }, today).ok).toBe(
      true,
    );
    expect(refused({ ...paid, answeredOn: plainDate("2026-11-09") }).kind).toBe(
      "answered-before-sent",
    );
    expect(refused({ ...paid, answeredOn: plainDate("2026-11-21") }).kind).toBe(
      "answered-in-future",
    );
    expect(refused(paid, { status: "approved" })).toEqual({
      kind: "not-at-treasury",
      status: "approved",
    });
    expect(refused({ ...paid, voucherNumber: " " })).toEqual({ kind: "voucher-number-missing" });
  });

  it("completes the scheme only when all is paid and no advance is open", () => {
    const facts = { acceptedSupportDong: dong(200), paidDong: dong(200) };
    expect(isFullyPaid({ ...facts, advanceOutstandingDong: dong(0) })).toBe(true);
    expect(isFullyPaid({ ...facts, advanceOutstandingDong: dong(1) })).toBe(false);
    expect(isFullyPaid({ ...facts, paidDong: dong(199), advanceOutstandingDong: dong(0) })).toBe(
      false,
    );
  });

  it("leaves a ledger that has paid exactly the support", () => {
    const answered = recordTreasuryAnswer(request, paid, today);
    const entries = [
      ledgerEntry("assign", dong(500)),
      ledgerEntry("commit", dong(200)),
      ledgerEntry("advance", dong(140)),
      ...(answered.ok ? answered.value.entries : []),
    ];
    expect(play(entries)).toMatchObject({ available: 300, committed: 0, advanced: 0, paid: 200 });
  });
});

describe("a return of money", () => {
  const facts = { advanceOutstandingDong: dong(40), paidDong: dong(100), today };
  const slip: ReturnRequest = {
    from: "advance",
    amountDong: dong(40),
    slipNumber: "C2-05a/01",
    returnedOn: today,
  };
  const kindOf = (change: Partial<ReturnRequest>) => {
    const result = returnMoney(facts, { ...slip, ...change });
    if (result.ok) return result.value.kind;
    expect(paymentRefusalText(result.refusal)).toMatch(/\.$/);
    return result.refusal.kind;
  };

  it("gives back up to what is open, from the advance or from what was paid", () => {
    expect(kindOf({})).toBe("return_advance");
    expect(kindOf({ amountDong: dong(41) })).toBe("return-over-balance");
    expect(kindOf({ from: "paid", amountDong: dong(100) })).toBe("return_paid");
    expect(kindOf({ from: "paid", amountDong: dong(101) })).toBe("return-over-balance");
  });

  it("needs an amount, a slip and a day that has come", () => {
    expect(kindOf({ amountDong: dong(0) })).toBe("amount-not-positive");
    expect(kindOf({ slipNumber: " " })).toBe("slip-number-missing");
    expect(kindOf({ returnedOn: plainDate("2026-11-21") })).toBe("returned-in-future");
  });
});

function play(entries: readonly LedgerEntry[]): Balances {
  return entries.reduce((balances, entry) => {
    const next = applyEntry(balances, entry);
    if (!next.ok) throw new Error(next.refusal.account);
    return next.value;
  }, emptyBalances);
}
