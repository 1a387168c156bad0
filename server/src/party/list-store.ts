import { dong, sumDong } from "@kc/core/kernel";
import { sql } from "kysely";
import type { Reader } from "../platform/database.ts";
import { asRecord, dongOrNull, type EstablishmentRecord, selectEstablishments } from "./store.ts";

export type EstablishmentFilter = {
  readonly q?: string | undefined;
  readonly communeCode?: string | undefined;
  readonly legalForm?: string | undefined;
  readonly sectorDivision?: string | undefined;
  readonly status?: string | undefined;
};

const sortColumns = {
  name: sql`e.name collate "vi-x-icu"`,
  communeName: sql`e.commune_code`,
  sectorDivision: sql`e.sector_division`,
  workers: sql`e.workers`,
  revenueDong: sql`e.revenue_dong`,
  registeredOn: sql`e.registered_on`,
} as const;

function isSortColumn(text: string): text is keyof typeof sortColumns {
  return Object.hasOwn(sortColumns, text);
}

/** More than a search needs to give; a list of more hits is narrowed by the person. */
const searchedAtMost = 5_000;

function filtered(db: Reader, provinceId: number, filter: EstablishmentFilter) {
  const { q = "", communeCode, legalForm, sectorDivision, status } = filter;
  return selectEstablishments(db, provinceId)
    .$if(q.trim() !== "", (query) =>
      query.where(
        sql<boolean>`e.id in (select establishment_id from search_establishment(${q}, ${searchedAtMost}))`,
      ),
    )
    .$if(communeCode !== undefined, (query) =>
      query.where("e.commune_code", "=", communeCode ?? ""),
    )
    .$if(legalForm !== undefined, (query) => query.where("e.legal_form", "=", legalForm ?? ""))
    .$if(sectorDivision !== undefined, (query) =>
      query.where("e.sector_division", "=", sectorDivision ?? ""),
    )
    .$if(status !== undefined, (query) => query.where("e.status", "=", status ?? ""));
}

/** Establishments that the viewer sees, in order; `limit` null for all of them. */
export async function listEstablishments(
  db: Reader,
  provinceId: number,
  filter: EstablishmentFilter,
  order: {
    readonly sort: string | undefined;
    readonly offset: number;
    readonly limit: number | null;
  },
): Promise<readonly EstablishmentRecord[]> {
  const wanted = order.sort?.replace(/^-/, "") ?? "name";
  const column = sortColumns[isSortColumn(wanted) ? wanted : "name"];
  const direction = order.sort?.startsWith("-") === true ? "desc" : "asc";
  const rows = await filtered(db, provinceId, filter)
    .orderBy(column, (by) => (direction === "desc" ? by.desc().nullsLast() : by.asc().nullsLast()))
    .orderBy("e.id")
    .$if(order.limit !== null, (query) => query.limit(order.limit ?? 0).offset(order.offset))
    .execute();
  return rows.map(asRecord);
}

export async function countEstablishments(
  db: Reader,
  provinceId: number,
  filter: EstablishmentFilter,
): Promise<number> {
  const { count } = await filtered(db, provinceId, filter)
    .clearSelect()
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** How often each of these establishments was supported: schemes in which money was approved for it. */
export async function countSupport(
  db: Reader,
  provinceId: number,
  establishmentIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (establishmentIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("beneficiary")
    .where("province_id", "=", provinceId)
    .where("establishment_id", "in", [...establishmentIds])
    .where("approved_dong", ">", "0")
    .groupBy("establishment_id")
    .select(["establishment_id", (eb) => eb.fn.countAll<string>().as("count")])
    .execute();
  return new Map(rows.map((row) => [row.establishment_id ?? "", Number(row.count)]));
}

/** The schemes an establishment takes part in, and what it has of each, from every source. */
export async function listSupport(db: Reader, provinceId: number, establishmentId: string) {
  const rows = await db
    .selectFrom("beneficiary as b")
    .innerJoin("scheme as s", (join) =>
      join.onRef("s.province_id", "=", "b.province_id").onRef("s.id", "=", "b.scheme_id"),
    )
    .leftJoin("commitment as c", (join) =>
      join.onRef("c.province_id", "=", "b.province_id").onRef("c.beneficiary_id", "=", "b.id"),
    )
    .where("b.province_id", "=", provinceId)
    .where("b.establishment_id", "=", establishmentId)
    .groupBy(["s.id", "s.code", "s.name", "s.source", "s.plan_year", "s.status", "s.is_demo"])
    .groupBy(["b.requested_dong", "b.approved_dong"])
    .select(["s.id", "s.code", "s.name", "s.source", "s.plan_year", "s.status", "s.is_demo"])
    .select(["b.requested_dong", "b.approved_dong"])
    .select((eb) => [
      eb.fn.sum<string | null>("c.committed_dong").as("committed_dong"),
      eb.fn.sum<string | null>("c.advanced_dong").as("advanced_dong"),
      eb.fn.sum<string | null>("c.paid_dong").as("paid_dong"),
      eb.fn.sum<string | null>("c.settled_dong").as("settled_dong"),
    ])
    .orderBy("s.plan_year", "desc")
    .orderBy("s.code", "desc")
    .execute();
  const amount = (value: string | null) => dong(Number(value ?? 0));
  return rows.map((row) => ({
    schemeId: row.id,
    code: row.code,
    name: row.name,
    source: row.source,
    planYear: row.plan_year,
    status: row.status,
    requestedDong: amount(row.requested_dong),
    approvedDong: dongOrNull(row.approved_dong),
    committedDong: amount(row.committed_dong),
    receivedDong: sumDong([
      amount(row.advanced_dong),
      amount(row.paid_dong),
      amount(row.settled_dong),
    ]),
    isDemo: row.is_demo,
  }));
}

/** Whether somebody may sign in for the establishment. */
export async function hasAccount(
  db: Reader,
  provinceId: number,
  establishmentId: string,
  on: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("membership")
    .where("province_id", "=", provinceId)
    .where("party_id", "=", establishmentId)
    .where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">", on)]))
    .select("id")
    .executeTakeFirst();
  return row !== undefined;
}
