import { type Dong, dong, subtractDong, sumDong } from "../kernel/index.ts";

/** One line of a scheme's estimate (Mẫu số 1): the total is support, beneficiary and other together, in đồng. */
export type EstimateShare = {
  readonly totalDong: Dong;
  readonly supportDong: Dong;
  readonly otherDong: Dong;
};

/**
 * The estimate after a change of cost or support: every line by its old share, rounded down, the rest on the last; other
 * sources stay, the beneficiary bears what remains. Null where that leaves a line below zero: it is then one line.
 */
export function estimateAfter(
  lines: readonly EstimateShare[],
  totalDong: Dong,
  supportDong: Dong,
): readonly (EstimateShare & { readonly beneficiaryDong: Dong })[] | null {
  const totals = spread(
    lines.map((line) => line.totalDong),
    totalDong,
  );
  const supports = spread(
    lines.map((line) => line.supportDong),
    supportDong,
  );
  if (totals === null || supports === null) return null;
  const after = lines.map(({ otherDong }, index) => {
    const total = totals[index] ?? dong(0);
    const support = supports[index] ?? dong(0);
    const beneficiaryDong = subtractDong(total, sumDong([support, otherDong]));
    return { totalDong: total, supportDong: support, otherDong, beneficiaryDong };
  });
  return after.every(({ beneficiaryDong }) => beneficiaryDong >= 0) ? after : null;
}

/** An amount shared as others are shared, rounded down, the rest on the last that has a share. */
function spread(shares: readonly Dong[], amountDong: Dong): readonly Dong[] | null {
  const whole = sumDong(shares);
  if (whole <= 0) return null;
  const parts = shares.map((share) =>
    dong(Number((BigInt(share) * BigInt(amountDong)) / BigInt(whole))),
  );
  const last = shares.findLastIndex((share) => share > 0);
  const rest = subtractDong(amountDong, sumDong(parts));
  return parts.map((part, index) => (index === last ? sumDong([part, rest]) : part));
}
