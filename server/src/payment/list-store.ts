import {
  parsePaymentStatus,
  paymentKinds,
  type PaymentKind,
  type PaymentStatus,
  paymentStatusLabels,
} from "@kc/core/payment";
import { sql } from "kysely";
import { dongOf } from "../platform/columns.ts";
import type { Reader } from "../platform/database.ts";
import { parsePaymentKind } from "./request-store.ts";

export type RequestFilter = {
  readonly status?: PaymentStatus | undefined;
  readonly kind?: PaymentKind | undefined;
  readonly schemeId?: string | undefined;
  readonly year?: number | undefined;
  readonly q?: string | undefined;
  /** Any of these statuses. */
  readonly among?: readonly PaymentStatus[] | undefined;
};

function requests(db: Reader, provinceId: number, filter: RequestFilter) {
  let query = db
    .selectFrom("payment_request as r")
    .innerJoin("scheme as s", (join) =>
      join.onRef("s.province_id", "=", "r.province_id").onRef("s.id", "=", "r.scheme_id"),
    )
    .where("r.province_id", "=", provinceId);
  if (filter.status !== undefined) query = query.where("r.status", "=", filter.status);
  if (filter.kind !== undefined) query = query.where("r.kind", "=", filter.kind);
  if (filter.schemeId !== undefined) query = query.where("r.scheme_id", "=", filter.schemeId);
  if (filter.year !== undefined) query = query.where("s.plan_year", "=", filter.year);
  const { among, q = "" } = filter;
  if (among !== undefined) query = query.where("r.status", "in", among.length > 0 ? among : [""]);
  if (q.trim() !== "") query = query.where(hasWords(q.normalize("NFC")));
  return query;
}

/** The words stand in a request's code, its scheme or its payee, whatever their diacritics. */
function hasWords(words: string) {
  return sql<boolean>`(s.name_folded like search_pattern(${words})
    or fold_vietnamese(r.code || ' ' || coalesce(r.payee ->> 'name', '')) like search_pattern(${words}))`;
}

const rowColumns = [
  "r.id",
  "r.version",
  "r.code",
  "r.kind",
  "r.status",
  "r.amount_dong",
  "r.clears_advance_dong",
  "r.paid_dong",
  "r.made_on",
  "r.payee",
  "s.id as scheme_id",
  "r.beneficiary_id",
  "s.code as scheme_code",
  "s.name as scheme_name",
] as const;

const sortColumns = {
  code: "r.code",
  madeOn: "r.made_on",
  amountDong: "r.amount_dong",
  status: "r.status",
} as const;

export type PageQuestion = {
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: string | undefined;
};

/** A page of requests, newest first unless sorted otherwise. */
export async function listRequests(
  db: Reader,
  provinceId: number,
  filter: RequestFilter,
  { page, pageSize, sort = "-madeOn" }: PageQuestion,
) {
  const name = sort.replace("-", "");
  const column =
    Object.entries(sortColumns).find(([known]) => known === name)?.[1] ?? sortColumns.madeOn;
  const rows = await requests(db, provinceId, filter)
    .select(rowColumns)
    .orderBy(column, sort.startsWith("-") ? "desc" : "asc")
    .orderBy("r.id", "desc")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return rows.map(showRow);
}

export async function sumRequests(db: Reader, provinceId: number, filter: RequestFilter) {
  const row = await requests(db, provinceId, filter)
    .select((eb) => [
      eb.fn.countAll<string>().as("total"),
      eb.fn.sum<string | null>("r.amount_dong").as("amount"),
      eb.fn.sum<string | null>("r.paid_dong").as("paid"),
    ])
    .executeTakeFirstOrThrow();
  return {
    total: Number(row.total),
    sums: { amountDong: dongOf(row.amount), paidDong: dongOf(row.paid) },
  };
}

type Row = {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly kind: string;
  readonly status: string;
  readonly amount_dong: string;
  readonly clears_advance_dong: string;
  readonly paid_dong: string;
  readonly made_on: string;
  readonly payee: unknown;
  readonly scheme_id: string;
  readonly scheme_code: string;
  readonly scheme_name: string;
};

export type Payee = {
  readonly name: string;
  readonly bankAccount: string;
  readonly bankName: string;
};

/** Who a stored request pays. */
export function readPayee(value: unknown): Payee {
  const payee = value as Partial<Payee>;
  return {
    name: payee.name ?? "",
    bankAccount: payee.bankAccount ?? "",
    bankName: payee.bankName ?? "",
  };
}

function showRow(row: Row) {
  const kind = parsePaymentKind(row.kind);
  const status = parsePaymentStatus(row.status);
  return {
    id: row.id,
    version: row.version,
    code: row.code,
    kind,
    kindLabel: paymentKinds[kind],
    status,
    statusLabel: paymentStatusLabels[status],
    amountDong: dongOf(row.amount_dong),
    clearAdvanceDong: dongOf(row.clears_advance_dong),
    paidDong: dongOf(row.paid_dong),
    madeOn: row.made_on,
    schemeId: row.scheme_id,
    schemeCode: row.scheme_code,
    schemeName: row.scheme_name,
    payeeName: readPayee(row.payee).name,
  };
}

/** One request with the names of its three hands; undefined when the viewer does not see it. */
export async function findRequest(db: Reader, provinceId: number, requestId: string) {
  const row = await requests(db, provinceId, {})
    .where("r.id", "=", requestId)
    .leftJoin("account as m", "m.id", "r.made_by")
    .leftJoin("account as k", "k.id", "r.checked_by")
    .leftJoin("account as a", "a.id", "r.approved_by")
    .leftJoin("account as c", "c.id", "r.confirmed_by")
    .select(rowColumns)
    .select([
      "r.note",
      "r.reason",
      "r.evidence",
      "r.warnings",
      "r.made_by",
      "r.checked_by",
      "r.approved_by",
      "r.checked_on",
      "r.approved_on",
      "r.sent_on",
      "s.kind as scheme_kind",
      "s.status as scheme_status",
      "s.route",
      "r.confirmed_on",
      "c.display_name as confirmed_by_name",
      "m.display_name as maker",
      "k.display_name as checker",
      "a.display_name as approver",
    ])
    .executeTakeFirst();
  return row && { row, shown: showRow(row) };
}
export type FoundRequest = NonNullable<Awaited<ReturnType<typeof findRequest>>>;

export async function listAnswers(db: Reader, provinceId: number, requestId: string) {
  const rows = await db
    .selectFrom("treasury_answer")
    .where("province_id", "=", provinceId)
    .where("payment_request_id", "=", requestId)
    .selectAll()
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    answer: row.answer,
    answerLabel: paymentStatusLabels[parsePaymentStatus(row.answer)],
    paidDong: dongOf(row.paid_dong),
    answeredOn: row.answered_on,
    voucherNumber: row.voucher_number,
    reason: row.reason,
    byDocument: row.acting_mode === "by_document",
  }));
}

const returnLabels: Readonly<Record<string, string>> = {
  return_advance: "Thu hồi tạm ứng",
  return_paid: "Nộp trả kinh phí đã thanh toán",
  return_settled: "Thu hồi kinh phí đã quyết toán",
};

export async function listReturns(db: Reader, provinceId: number, schemeId: string) {
  const rows = await db
    .selectFrom("money_return")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .selectAll()
    .orderBy("returned_on")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kindLabel: returnLabels[row.kind] ?? row.kind,
    amountDong: dongOf(row.amount_dong),
    returnedOn: row.returned_on,
    slipNumber: row.voucher_number,
    reason: row.reason,
  }));
}

/** What the decisions need to know of a scheme, without locking it. */
export function findSchemeState(db: Reader, provinceId: number, schemeId: string) {
  return db
    .selectFrom("scheme")
    .where("province_id", "=", provinceId)
    .where("id", "=", schemeId)
    .select(["id", "kind", "status"])
    .executeTakeFirst();
}
