import { type PlainDate, plainDate } from "@kc/core/kernel";
import type { Reader } from "../platform/database.ts";

/** The day a scheme's need was registered. */
export async function findRegisteredOn(
  db: Reader,
  provinceId: number,
  schemeId: string,
): Promise<PlainDate> {
  const row = await db
    .selectFrom("scheme")
    .where("province_id", "=", provinceId)
    .where("id", "=", schemeId)
    .select("registered_on")
    .executeTakeFirstOrThrow();
  return plainDate(row.registered_on);
}

/** The day the dossier was last submitted; null before that. */
export async function findSubmittedOn(
  db: Reader,
  provinceId: number,
  schemeId: string,
): Promise<PlainDate | null> {
  const row = await db
    .selectFrom("scheme")
    .where("province_id", "=", provinceId)
    .where("id", "=", schemeId)
    .select("submitted_on")
    .executeTakeFirstOrThrow();
  return row.submitted_on === null ? null : plainDate(row.submitted_on);
}

/** Those who may be put in charge of an appraisal: officers of Sở Công Thương on a day. */
export function listAppraisalOfficers(db: Reader, provinces: readonly number[], on: PlainDate) {
  return db
    .selectFrom("membership as m")
    .innerJoin("account as a", "a.id", "m.account_id")
    .where("m.province_id", "in", provinces)
    .where("m.role", "=", "department_officer")
    .where("m.valid_from", "<=", on)
    .where((eb) => eb.or([eb("m.valid_to", "is", null), eb("m.valid_to", ">", on)]))
    .where("a.status", "=", "active")
    .select(["a.id", "a.display_name as name"])
    .distinct()
    .orderBy("name")
    .execute();
}

export async function isAppraisalOfficer(
  db: Reader,
  provinceId: number,
  accountId: string,
  on: PlainDate,
): Promise<boolean> {
  const officers = await listAppraisalOfficers(db, [provinceId], on);
  return officers.some(({ id }) => id === accountId);
}
