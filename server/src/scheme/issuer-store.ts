import type { Reader } from "../platform/database.ts";
import type { Viewer } from "../platform/viewer.ts";

/** The body that a viewer acts for, by its full name. */
export async function findOrganisationName(
  db: Reader,
  { provinceId, organisationId }: Viewer,
): Promise<string> {
  if (organisationId === null) return "";
  const row = await db
    .selectFrom("organisation")
    .where("province_id", "=", provinceId)
    .where("id", "=", organisationId)
    .select("name")
    .executeTakeFirst();
  return row?.name ?? "";
}

/** The establishment that a scheme's first beneficiary is. */
export async function findBeneficiaryName(
  db: Reader,
  provinceId: number,
  schemeId: string,
): Promise<string> {
  const row = await db
    .selectFrom("beneficiary as b")
    .innerJoin("establishment as e", (join) =>
      join.onRef("e.province_id", "=", "b.province_id").onRef("e.id", "=", "b.establishment_id"),
    )
    .where("b.province_id", "=", provinceId)
    .where("b.scheme_id", "=", schemeId)
    .select("e.name")
    .orderBy("b.id")
    .executeTakeFirst();
  return row?.name ?? "";
}
