import { plainDate } from "@kc/core/kernel";
import { outcomeMeasureDefinition, outcomeMeasureNames } from "@kc/core/scheme";
import { dongOf } from "../../platform/columns.ts";
import type { Reader } from "../../platform/database.ts";

/** What was measured of a beneficiary's outcomes, the latest of each indicator. */
export async function listMeasured(db: Reader, provinceId: number, beneficiaryId: string) {
  const rows = await db
    .selectFrom("outcome_measure")
    .where("province_id", "=", provinceId)
    .where("beneficiary_id", "=", beneficiaryId)
    .where("measured", "is not", null)
    .select(["indicator", "measured"])
    .orderBy("months_after", "desc")
    .execute();
  return rows.flatMap(({ indicator, measured }) => {
    const name = outcomeMeasureNames.find((known) => known === indicator);
    return name === undefined || measured === null
      ? []
      : [{ label: outcomeMeasureDefinition(name).label, measured: Number(measured) }];
  });
}

/** Every acceptance of a scheme with the establishment it is of, the last of each beneficiary. */
export async function listAcceptedPlaces(db: Reader, provinceId: number, schemeId: string) {
  const rows = await db
    .selectFrom("acceptance as a")
    .innerJoin("beneficiary as b", (join) =>
      join.onRef("b.province_id", "=", "a.province_id").onRef("b.id", "=", "a.beneficiary_id"),
    )
    .innerJoin("establishment as e", (join) =>
      join.onRef("e.province_id", "=", "b.province_id").onRef("e.id", "=", "b.establishment_id"),
    )
    .where("a.province_id", "=", provinceId)
    .where("a.scheme_id", "=", schemeId)
    .distinctOn("a.beneficiary_id")
    .select(["a.id", "a.place", "a.accepted_on", "a.verdict", "e.name"])
    .select(["a.accepted_cost_dong", "a.accepted_support_dong"])
    .orderBy("a.beneficiary_id")
    .orderBy("a.accepted_on", "desc")
    .orderBy("a.id", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    establishment: row.name,
    place: row.place,
    heldOn: plainDate(row.accepted_on),
    verdict: row.verdict,
    costDong: dongOf(row.accepted_cost_dong),
    grantDong: dongOf(row.accepted_support_dong),
  }));
}
