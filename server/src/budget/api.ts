import { ledgerEntryKindNames, ledgerFigureNames } from "@kc/core/budget";
import * as z from "zod/mini";
import {
  changedRecord,
  day,
  endpoint,
  id,
  optionalText,
  pageOf,
  pageQuestion,
  positiveDong,
  text,
} from "../platform/api.ts";
import { BudgetFigures, budgetSource, budgetYear } from "./money-api.ts";

export * from "./money-api.ts";
export * from "./plan-api.ts";

export const AllocationRow = z.object({
  id,
  version: z.int(),
  budgetYear: z.int(),
  source: budgetSource,
  content: z.string(),
  fundHolderId: id,
  fundHolderName: z.string(),
  figures: BudgetFigures,
});
export type AllocationRow = z.output<typeof AllocationRow>;

export const listAllocationsEndpoint = endpoint({
  method: "GET",
  path: "/allocations",
  summary:
    "Dự toán theo năm, nguồn, nội dung: đề nghị, được giao, đã bố trí, còn lại, đã giải ngân",
  input: z.object({
    year: z.optional(budgetYear),
    source: z.optional(budgetSource),
    content: z.optional(z.string().check(z.maxLength(300))),
  }),
  output: z.object({
    rows: z.array(AllocationRow),
    total: BudgetFigures,
    years: z.array(z.int()),
    /** Acts on an allocation that are open to who asks. */
    mayEstimate: z.boolean(),
    mayAssign: z.boolean(),
    mayCloseYear: z.boolean(),
  }),
});

export const estimateAllocationEndpoint = endpoint({
  method: "POST",
  path: "/allocations/estimate",
  summary: "Lập dự toán kinh phí khuyến công năm theo nội dung",
  input: z.object({
    budgetYear,
    source: budgetSource,
    content: text(300),
    /** The Centre when absent. */
    fundHolderId: z.optional(id),
    amountDong: positiveDong,
  }),
  output: changedRecord,
});

const decisionPaper = {
  decisionNumber: optionalText(120),
  decidedOn: day,
  note: z._default(optionalText(500), ""),
};

export const assignAllocationEndpoint = endpoint({
  method: "POST",
  path: "/allocations/:allocationId/assign",
  summary: "Giao dự toán theo quyết định",
  input: z.object({ allocationId: id, amountDong: z.int(), ...decisionPaper }),
  output: changedRecord,
});

export const adjustAllocationEndpoint = endpoint({
  method: "POST",
  path: "/allocations/:allocationId/adjust",
  summary: "Điều chỉnh dự toán trong năm: số dương là tăng, số âm là giảm",
  input: z.object({ allocationId: id, amountDong: z.int(), ...decisionPaper }),
  output: changedRecord,
});

export const closeRemainderEndpoint = endpoint({
  method: "POST",
  path: "/allocations/:allocationId/close-remainder",
  summary: "Cuối năm: hủy dự toán còn lại hoặc chuyển nguồn sang năm sau",
  input: z.object({
    allocationId: id,
    kind: z.enum(["cancel", "carry_over"]),
    amountDong: z.int(),
    ...decisionPaper,
  }),
  output: changedRecord,
});

export const LedgerRow = z.object({
  id,
  enteredOn: day,
  kind: z.enum(ledgerEntryKindNames),
  amountDong: z.int(),
  /** What the entry adds to the figure asked for; the amount itself where none was asked. */
  effectDong: z.int(),
  allocation: z.object({ id, budgetYear: z.int(), source: budgetSource, content: z.string() }),
  scheme: z.nullable(z.object({ id, code: z.string(), name: z.string() })),
  beneficiaryName: z.nullable(z.string()),
  taskName: z.nullable(z.string()),
  paymentRequestId: z.nullable(id),
  documentNumber: z.string(),
  documentOn: z.nullable(day),
  note: z.string(),
});
export type LedgerRow = z.output<typeof LedgerRow>;

export const listLedgerEndpoint = endpoint({
  method: "GET",
  path: "/budget/ledger",
  summary: "Sổ kinh phí: các bút toán đứng sau một con số",
  input: z.object({
    ...pageQuestion,
    year: z.optional(budgetYear),
    source: z.optional(budgetSource),
    content: z.optional(z.string().check(z.maxLength(300))),
    allocationId: z.optional(id),
    schemeId: z.optional(id),
    communeCode: z.optional(z.string().check(z.regex(/^[0-9]{5}$/))),
    figure: z.optional(z.enum(ledgerFigureNames)),
    kind: z.optional(z.enum(ledgerEntryKindNames)),
    from: z.optional(day),
    to: z.optional(day),
  }),
  output: z.extend(pageOf(LedgerRow), { sumDong: z.int() }),
});
