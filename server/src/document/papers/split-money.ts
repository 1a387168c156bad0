import { type Dong, dong, subtractDong, sumDong } from "@kc/core/kernel";

/**
 * Splits an amount over parts in proportion to their weights, in whole đồng: each share rounded down, the đồng left over
 * to the first parts, so that the shares sum to the amount. Nothing weighed leaves everything with the first part.
 */
export function splitDong(amount: Dong, weights: readonly Dong[]): readonly Dong[] {
  const whole = sumDong(weights);
  if (weights.length === 0) return [];
  if (whole === 0) return weights.map((_, index) => (index === 0 ? amount : dong(0)));
  const shares = weights.map((weight) =>
    dong(Number((BigInt(amount) * BigInt(weight)) / BigInt(whole))),
  );
  let left = subtractDong(amount, sumDong(shares));
  return shares.map((share, index) => {
    if (left === 0 || weights[index] === 0) return share;
    left = subtractDong(left, dong(1));
    return dong(share + 1);
  });
}

/** What the machines of one line cost in the estimate. */
export function machineCost(line: {
  readonly quantity: number;
  readonly unitPriceDong: Dong;
}): Dong {
  return dong(line.quantity * line.unitPriceDong);
}
