import { type LedgerEntry, ledgerEntry } from "../budget/index.ts";
import { type Dong, ok, type PlainDate, refuse, type Result } from "../kernel/index.ts";

/** Money that goes back to the budget (thu hồi tạm ứng, nộp trả ngân sách). */
export type ReturnRequest = {
  /** What it is taken from: an advance not cleared, or money already paid. */
  readonly from: "advance" | "paid";
  readonly amountDong: Dong;
  /** Number of the slip (giấy nộp trả kinh phí, C2-05a/NS). */
  readonly slipNumber: string;
  readonly returnedOn: PlainDate;
};

export type ReturnFacts = {
  readonly advanceOutstandingDong: Dong;
  readonly paidDong: Dong;
  readonly today: PlainDate;
};

export type ReturnRefusal =
  | { readonly kind: "amount-not-positive" }
  | { readonly kind: "slip-number-missing" }
  | { readonly kind: "returned-in-future"; readonly today: PlainDate }
  | {
      readonly kind: "return-over-balance";
      readonly from: "advance" | "paid";
      readonly balanceDong: Dong;
    };

/**
 * Decides a return of money; refuses more than what is open on the side it is taken from.
 *
 * Source: TT 36/2013/TT-BCT, Đ.12 k.6.
 */
export function returnMoney(
  facts: ReturnFacts,
  request: ReturnRequest,
): Result<LedgerEntry, ReturnRefusal> {
  const { from, amountDong } = request;
  if (amountDong <= 0) return refuse({ kind: "amount-not-positive" });
  if (request.slipNumber.trim() === "") return refuse({ kind: "slip-number-missing" });
  if (request.returnedOn > facts.today) {
    return refuse({ kind: "returned-in-future", today: facts.today });
  }
  const balanceDong = from === "advance" ? facts.advanceOutstandingDong : facts.paidDong;
  if (amountDong > balanceDong) return refuse({ kind: "return-over-balance", from, balanceDong });
  return ok(ledgerEntry(from === "advance" ? "return_advance" : "return_paid", amountDong));
}
