import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asId, type BeneficiaryId, dong, sumDong } from "../kernel/index.ts";
import { shareApproved } from "./share-approved.ts";

function beneficiary(number: number, appraisedDong: number) {
  const beneficiaryId = asId<BeneficiaryId>(
    `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`,
  );
  return { beneficiaryId, appraisedDong: dong(appraisedDong) };
}

describe("sharing what was approved among the beneficiaries", () => {
  it("gives the only beneficiary all of it", () => {
    const shares = shareApproved(dong(200_000_000), [beneficiary(1, 240_000_000)]);
    expect(shares.map(({ amountDong }) => amountDong)).toEqual([200_000_000]);
  });

  it("shares in proportion to what was appraised and loses no đồng", () => {
    const shares = shareApproved(dong(100), [
      beneficiary(1, 70),
      beneficiary(2, 70),
      beneficiary(3, 70),
    ]);
    expect(shares.map(({ amountDong }) => amountDong)).toEqual([34, 33, 33]);
  });

  it("throws when more is approved than was appraised", () => {
    expect(() => shareApproved(dong(101), [beneficiary(1, 100)])).toThrow(RangeError);
  });

  it("adds up to what was approved and gives nobody more than was appraised", () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000_000 }), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 10_000 }), (appraised, share) => {
        const beneficiaries = appraised.map((amount, index) => beneficiary(index, amount));
        const whole = appraised.reduce((sum, amount) => sum + amount, 0);
        const approvedDong = dong(Math.floor((whole * share) / 10_000));
        const shares = shareApproved(approvedDong, beneficiaries);
        expect(sumDong(shares.map(({ amountDong }) => amountDong))).toBe(approvedDong);
        for (const [index, { amountDong }] of shares.entries()) {
          expect(amountDong).toBeLessThanOrEqual(appraised[index] ?? 0);
        }
      }),
    );
  });
});
