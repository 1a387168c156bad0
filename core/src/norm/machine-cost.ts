import {
  type BasisPoints,
  type Dong,
  dong,
  ok,
  type PlainDate,
  refuse,
  type Result,
  shareRoundedDown,
  sumDong,
  unreachable,
} from "../kernel/index.ts";

/** One offer for a machine line (báo giá, chứng thư thẩm định giá). */
export type MachineQuotation = {
  readonly quotationId: string;
  readonly supplier: string;
  /** Price of one unit in đồng; `includesVat` says whether VAT is in it. */
  readonly unitPriceDong: Dong;
  readonly includesVat: boolean;
  readonly vatBps: BasisPoints;
  readonly quantity: number;
  readonly quotedOn: PlainDate | null;
  /** Last day on which the offer stands; null when it states none. */
  readonly validUntil: PlainDate | null;
};

/** One line of machines in an estimate, with its offers. */
export type QuotedMachineLine = {
  readonly lineId: string;
  readonly name: string;
  readonly quantity: number;
  readonly isEligible: boolean;
  readonly quotations: readonly MachineQuotation[];
};

export type QuotationVerdict =
  | "chosen"
  | "not-lowest"
  | "undated"
  | "dated-later"
  | "expired"
  | "not-positive"
  | "other-quantity";

export type ConsideredQuotation = {
  readonly quotation: MachineQuotation;
  readonly verdict: QuotationVerdict;
  /** What the whole line costs by this offer, VAT counted as the norm says. */
  readonly amountDong: Dong;
};

/** Why a line counts with its amount: 0 when it is not eligible, otherwise its lowest valid offer. */
export type MachineLineCost = {
  readonly lineId: string;
  readonly name: string;
  readonly isEligible: boolean;
  readonly amountDong: Dong;
  readonly considered: readonly ConsideredQuotation[];
};

export type EligibleMachineCost = {
  readonly eligibleCostDong: Dong;
  readonly vat: "included" | "excluded";
  readonly lines: readonly MachineLineCost[];
};

export type MachineCostRefusal =
  | { readonly kind: "no-eligible-machine" }
  | { readonly kind: "machine-quantity-not-whole"; readonly lineId: string; readonly name: string }
  | {
      readonly kind: "no-valid-quotation";
      readonly lineId: string;
      readonly name: string;
      readonly considered: readonly ConsideredQuotation[];
    };

/**
 * The cost that support is measured on: machine lines marked eligible, each at its lowest offer that is valid on the
 * day (dated, not later than the day, not expired, positive, for the same quantity), in đồng rounded down.
 * Refuses when no line is eligible or an eligible one has no valid offer. VAT counts as the norm says.
 */
export function eligibleMachineCost(
  lines: readonly QuotedMachineLine[],
  terms: { readonly vat: "included" | "excluded"; readonly on: PlainDate },
): Result<EligibleMachineCost, MachineCostRefusal> {
  if (!lines.some(({ isEligible }) => isEligible)) return refuse({ kind: "no-eligible-machine" });
  const costs: MachineLineCost[] = [];
  for (const line of lines) {
    const { lineId, name, isEligible } = line;
    if (!Number.isInteger(line.quantity) || line.quantity < 1)
      return refuse({ kind: "machine-quantity-not-whole", lineId, name });
    const considered = consider(line, terms);
    const chosen = considered.find(({ verdict }) => verdict === "chosen");
    if (isEligible && !chosen)
      return refuse({ kind: "no-valid-quotation", lineId, name, considered });
    const amountDong = isEligible && chosen ? chosen.amountDong : dong(0);
    costs.push({ lineId, name, isEligible, amountDong, considered });
  }
  const eligibleCostDong = sumDong(costs.map(({ amountDong }) => amountDong));
  return ok({ eligibleCostDong, vat: terms.vat, lines: costs });
}

/** What a whole line costs by one offer, in đồng; VAT is added or taken out of the line's total, rounded down. */
export function quotedAmount(quotation: MachineQuotation, vat: "included" | "excluded"): Dong {
  const statedDong = dong(quotation.unitPriceDong * quotation.quantity);
  if (quotation.includesVat === (vat === "included")) return statedDong;
  if (vat === "included")
    return sumDong([statedDong, shareRoundedDown(statedDong, quotation.vatBps)]);
  return dong(Number((BigInt(statedDong) * 10_000n) / (10_000n + BigInt(quotation.vatBps))));
}

function consider(
  line: QuotedMachineLine,
  terms: { readonly vat: "included" | "excluded"; readonly on: PlainDate },
): ConsideredQuotation[] {
  const judged = line.quotations.map((quotation) => ({
    quotation,
    fault: faultOf(quotation, line.quantity, terms.on),
    amountDong: quotedAmount(quotation, terms.vat),
  }));
  const [lowest] = judged
    .filter(({ fault }) => fault === null)
    .sort((first, second) => first.amountDong - second.amountDong);
  return judged.map((one) => ({
    quotation: one.quotation,
    verdict: one.fault ?? (one === lowest ? "chosen" : "not-lowest"),
    amountDong: one.amountDong,
  }));
}

function faultOf(
  quotation: MachineQuotation,
  quantity: number,
  on: PlainDate,
): Exclude<QuotationVerdict, "chosen" | "not-lowest"> | null {
  const { quotedOn, validUntil } = quotation;
  if (quotedOn === null) return "undated";
  if (quotedOn > on) return "dated-later";
  if (validUntil !== null && validUntil < on) return "expired";
  if (quotation.unitPriceDong <= 0) return "not-positive";
  return quotation.quantity === quantity ? null : "other-quantity";
}

/** Why an offer was or was not taken, in Vietnamese. */
export function quotationVerdictText(verdict: QuotationVerdict): string {
  switch (verdict) {
    case "chosen":
      return "Báo giá hợp lệ thấp nhất";
    case "not-lowest":
      return "Hợp lệ nhưng không phải thấp nhất";
    case "undated":
      return "Không ghi ngày báo giá";
    case "dated-later":
      return "Ngày báo giá sau ngày tính";
    case "expired":
      return "Đã hết hiệu lực báo giá";
    case "not-positive":
      return "Đơn giá không lớn hơn 0";
    case "other-quantity":
      return "Khác số lượng trong dự toán";
    default:
      return unreachable(verdict);
  }
}
