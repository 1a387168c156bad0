import { type Dong, dong, keysOf } from "../kernel/index.ts";

/**
 * The accounts of the ledger (sổ kinh phí). Those of `outsideAccounts` are what another body gave; `received` is the
 * cash of a contract with the Cục; the others share out what an allocation holds.
 */
export const ledgerAccounts = {
  estimate: "Dự toán cấp có thẩm quyền giao",
  contract_value: "Giá trị hợp đồng với Cục",
  agency_transfer: "Kinh phí Cục chuyển",
  received: "Đã nhận từ Cục",
  available: "Còn lại chưa bố trí",
  committed: "Đã bố trí cho đề án",
  advanced: "Số dư tạm ứng",
  paid: "Đã thanh toán",
  settled: "Đã quyết toán",
  returned: "Đã nộp trả ngân sách",
  cancelled: "Dự toán bị hủy",
  carried_over: "Chuyển nguồn sang năm sau",
} as const;
export type LedgerAccount = keyof typeof ledgerAccounts;
export const ledgerAccountNames: readonly LedgerAccount[] = keysOf(ledgerAccounts);

/** Accounts of other bodies: what they gave stands there below zero. */
export const outsideAccounts: readonly LedgerAccount[] = [
  "estimate",
  "contract_value",
  "agency_transfer",
];

type EntryDefinition = {
  readonly label: string;
  /** The account that is reduced. */
  readonly from: LedgerAccount;
  /** The account that is increased. */
  readonly to: LedgerAccount;
  /** Whether it belongs to one beneficiary's commitment, not to the allocation as a whole. */
  readonly of: "allocation" | "commitment";
};

/** Every kind of entry: one amount leaves one account for another, so that each entry balances. */
export const ledgerEntryKinds = {
  assign: { label: "Giao dự toán", from: "estimate", to: "available", of: "allocation" },
  adjust_up: { label: "Điều chỉnh tăng", from: "estimate", to: "available", of: "allocation" },
  adjust_down: { label: "Điều chỉnh giảm", from: "available", to: "estimate", of: "allocation" },
  agree: {
    label: "Ký hợp đồng với Cục",
    from: "contract_value",
    to: "available",
    of: "allocation",
  },
  receive: {
    label: "Nhận kinh phí Cục chuyển",
    from: "agency_transfer",
    to: "received",
    of: "allocation",
  },
  give_back: {
    label: "Nộp trả Cục",
    from: "received",
    to: "agency_transfer",
    of: "allocation",
  },
  commit: { label: "Bố trí cho đề án", from: "available", to: "committed", of: "commitment" },
  release: { label: "Thôi bố trí", from: "committed", to: "available", of: "commitment" },
  advance: { label: "Tạm ứng", from: "committed", to: "advanced", of: "commitment" },
  clear_advance: { label: "Thanh toán tạm ứng", from: "advanced", to: "paid", of: "commitment" },
  pay: { label: "Thanh toán", from: "committed", to: "paid", of: "commitment" },
  return_advance: {
    label: "Thu hồi tạm ứng, nộp trả ngân sách",
    from: "advanced",
    to: "returned",
    of: "commitment",
  },
  return_paid: { label: "Nộp trả ngân sách", from: "paid", to: "returned", of: "commitment" },
  return_settled: {
    label: "Thu hồi kinh phí đã quyết toán",
    from: "settled",
    to: "returned",
    of: "commitment",
  },
  settle: { label: "Quyết toán", from: "paid", to: "settled", of: "commitment" },
  cancel: { label: "Hủy dự toán", from: "available", to: "cancelled", of: "allocation" },
  carry_over: {
    label: "Chuyển nguồn sang năm sau",
    from: "available",
    to: "carried_over",
    of: "allocation",
  },
} as const satisfies Record<string, EntryDefinition>;

export type LedgerEntryKind = keyof typeof ledgerEntryKinds;
export const ledgerEntryKindNames: readonly LedgerEntryKind[] = keysOf(ledgerEntryKinds);

/** One line of an entry: what the account gains (positive) or loses (negative), in đồng. */
export type Posting = { readonly account: LedgerAccount; readonly amountDong: Dong };

export type LedgerEntry = {
  readonly kind: LedgerEntryKind;
  readonly amountDong: Dong;
  readonly postings: readonly [Posting, Posting];
};

/** The balanced postings of an entry of `amountDong`; throws a RangeError unless it is positive. */
export function ledgerEntry(kind: LedgerEntryKind, amountDong: Dong): LedgerEntry {
  if (amountDong <= 0)
    throw new RangeError(`A ledger entry moves a positive amount: ${String(amountDong)}`);
  const { from, to } = ledgerEntryKinds[kind];
  return {
    kind,
    amountDong,
    postings: [
      { account: from, amountDong: dong(0 - amountDong) },
      { account: to, amountDong },
    ],
  };
}
