import { type LedgerEntry, ledgerEntry } from "../budget/index.ts";
import {
  type Dong,
  ok,
  type PlainDate,
  refuse,
  type Result,
  subtractDong,
  sumDong,
} from "../kernel/index.ts";
import type { SchemeStatus } from "../scheme/index.ts";

/** Money between the Cục and the Centre: what the Cục transferred (nhận kinh phí), or what goes back (nộp trả Cục). */
export const agencyTransfers = {
  receive: "Cục chuyển kinh phí",
  give_back: "Nộp trả Cục",
} as const;
export type AgencyTransferKind = keyof typeof agencyTransfers;

/** The money of a contract with the Cục as it stands, in đồng. Lock it before deciding. */
export type AgencyMoney = {
  readonly contractDong: Dong;
  /** Transferred by the Cục, less what was given back. */
  readonly receivedDong: Dong;
  /** Of it, advanced and paid to the beneficiaries, less what they returned. */
  readonly drawnDong: Dong;
  readonly signedOn: PlainDate;
  readonly today: PlainDate;
};

export type AgencyTransfer = {
  readonly kind: AgencyTransferKind;
  readonly amountDong: Dong;
  readonly transferredOn: PlainDate;
  readonly voucherNumber: string;
};

export type AgencyMoneyRefusal =
  | { readonly kind: "transfer-number-missing" }
  | { readonly kind: "transfer-not-positive" }
  | { readonly kind: "transfer-before-contract"; readonly signedOn: PlainDate }
  | { readonly kind: "transfer-in-future"; readonly today: PlainDate }
  | {
      readonly kind: "receipt-over-contract";
      readonly contractDong: Dong;
      readonly receivedDong: Dong;
      readonly remainingDong: Dong;
    }
  | { readonly kind: "give-back-over-held"; readonly heldDong: Dong }
  | {
      readonly kind: "transfer-parts-differ";
      readonly amountDong: Dong;
      readonly partsDong: Dong;
    };

/** What of a transfer is of one scheme of the contract, in đồng. */
export type TransferPart = { readonly schemeId: string; readonly amountDong: Dong };

/**
 * Decides how one voucher of a contract about several schemes is shared among them: the parts add up to it; a part of
 * nothing is left out.
 *
 * Source: TT 36/2013/TT-BCT, Đ.13, Đ.14 (tạm ứng theo từng đề án).
 */
export function shareTransfer(
  amountDong: Dong,
  parts: readonly TransferPart[],
): Result<readonly TransferPart[], AgencyMoneyRefusal> {
  const partsDong = sumDong(parts.map((part) => part.amountDong));
  if (partsDong !== amountDong) {
    return refuse({ kind: "transfer-parts-differ", amountDong, partsDong });
  }
  return ok(parts.filter((part) => part.amountDong > 0));
}

/**
 * Decides a transfer between the Cục and the Centre: never more received than the contract, never more given back than
 * the Centre still holds.
 *
 * Source: TT 36/2013/TT-BCT, Đ.12 k.6, Đ.13.
 */
export function recordAgencyTransfer(
  facts: AgencyMoney,
  transfer: AgencyTransfer,
): Result<LedgerEntry, AgencyMoneyRefusal> {
  const { amountDong, transferredOn, kind } = transfer;
  const { signedOn, today, contractDong, receivedDong } = facts;
  if (transfer.voucherNumber.trim() === "") return refuse({ kind: "transfer-number-missing" });
  if (amountDong <= 0) return refuse({ kind: "transfer-not-positive" });
  if (transferredOn < signedOn) return refuse({ kind: "transfer-before-contract", signedOn });
  if (transferredOn > today) return refuse({ kind: "transfer-in-future", today });
  const remainingDong = subtractDong(contractDong, receivedDong);
  if (kind === "receive" && amountDong > remainingDong) {
    return refuse({ kind: "receipt-over-contract", contractDong, receivedDong, remainingDong });
  }
  const heldDong = heldOf(facts);
  if (kind === "give_back" && amountDong > heldDong) {
    return refuse({ kind: "give-back-over-held", heldDong });
  }
  return ok(ledgerEntry(kind, amountDong));
}

/** What the Centre holds of the Cục's money: received, neither drawn nor given back, in đồng. */
export function heldOf(money: Pick<AgencyMoney, "receivedDong" | "drawnDong">): Dong {
  return subtractDong(money.receivedDong, money.drawnDong);
}

export type AgencyLiquidation = {
  readonly minutesNumber: string;
  readonly liquidatedOn: PlainDate;
};

export type AgencyLiquidationRefusal =
  | { readonly kind: "agency-minutes-number-missing" }
  | { readonly kind: "agency-liquidated-in-future"; readonly today: PlainDate }
  | { readonly kind: "agency-liquidated-before-signing"; readonly signedOn: PlainDate }
  | {
      readonly kind: "agency-not-settled";
      readonly schemeCode: string;
      readonly schemeStatus: SchemeStatus;
    }
  | {
      readonly kind: "agency-money-differs";
      readonly schemeCode: string;
      readonly receivedDong: Dong;
      readonly settledDong: Dong;
    };

/** Statuses of a scheme that is settled with the Cục, or that ended before any of its money was used. */
const endedStatuses: readonly SchemeStatus[] = [
  "settled",
  "post_monitoring",
  "closed",
  "stopped",
  "money_recovered",
  "withdrawn",
];

/** One scheme of a contract with the Cục at its liquidation. */
export type SchemeToLiquidate = {
  readonly schemeCode: string;
  readonly schemeStatus: SchemeStatus;
  readonly receivedDong: Dong;
  readonly settledDong: Dong;
};

/**
 * Decides the liquidation of the contract with the Cục (thanh lý hợp đồng với Cục): after the settlement of every scheme in
 * it, when the Centre keeps of each exactly what was settled.
 *
 * Source: TT 36/2013/TT-BCT, Đ.12 k.6, Đ.18 k.1, k.2.
 */
export function liquidateAgencyContract(
  facts: {
    readonly schemes: readonly SchemeToLiquidate[];
    readonly signedOn: PlainDate;
    readonly today: PlainDate;
  },
  minutes: AgencyLiquidation,
): Result<AgencyLiquidation, AgencyLiquidationRefusal> {
  const { schemes, signedOn, today } = facts;
  if (minutes.minutesNumber.trim() === "") return refuse({ kind: "agency-minutes-number-missing" });
  if (minutes.liquidatedOn > today) return refuse({ kind: "agency-liquidated-in-future", today });
  if (minutes.liquidatedOn < signedOn) {
    return refuse({ kind: "agency-liquidated-before-signing", signedOn });
  }
  for (const { schemeCode, schemeStatus, receivedDong, settledDong } of schemes) {
    if (!endedStatuses.includes(schemeStatus)) {
      return refuse({ kind: "agency-not-settled", schemeCode, schemeStatus });
    }
    if (receivedDong !== settledDong) {
      return refuse({ kind: "agency-money-differs", schemeCode, receivedDong, settledDong });
    }
  }
  return ok(minutes);
}
