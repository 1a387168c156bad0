import {
  type LedgerAccount,
  type LedgerFigure,
  ledgerFigureDefinition,
  type LedgerEntryKind,
  ledgerEntryKindNames,
} from "@kc/core/budget";
import { leftPlanStatuses } from "@kc/core/scheme";
import { sql } from "kysely";
import { dongOf } from "../platform/columns.ts";
import type { Reader } from "../platform/database.ts";
import { parseBudgetSource } from "./store.ts";

export type LedgerQuestion = {
  readonly year?: number | undefined;
  readonly source?: string | undefined;
  readonly content?: string | undefined;
  readonly allocationId?: string | undefined;
  readonly schemeId?: string | undefined;
  readonly communeCode?: string | undefined;
  readonly figure?: LedgerFigure | undefined;
  readonly standing?: "in-plan" | "left-plan" | undefined;
  readonly kind?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly q?: string | undefined;
};

/** Entries with the allocation, commitment, plan line and scheme that each belongs to. */
function joinedEntries(db: Reader, provinceId: number) {
  return db
    .selectFrom("ledger_entry as e")
    .innerJoin("allocation as a", (join) =>
      join.onRef("a.province_id", "=", "e.province_id").onRef("a.id", "=", "e.allocation_id"),
    )
    .leftJoin("commitment as k", (join) =>
      join.onRef("k.province_id", "=", "e.province_id").onRef("k.id", "=", "e.commitment_id"),
    )
    .leftJoin("plan_line as l", (join) =>
      join.onRef("l.province_id", "=", "k.province_id").onRef("l.id", "=", "k.plan_line_id"),
    )
    .leftJoin("beneficiary as b", (join) =>
      join.onRef("b.province_id", "=", "k.province_id").onRef("b.id", "=", "k.beneficiary_id"),
    )
    .leftJoin("establishment as f", (join) =>
      join.onRef("f.province_id", "=", "b.province_id").onRef("f.id", "=", "b.establishment_id"),
    )
    .leftJoin("scheme as s", (join) =>
      join.onRef("s.province_id", "=", "l.province_id").onRef("s.id", "=", "l.scheme_id"),
    )
    .where("e.province_id", "=", provinceId);
}

/** What an entry adds to a figure; the amount itself where none is asked. */
function effectOn(figure: LedgerFigure | undefined) {
  if (figure === undefined) return sql<string>`e.amount_dong`;
  const accounts: readonly LedgerAccount[] = ledgerFigureDefinition(figure).accounts;
  return sql<string>`(select coalesce(sum(p.amount_dong), 0) from posting p
    where p.province_id = e.province_id and p.entry_id = e.id and p.account = any(${[...accounts]}))`;
}

/** The entries that answer a question. */
function entries(db: Reader, provinceId: number, question: LedgerQuestion) {
  const { year, source, content, allocationId, schemeId, communeCode, figure } = question;
  const effect = effectOn(figure);
  return joinedEntries(db, provinceId)
    .$if(year !== undefined, (query) => query.where("a.budget_year", "=", year ?? 0))
    .$if(source !== undefined, (query) => query.where("a.source", "=", source ?? ""))
    .$if(content !== undefined, (query) => query.where("a.content", "=", content ?? ""))
    .$if(allocationId !== undefined, (query) => query.where("a.id", "=", allocationId ?? ""))
    .$if(schemeId !== undefined, (query) => query.where("s.id", "=", schemeId ?? ""))
    .$if(communeCode !== undefined, (query) =>
      communeCode === "none"
        ? query.where("b.id", "is not", null).where("b.commune_code", "is", null)
        : query.where("b.commune_code", "=", communeCode ?? ""),
    )
    .$if(question.standing !== undefined, (query) =>
      query.where(
        sql<boolean>`(coalesce(s.status, '') = any(${[...leftPlanStatuses]})) = ${question.standing === "left-plan"}`,
      ),
    )
    .$if(question.kind !== undefined, (query) => query.where("e.kind", "=", question.kind ?? ""))
    .$if(question.from !== undefined, (query) =>
      query.where("e.entered_on", ">=", question.from ?? ""),
    )
    .$if(question.to !== undefined, (query) => query.where("e.entered_on", "<=", question.to ?? ""))
    .$if(question.q !== undefined, (query) =>
      query.where(
        sql<boolean>`fold_vietnamese(concat_ws(' ', s.code, s.name, f.name, l.task_name, e.document_number, e.note))
          like '%' || fold_vietnamese(${question.q ?? ""}) || '%'`,
      ),
    )
    .$if(figure !== undefined, (query) => query.where(effect, "<>", "0"))
    .select([
      "e.id",
      "e.entered_on",
      "e.kind",
      "e.amount_dong",
      "e.payment_request_id",
      "e.document_number",
      "e.document_on",
      "e.note",
      "a.id as allocation_id",
      "a.budget_year",
      "a.source",
      "a.content",
      "s.id as scheme_id",
      "s.code as scheme_code",
      "s.name as scheme_name",
      "f.name as beneficiary_name",
      "l.task_name",
      effect.as("effect"),
    ]);
}

/** A page of the ledger, newest first unless asked otherwise. */
export async function listEntries(
  db: Reader,
  provinceId: number,
  question: LedgerQuestion,
  page: { readonly offset: number; readonly limit: number; readonly sort: string | undefined },
) {
  const rows = await entries(db, provinceId, question)
    .$if(page.sort === "enteredOn", (query) => query.orderBy("e.entered_on").orderBy("e.id"))
    .$if(page.sort === "amountDong", (query) => query.orderBy("e.amount_dong").orderBy("e.id"))
    .$if(page.sort === "-amountDong", (query) =>
      query.orderBy("e.amount_dong", "desc").orderBy("e.id"),
    )
    .orderBy("e.entered_on", "desc")
    .orderBy("e.id", "desc")
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    enteredOn: row.entered_on,
    kind: parseEntryKind(row.kind),
    amountDong: dongOf(row.amount_dong),
    effectDong: dongOf(row.effect),
    allocation: {
      id: row.allocation_id,
      budgetYear: row.budget_year,
      source: parseBudgetSource(row.source),
      content: row.content,
    },
    scheme:
      row.scheme_id === null || row.scheme_code === null
        ? null
        : { id: row.scheme_id, code: row.scheme_code, name: row.scheme_name ?? "" },
    beneficiaryName: row.beneficiary_name,
    taskName: row.task_name,
    paymentRequestId: row.payment_request_id,
    documentNumber: row.document_number,
    documentOn: row.document_on,
    note: row.note,
  }));
}

/** How many entries answer a question, and what they add up to. */
export async function sumEntries(db: Reader, provinceId: number, question: LedgerQuestion) {
  const row = await db
    .selectFrom(entries(db, provinceId, question).as("found"))
    .select([sql<string>`count(*)`.as("count"), sql<string | null>`sum(effect)`.as("sum")])
    .executeTakeFirstOrThrow();
  return { total: Number(row.count), sumDong: dongOf(row.sum) };
}

function parseEntryKind(text: string): LedgerEntryKind {
  const kind = ledgerEntryKindNames.find((known) => known === text);
  if (!kind) throw new RangeError(`Unknown kind of entry: ${text}`);
  return kind;
}
