import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dong, plainDate } from "../kernel/index.ts";
import {
  type AgencyMoney,
  agencyRefusalText,
  type AgencyTransfer,
  heldOf,
  liquidateAgencyContract,
  recordAgencyTransfer,
  shareTransfer,
} from "./index.ts";

const money: AgencyMoney = {
  contractDong: dong(300),
  receivedDong: dong(210),
  drawnDong: dong(200),
  signedOn: plainDate("2026-03-01"),
  today: plainDate("2026-07-01"),
};
const receipt: AgencyTransfer = {
  kind: "receive",
  amountDong: dong(90),
  transferredOn: plainDate("2026-07-01"),
  voucherNumber: "UNC-77",
};

function refusalOf(change: Partial<AgencyTransfer>) {
  const result = recordAgencyTransfer(money, { ...receipt, ...change });
  if (result.ok) throw new Error("It was recorded.");
  expect(agencyRefusalText(result.refusal)).toMatch(/\.$/u);
  return result.refusal;
}

describe("money between the Cục and the Centre", () => {
  it("is received up to the value of the contract", () => {
    expect(recordAgencyTransfer(money, receipt)).toMatchObject({ value: { kind: "receive" } });
    expect(refusalOf({ amountDong: dong(91) })).toMatchObject({
      kind: "receipt-over-contract",
      remainingDong: 90,
    });
  });

  it("is given back up to what the Centre still holds", () => {
    const back = { kind: "give_back", amountDong: dong(10) } as const;
    expect(recordAgencyTransfer(money, { ...receipt, ...back }).ok).toBe(true);
    expect(refusalOf({ ...back, amountDong: dong(11) })).toEqual({
      kind: "give-back-over-held",
      heldDong: 10,
    });
  });

  it("needs a voucher, an amount, and a day between the contract and today", () => {
    expect(refusalOf({ voucherNumber: "" }).kind).toBe("transfer-number-missing");
    expect(refusalOf({ amountDong: dong(0) }).kind).toBe("transfer-not-positive");
    expect(refusalOf({ transferredOn: plainDate("2026-02-28") }).kind).toBe(
      "transfer-before-contract",
    );
    expect(refusalOf({ transferredOn: plainDate("2026-07-02") }).kind).toBe("transfer-in-future");
  });

  it("never leaves the Centre with more than the contract or less than nothing", () => {
    const amount = fc.integer({ min: 1, max: 1_000 }).map(dong);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("receive", "give_back"), amount)),
        (transfers) => {
          let now: AgencyMoney = { ...money, receivedDong: dong(0), drawnDong: dong(0) };
          for (const [kind, amountDong] of transfers) {
            const step = recordAgencyTransfer(now, { ...receipt, kind, amountDong });
            if (!step.ok) continue;
            const sign = kind === "receive" ? 1 : -1;
            now = { ...now, receivedDong: dong(now.receivedDong + sign * amountDong) };
          }
          expect(now.receivedDong).toBeLessThanOrEqual(now.contractDong);
          expect(heldOf(now)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe("one voucher for several schemes", () => {
  const part = (schemeId: string, amount: number) => ({ schemeId, amountDong: dong(amount) });

  it("is shared among them to the last đồng; a scheme with nothing of it is left out", () => {
    const shared = shareTransfer(dong(300), [part("a", 210), part("b", 90), part("c", 0)]);
    expect(shared).toMatchObject({ value: [part("a", 210), part("b", 90)] });
    const less = shareTransfer(dong(300), [part("a", 210), part("b", 89)]);
    if (less.ok) throw new Error("It was shared.");
    expect(less.refusal).toEqual({
      kind: "transfer-parts-differ",
      amountDong: 300,
      partsDong: 299,
    });
    expect(agencyRefusalText(less.refusal)).toMatch(/\.$/u);
  });
});

describe("the liquidation of the contract with the Cục", () => {
  const scheme = {
    schemeCode: "KCQG-2026-001",
    schemeStatus: "settled",
    receivedDong: dong(290),
    settledDong: dong(290),
  } as const;
  const facts = {
    signedOn: plainDate("2026-03-01"),
    today: plainDate("2027-01-20"),
  } as const;
  const minutes = { minutesNumber: "03/BBTL", liquidatedOn: plainDate("2027-01-20") };

  it("stands when the Centre keeps exactly what was settled", () => {
    const unused = { ...scheme, schemeStatus: "withdrawn", receivedDong: dong(0) } as const;
    const schemes = [scheme, { ...unused, settledDong: dong(0) }];
    expect(liquidateAgencyContract({ ...facts, schemes }, minutes).ok).toBe(true);
  });

  it.each([
    [{ receivedDong: dong(291) }, {}, "agency-money-differs"],
    [{ receivedDong: dong(289) }, {}, "agency-money-differs"],
    [{ schemeStatus: "liquidated" as const }, {}, "agency-not-settled"],
    [{}, { minutesNumber: " " }, "agency-minutes-number-missing"],
    [{}, { liquidatedOn: plainDate("2027-01-21") }, "agency-liquidated-in-future"],
    [{}, { liquidatedOn: plainDate("2026-02-28") }, "agency-liquidated-before-signing"],
  ])("is refused with %o %o of one of its schemes", (change, minutesChange, kind) => {
    const other = { ...scheme, schemeCode: "KCQG-2026-002" };
    const result = liquidateAgencyContract(
      { ...facts, schemes: [scheme, { ...other, ...change }] },
      { ...minutes, ...minutesChange },
    );
    if (result.ok) throw new Error("It stood.");
    expect(result.refusal.kind).toBe(kind);
    expect(agencyRefusalText(result.refusal)).toMatch(/\.$/u);
  });
});
