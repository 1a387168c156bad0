import { keysOf } from "@kc/core/kernel";
import { type VoucherSource, voucherSources } from "@kc/core/settlement";
import type { findSchemeSettlementEndpoint } from "@kc/server/api/settlement";
import type { EndpointOutput } from "@kc/server/api/platform";

export type SchemeSettlement = EndpointOutput<typeof findSchemeSettlementEndpoint>;
export type PreparedSettlement = NonNullable<SchemeSettlement["settlement"]>;

/** One line of the list of vouchers (bảng kê chứng từ), as it is entered. */
export type VoucherValues = {
  voucherNumber: string;
  issuedOn: string | null;
  issuer: string;
  content: string;
  amountDong: number | null;
  paidBy: VoucherSource | "";
  isEligible: boolean;
};

export const emptyVoucher: VoucherValues = {
  voucherNumber: "",
  issuedOn: null,
  issuer: "",
  content: "",
  amountDong: null,
  paidBy: "",
  isEligible: true,
};

export const voucherSourceChoices = keysOf(voucherSources).map((value) => ({
  value,
  label: voucherSources[value],
}));

/** Whether nothing was entered in a line, so that it is left out. */
export function isEmptyVoucher(voucher: VoucherValues): boolean {
  const { voucherNumber, issuer, content, amountDong, issuedOn } = voucher;
  return (
    [voucherNumber, issuer, content].every((text) => text.trim() === "") &&
    amountDong === null &&
    issuedOn === null
  );
}

/** The vouchers of a settlement as they stand, or one empty line. */
export function vouchersOf(settlement: PreparedSettlement | null): VoucherValues[] {
  if (!settlement) return [{ ...emptyVoucher }];
  return settlement.vouchers.map(
    ({ voucherNumber, issuedOn, issuer, content, amountDong, paidBy, isEligible }) => ({
      voucherNumber,
      issuedOn,
      issuer,
      content,
      amountDong,
      paidBy,
      isEligible,
    }),
  );
}

/** The input of the command: lines with something in them. */
export function inputOf(vouchers: readonly VoucherValues[]) {
  return vouchers
    .filter((voucher) => !isEmptyVoucher(voucher))
    .map(({ issuedOn, amountDong, paidBy, ...voucher }) => ({
      ...voucher,
      issuedOn: issuedOn ?? "",
      amountDong: amountDong ?? 0,
      paidBy: paidBy === "" ? ("beneficiary" as const) : paidBy,
    }));
}

/** What the lines add up to: by payer, and what of it the norm supports, in đồng. */
export function sumsOf(vouchers: readonly VoucherValues[]) {
  const sum = (counts: (voucher: VoucherValues) => boolean) =>
    vouchers.filter(counts).reduce((total, { amountDong }) => total + (amountDong ?? 0), 0);
  return {
    totalDong: sum(() => true),
    eligibleDong: sum(({ isEligible }) => isEligible),
    supportDong: sum(({ paidBy }) => paidBy === "support"),
    beneficiaryDong: sum(({ paidBy }) => paidBy === "beneficiary"),
    otherDong: sum(({ paidBy }) => paidBy === "other"),
  };
}
