import type { Dong, PlainDate } from "@kc/core/kernel";
import { plainDate } from "@kc/core/kernel";
import { parseSchemeStatus, type SchemeStatus } from "@kc/core/scheme";
import { sql } from "kysely";
import { dongOf } from "../platform/columns.ts";
import type { Reader } from "../platform/database.ts";

export type OpenProvince = { readonly id: number; readonly code: string; readonly name: string };

/** The provinces that work on this installation: those with a department. */
export async function listOpenProvinces(db: Reader): Promise<readonly OpenProvince[]> {
  return db
    .selectFrom("organisation as o")
    .innerJoin("province as p", "p.id", "o.province_id")
    .where("o.kind", "=", "department")
    .select(["p.id", "p.code", "p.full_name as name"])
    .distinct()
    .orderBy("p.id")
    .execute();
}

/** Where a dossier stands, with nothing about whose it is. */
export type PublicDossier = {
  readonly code: string;
  readonly status: SchemeStatus;
  readonly since: PlainDate;
  readonly planYear: number;
};

/** Codes hold the letter Đ, which not every keyboard has: a D in its place will do. */
export async function findPublicDossier(
  db: Reader,
  provinceId: number,
  code: string,
): Promise<PublicDossier | undefined> {
  const row = await db
    .selectFrom("scheme")
    .where("province_id", "=", provinceId)
    .where("code", "in", [code, code.replaceAll("D", "Đ")])
    .select(["code", "status", "status_since", "plan_year"])
    .executeTakeFirst();
  return (
    row && {
      code: row.code,
      status: parseSchemeStatus(row.status),
      since: plainDate(row.status_since),
      planYear: row.plan_year,
    }
  );
}

/** A supported establishment as the province publishes it: its name and commune, the scheme, the year, the support. */
export type SupportedEstablishment = {
  readonly name: string;
  readonly communeName: string;
  readonly schemeName: string;
  readonly source: string;
  readonly year: number;
  readonly supportDong: Dong;
};

/** Whoever was paid and is not withheld, the latest year first; nothing of a person, no address, no telephone. */
export async function listSupportedEstablishments(
  db: Reader,
  provinceId: number,
  year: number | null,
): Promise<readonly SupportedEstablishment[]> {
  const rows = await db
    .selectFrom("beneficiary as b")
    .innerJoin("scheme as s", (join) =>
      join.onRef("s.province_id", "=", "b.province_id").onRef("s.id", "=", "b.scheme_id"),
    )
    .innerJoin("establishment as e", (join) =>
      join.onRef("e.province_id", "=", "b.province_id").onRef("e.id", "=", "b.establishment_id"),
    )
    .where("b.province_id", "=", provinceId)
    .where("s.status", "in", ["paid", "liquidated", "settled", "post_monitoring", "closed"])
    .where(sql<boolean>`coalesce(b.settled_support_dong, b.accepted_support_dong, 0) > 0`)
    .where(
      sql<boolean>`not exists (select 1 from publication_choice c where c.province_id = b.province_id
        and c.beneficiary_id = b.id and c.is_withheld)`,
    )
    .$if(year !== null, (query) => query.where("s.plan_year", "=", year ?? 0))
    .select(["e.name", "s.name as scheme_name", "s.source", "s.plan_year"])
    .select([
      sql<string>`coalesce(b.settled_support_dong, b.accepted_support_dong, 0)`.as("support_dong"),
      sql<string | null>`(select max(c.full_name) from commune c where c.code = b.commune_code)`.as(
        "commune_name",
      ),
    ])
    .orderBy("s.plan_year", "desc")
    .orderBy("e.name")
    .orderBy("b.id")
    .execute();
  return rows.map((row) => ({
    name: row.name,
    communeName: row.commune_name ?? "",
    schemeName: row.scheme_name,
    source: row.source,
    year: row.plan_year,
    supportDong: dongOf(row.support_dong),
  }));
}
