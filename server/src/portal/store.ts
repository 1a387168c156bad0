import type { PlainDate } from "@kc/core/kernel";
import { plainDate } from "@kc/core/kernel";
import { parseSchemeStatus, type SchemeStatus } from "@kc/core/scheme";
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
