import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asId, dong, type AccountId, plainDate } from "../kernel/index.ts";
import {
  type ApprovalFacts,
  approveSettlement,
  prepareSettlement,
  type SettlementFacts,
  settlementRefusalText,
  type Voucher,
  voucheredCosts,
} from "./index.ts";

const facts: SettlementFacts = {
  approvedDong: dong(150),
  acceptedSupportDong: dong(150),
  retest: { maximumDong: dong(150) },
  paidDong: dong(150),
  dueOn: plainDate("2026-10-25"),
  today: plainDate("2026-10-25"),
};

function voucher(number: string, amount: number, change: Partial<Voucher> = {}): Voucher {
  return {
    voucherNumber: number,
    issuedOn: plainDate("2026-09-01"),
    issuer: "Công ty A",
    content: "Mua máy sấy",
    amountDong: dong(amount),
    paidBy: "support",
    isEligible: true,
    ...change,
  };
}

const vouchers = [
  voucher("01", 150),
  voucher("02", 150, { paidBy: "beneficiary" }),
  voucher("03", 20, { paidBy: "beneficiary", isEligible: false }),
];

function refused(list: readonly Voucher[]) {
  const result = prepareSettlement(facts, list);
  if (result.ok) throw new Error("It was not refused.");
  expect(settlementRefusalText(result.refusal)).toMatch(/\.$/);
  return result.refusal;
}

describe("a settlement", () => {
  it("settles what was approved where vouchers of all cost bear it", () => {
    expect(prepareSettlement(facts, vouchers)).toEqual({
      ok: true,
      value: {
        voucheredDong: 320,
        voucheredEligibleDong: 300,
        settledSupportDong: 150,
        toRecoverDong: 0,
        limitedBy: "approved",
        isLate: false,
      },
    });
  });

  it("shrinks to the norm on the cost with vouchers, and says what must be returned", () => {
    const shrunk = { ...facts, retest: { maximumDong: dong(149) } };
    expect(prepareSettlement(shrunk, vouchers)).toMatchObject({
      value: { settledSupportDong: 149, toRecoverDong: 1, limitedBy: "norm" },
    });
  });

  it("settles no more than was accepted", () => {
    const accepted = { ...facts, acceptedSupportDong: dong(120), paidDong: dong(120) };
    expect(prepareSettlement(accepted, vouchers)).toMatchObject({
      value: { settledSupportDong: 120, toRecoverDong: 0, limitedBy: "accepted" },
    });
  });

  it("wants vouchers of all cost, the beneficiary's capital too", () => {
    expect(refused([])).toEqual({ kind: "vouchers-missing" });
    expect(refused([voucher("01", 150)])).toMatchObject({ kind: "counterpart-without-vouchers" });
  });

  it("wants each voucher with number, amount and day, once", () => {
    expect(refused([voucher(" ", 1)])).toEqual({ kind: "voucher-number-missing", row: 1 });
    expect(refused([voucher("01", 0)])).toEqual({ kind: "voucher-amount-not-positive", row: 1 });
    expect(refused([voucher("01", 1, { issuedOn: plainDate("2026-10-26") })])).toMatchObject({
      kind: "voucher-in-future",
    });
    expect(refused([voucher("01", 1), voucher("01 ", 2, { issuer: "CÔNG TY A" })])).toMatchObject({
      kind: "voucher-twice",
      row: 2,
    });
  });

  it("is late from the day after its last day", () => {
    expect(prepareSettlement(facts, vouchers)).toMatchObject({ value: { isLate: false } });
    const late = { ...facts, today: plainDate("2026-10-26") };
    expect(prepareSettlement(late, vouchers)).toMatchObject({ value: { isLate: true } });
  });

  it("never settles more than approved, accepted or allowed, and recovers the difference", () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_000 }).map(dong);
    fc.assert(
      fc.property(amount, amount, amount, amount, (approved, accepted, maximum, paid) => {
        const result = prepareSettlement(
          {
            ...facts,
            approvedDong: approved,
            acceptedSupportDong: accepted,
            retest: { maximumDong: maximum },
            paidDong: paid,
          },
          vouchers,
        );
        if (!result.ok) throw new Error(result.refusal.kind);
        const { settledSupportDong, toRecoverDong } = result.value;
        expect(settledSupportDong).toBe(Math.min(approved, accepted, maximum));
        expect(paid - toRecoverDong).toBeLessThanOrEqual(settledSupportDong);
      }),
    );
  });

  it("sums the vouchers, and the eligible ones apart", () => {
    expect(voucheredCosts(vouchers)).toEqual({ voucheredDong: 320, voucheredEligibleDong: 300 });
  });
});

describe("the approval of a settlement", () => {
  const approverId = asId<AccountId>("00000000-0000-7000-8000-000000000001");
  const approval: ApprovalFacts = {
    settledSupportDong: dong(149),
    paidDong: dong(149),
    advanceOutstandingDong: dong(0),
    approverId,
    done: [],
  };
  const kindOf = (change: Partial<ApprovalFacts>) => {
    const result = approveSettlement({ ...approval, ...change });
    if (result.ok) return result.value?.kind ?? "nothing";
    expect(settlementRefusalText(result.refusal)).toMatch(/\.$/);
    return result.refusal.kind;
  };

  it("settles when exactly the settled support is paid", () => {
    expect(approveSettlement(approval)).toMatchObject({
      value: { kind: "settle", amountDong: 149 },
    });
    expect(kindOf({ settledSupportDong: dong(0), paidDong: dong(0) })).toBe("nothing");
  });

  it("is refused until what was paid beyond it is returned", () => {
    expect(approveSettlement({ ...approval, paidDong: dong(150) })).toEqual({
      ok: false,
      refusal: { kind: "must-return-first", toRecoverDong: 1 },
    });
    expect(kindOf({ paidDong: dong(150) })).toBe("must-return-first");
    expect(kindOf({ paidDong: dong(148) })).toBe("payment-outstanding");
    expect(kindOf({ advanceOutstandingDong: dong(1) })).toBe("advance-not-cleared");
  });

  it("is another person's than who prepared it", () => {
    expect(kindOf({ done: [{ act: "settlement:prepare", personId: approverId }] })).toBe(
      "same-person",
    );
  });
});
