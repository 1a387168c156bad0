import {
  addDong,
  type BeneficiaryId,
  type Dong,
  dong,
  minDong,
  subtractDong,
  sumDong,
} from "../kernel/index.ts";

/** What the appraisal found right for one beneficiary of a scheme, in đồng. */
export type AppraisedBeneficiary = {
  readonly beneficiaryId: BeneficiaryId;
  readonly appraisedDong: Dong;
};

export type BeneficiaryShare = {
  readonly beneficiaryId: BeneficiaryId;
  readonly amountDong: Dong;
};

/**
 * Shares the amount approved for a scheme among its beneficiaries in proportion to what was appraised, rounded down; the
 * đồng left by rounding go to the first that has room, so that nobody gets more than was appraised.
 * Throws a RangeError when more is approved than was appraised in all.
 */
export function shareApproved(
  approvedDong: Dong,
  beneficiaries: readonly AppraisedBeneficiary[],
): readonly BeneficiaryShare[] {
  const wholeDong = sumDong(beneficiaries.map(({ appraisedDong }) => appraisedDong));
  if (approvedDong > wholeDong) throw new RangeError("More is approved than was appraised");
  const shares = beneficiaries.map(({ beneficiaryId, appraisedDong }) => ({
    beneficiaryId,
    appraisedDong,
    amountDong: proportion(approvedDong, appraisedDong, wholeDong),
  }));
  let leftDong = subtractDong(approvedDong, sumDong(shares.map(({ amountDong }) => amountDong)));
  return shares.map(({ beneficiaryId, appraisedDong, amountDong }) => {
    const addedDong = minDong(leftDong, subtractDong(appraisedDong, amountDong));
    leftDong = subtractDong(leftDong, addedDong);
    return { beneficiaryId, amountDong: addDong(amountDong, addedDong) };
  });
}

function proportion(amountDong: Dong, partDong: Dong, wholeDong: Dong): Dong {
  if (wholeDong === 0) return dong(0);
  return dong(Number((BigInt(amountDong) * BigInt(partDong)) / BigInt(wholeDong)));
}
