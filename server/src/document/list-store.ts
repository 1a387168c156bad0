import type { BudgetSource } from "@kc/core/budget";
import { documentKinds, documentStatusLabels } from "@kc/core/document";
import { plainDate } from "@kc/core/kernel";
import { type SelectQueryBuilder, sql } from "kysely";
import { parseBudgetSource } from "../budget/store.ts";
import type { DB } from "../platform/database-types.ts";
import type { Reader } from "../platform/database.ts";
import type { DocumentRow } from "./api.ts";
import { parseKind, parseStatus } from "./document-store.ts";

function rowsQuery(db: Reader, provinces: readonly number[]) {
  return db
    .selectFrom("document as d")
    .leftJoin("scheme as s", (join) =>
      join.onRef("s.province_id", "=", "d.province_id").onRef("s.id", "=", "d.scheme_id"),
    )
    .leftJoin("annual_plan as p", (join) =>
      join.onRef("p.province_id", "=", "d.province_id").onRef("p.id", "=", "d.plan_id"),
    )
    .where("d.province_id", "in", [...provinces, -1]);
}

const rowColumns = [
  "d.id",
  "d.version",
  "d.kind",
  "d.direction",
  "d.title",
  "d.official_number",
  "d.official_on",
  "d.issuer_name",
  "d.signatory",
  "d.status",
  "d.issued_on",
  "d.scheme_id",
  "s.code as scheme_code",
  "d.plan_id",
  "p.plan_year",
  "d.signed_sha256",
  "d.is_demo",
] as const;

type Row = {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly direction: string;
  readonly title: string;
  readonly official_number: string | null;
  readonly official_on: string | null;
  readonly issuer_name: string;
  readonly signatory: string | null;
  readonly status: string;
  readonly issued_on: string;
  readonly scheme_id: string | null;
  readonly scheme_code: string | null;
  readonly plan_id: string | null;
  readonly plan_year: number | null;
  readonly signed_sha256: Buffer | null;
  readonly is_demo: boolean;
};

function rowOf(row: Row): DocumentRow {
  const kind = parseKind(row.kind);
  const status = parseStatus(row.status);
  return {
    id: row.id,
    version: row.version,
    kind,
    kindLabel: documentKinds[kind].label,
    direction: row.direction === "incoming" ? "incoming" : "issued",
    title: row.title,
    number: row.official_number,
    numberedOn: row.official_on,
    issuerName: row.issuer_name,
    signatory: row.signatory,
    status,
    statusLabel: documentStatusLabels[status],
    issuedOn: row.issued_on,
    schemeId: row.scheme_id,
    schemeCode: row.scheme_code,
    planId: row.plan_id,
    planYear: row.plan_year,
    hasSignedCopy: row.signed_sha256 !== null,
    isDemo: row.is_demo,
  };
}

/** How many a search in the list goes through at most: more words narrow it. */
const mostFound = 2000;

export type DocumentFilter = {
  readonly q?: string | undefined;
  readonly kind?: string | undefined;
  readonly direction?: string | undefined;
  readonly status?: string | undefined;
  readonly issuerId?: string | undefined;
  readonly year?: number | undefined;
  readonly schemeId?: string | undefined;
  readonly planId?: string | undefined;
  readonly waiting?: "number" | "signed-copy" | undefined;
};

type Filtered<O> = SelectQueryBuilder<
  DB & { d: DB["document"]; s: DB["scheme"]; p: DB["annual_plan"] },
  "d" | "s" | "p",
  O
>;

function filtered(db: Reader, provinces: readonly number[], filter: DocumentFilter) {
  const { q, kind, direction, status, issuerId, year, schemeId, planId, waiting } = filter;
  const words = (q ?? "").trim();
  const query = rowsQuery(db, provinces) as unknown as Filtered<object>;
  return query
    .$if(kind !== undefined, (each) => each.where("d.kind", "=", kind ?? ""))
    .$if(direction !== undefined, (each) => each.where("d.direction", "=", direction ?? ""))
    .$if(status === undefined && schemeId === undefined && planId === undefined, (each) =>
      each.where("d.status", "<>", "replaced"),
    )
    .$if(status !== undefined, (each) => each.where("d.status", "=", status ?? ""))
    .$if(issuerId !== undefined, (each) => each.where("d.issuer_id", "=", issuerId ?? ""))
    .$if(year !== undefined, (each) =>
      each.where(
        sql<number>`extract(year from coalesce(d.official_on, d.issued_on))`,
        "=",
        year ?? 0,
      ),
    )
    .$if(schemeId !== undefined, (each) => each.where("d.scheme_id", "=", schemeId ?? ""))
    .$if(planId !== undefined, (each) => each.where("d.plan_id", "=", planId ?? ""))
    .$if(waiting === "number", (each) => each.where("d.status", "=", "issued"))
    .$if(waiting === "signed-copy", (each) =>
      each.where("d.status", "=", "numbered").where("d.slip_number", "is", null),
    )
    .$if(words !== "", (each) =>
      each.where(
        sql<boolean>`(d.id in (select document_id from search_document(${words}, ${mostFound}))
          or d.scheme_id in (select scheme_id from search_scheme(${words}, ${mostFound})))`,
      ),
    );
}

const sortColumns = {
  issuedOn: "d.issued_on",
  title: "d.title",
  issuerName: "d.issuer_name",
  numberedOn: "d.official_on",
} as const;
export type DocumentSort = keyof typeof sortColumns;

/** A page of papers, the newest first unless another order is asked for. */
export async function listDocumentRows(
  db: Reader,
  provinces: readonly number[],
  filter: DocumentFilter,
  page: {
    readonly limit: number;
    readonly offset: number;
    readonly sort: DocumentSort;
    readonly direction: "asc" | "desc";
  },
): Promise<{ readonly rows: readonly DocumentRow[]; readonly total: number }> {
  const { n } = await filtered(db, provinces, filter)
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .executeTakeFirstOrThrow();
  const isText = page.sort === "title" || page.sort === "issuerName";
  const column = sql.ref(sortColumns[page.sort]);
  const rows = await filtered(db, provinces, filter)
    .select(rowColumns)
    .orderBy(isText ? sql`${column} collate "vi-x-icu"` : column, (order) =>
      page.direction === "asc" ? order.asc().nullsLast() : order.desc().nullsLast(),
    )
    .orderBy("d.id", "desc")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return { rows: rows.map(rowOf), total: Number(n) };
}

/** What the list can be filtered by: what there is. */
export async function listDocumentChoices(db: Reader, provinces: readonly number[]) {
  const base = rowsQuery(db, provinces).where("d.status", "<>", "replaced");
  const kinds = await base.select("d.kind").distinct().execute();
  const issuers = await base
    .where("d.issuer_id", "is not", null)
    .select(["d.issuer_id", "d.issuer_name"])
    .distinct()
    .execute();
  const years = await base
    .select(sql<string>`extract(year from coalesce(d.official_on, d.issued_on))`.as("year"))
    .distinct()
    .execute();
  const waiting = await base
    .where("d.status", "=", "issued")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .executeTakeFirstOrThrow();
  return {
    kinds: kinds.map(({ kind }) => parseKind(kind)),
    issuers: issuers.flatMap((row) =>
      row.issuer_id === null ? [] : [{ id: row.issuer_id, name: row.issuer_name }],
    ),
    years: years.map(({ year }) => Number(year)).sort((a, b) => b - a),
    waitingForNumber: Number(waiting.n),
  };
}

/** All papers of a scheme or a plan, those replaced too, the newest first. */
export async function listPapersOf(
  db: Reader,
  provinces: readonly number[],
  of: { readonly schemeId?: string | undefined; readonly planId?: string | undefined },
): Promise<readonly (DocumentRow & { readonly recordId: string })[]> {
  const rows = await rowsQuery(db, provinces)
    .$if(of.schemeId !== undefined, (each) => each.where("d.scheme_id", "=", of.schemeId ?? ""))
    .$if(of.planId !== undefined, (each) => each.where("d.plan_id", "=", of.planId ?? ""))
    .select(rowColumns)
    .select("d.subject_id")
    .orderBy("d.issued_on", "desc")
    .orderBy("d.id", "desc")
    .execute();
  return rows.map((row) => ({ ...rowOf(row), recordId: row.subject_id }));
}

/** The paper of a kind on a record that is in force; undefined while none is issued. */
export async function findInForce(
  db: Reader,
  provinces: readonly number[],
  kind: string,
  recordId: string,
): Promise<DocumentRow | undefined> {
  const row = await rowsQuery(db, provinces)
    .where("d.kind", "=", kind)
    .where("d.subject_id", "=", recordId)
    .where("d.direction", "=", "issued")
    .where("d.status", "<>", "replaced")
    .select(rowColumns)
    .executeTakeFirst();
  return row && rowOf(row);
}

/** One paper with everything of it; undefined when the viewer sees none. */
export async function findWholeDocument(
  db: Reader,
  provinces: readonly number[],
  documentId: string,
) {
  const row = await rowsQuery(db, provinces)
    .where("d.id", "=", documentId)
    .select(rowColumns)
    .select([
      "d.province_id",
      "d.content",
      "d.slip_number",
      "d.template_version",
      "d.data",
      "d.docx_sha256",
      "d.pdf_sha256",
      "d.final_docx_sha256",
      "d.final_pdf_sha256",
      "d.signed_file_name",
      "d.replaced_by",
      "d.recorded_at",
      "s.name as scheme_name",
      "p.name as plan_name",
    ])
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    provinceId: row.province_id,
    row: rowOf(row),
    content: row.content,
    isSlip: row.slip_number !== null,
    templateVersion: row.template_version === null ? null : Number(row.template_version),
    data: row.data,
    issued: { docx: row.docx_sha256, pdf: row.pdf_sha256 },
    final: { docx: row.final_docx_sha256, pdf: row.final_pdf_sha256 },
    signed: row.signed_sha256,
    signedFileName: row.signed_file_name,
    replacedBy: row.replaced_by,
    recordedAt: row.recorded_at.toISOString(),
    schemeName: row.scheme_name,
    planName: row.plan_name,
    numberedOn: row.official_on === null ? null : plainDate(row.official_on),
  };
}
export type WholeDocument = NonNullable<Awaited<ReturnType<typeof findWholeDocument>>>;

/** The media type of a stored content. */
export async function findMediaType(db: Reader, sha256: Buffer): Promise<string> {
  const row = await db
    .selectFrom("stored_file")
    .where("sha256", "=", sha256)
    .select("media_type")
    .executeTakeFirstOrThrow();
  return row.media_type;
}

/** Whose money pays a scheme or the schemes of a plan that the viewer sees. */
export async function findSourceOf(
  db: Reader,
  provinces: readonly number[],
  kind: "scheme" | "plan",
  id: string,
): Promise<BudgetSource> {
  const row = await db
    .selectFrom(kind === "plan" ? "annual_plan" : "scheme")
    .where("province_id", "in", [...provinces, -1])
    .where("id", "=", id)
    .select("source")
    .executeTakeFirstOrThrow();
  return parseBudgetSource(row.source);
}
