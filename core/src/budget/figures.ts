import { keysOf } from "../kernel/index.ts";
import type { LedgerAccount } from "./ledger.ts";

type FigureDefinition = {
  readonly label: string;
  /** The figure is what stands on these accounts together. */
  readonly accounts: readonly LedgerAccount[];
};

const bound = ["committed", "advanced", "paid", "settled", "returned"] as const;

/**
 * The figures of the budget page (số liệu kinh phí), each as the sum of accounts of the ledger: an entry belongs to a
 * figure when it changes that sum, so that every figure opens to the entries behind it.
 */
export const ledgerFigures = {
  assigned: {
    label: "Dự toán được giao",
    accounts: ["available", ...bound, "cancelled", "carried_over"],
  },
  received: { label: "Đã nhận từ Cục", accounts: ["received"] },
  committed: { label: "Đã bố trí cho đề án", accounts: bound },
  remaining: { label: "Còn lại chưa bố trí", accounts: ["available"] },
  advanced: { label: "Số dư tạm ứng", accounts: ["advanced"] },
  paid: { label: "Đã thanh toán", accounts: ["paid", "settled"] },
  disbursed: { label: "Đã giải ngân", accounts: ["advanced", "paid", "settled"] },
  settled: { label: "Đã quyết toán", accounts: ["settled"] },
  returned: { label: "Đã nộp trả ngân sách", accounts: ["returned"] },
  cancelled: { label: "Dự toán bị hủy", accounts: ["cancelled"] },
  carried_over: { label: "Chuyển nguồn sang năm sau", accounts: ["carried_over"] },
} as const satisfies Record<string, FigureDefinition>;

export type LedgerFigure = keyof typeof ledgerFigures;
export const ledgerFigureNames: readonly LedgerFigure[] = keysOf(ledgerFigures);

/** The definition of a figure, without the literal types of the table. */
export function ledgerFigureDefinition(figure: LedgerFigure): FigureDefinition {
  return ledgerFigures[figure];
}
