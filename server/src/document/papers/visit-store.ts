import { plainDate } from "@kc/core/kernel";
import type { Reader } from "../../platform/database.ts";
import { rowsOf } from "./read-json.ts";

/** The supervision visits of a scheme, in the order they were made. */
export async function listVisitIds(
  db: Reader,
  provinces: readonly number[],
  schemeId: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("supervision_visit")
    .where("province_id", "in", [...provinces, -1])
    .where("scheme_id", "=", schemeId)
    .select("id")
    .orderBy("visited_on")
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** One visit with its findings; undefined when the viewer sees none. */
export async function findVisit(db: Reader, provinces: readonly number[], visitId: string) {
  const row = await db
    .selectFrom("supervision_visit")
    .where("province_id", "in", [...provinces, -1])
    .where("id", "=", visitId)
    .selectAll()
    .executeTakeFirst();
  if (!row) return undefined;
  const findings = await db
    .selectFrom("supervision_finding")
    .where("province_id", "=", row.province_id)
    .where("visit_id", "=", visitId)
    .select(["level", "content", "demand", "answering_party", "first_due_on"])
    .orderBy("position")
    .execute();
  return {
    id: row.id,
    beneficiaryId: row.beneficiary_id,
    kind: row.kind,
    ledBy: row.led_by,
    visitedOn: plainDate(row.visited_on),
    place: row.place,
    reason: row.reason,
    metWith: row.met_with,
    team: rowsOf(row.team),
    items: rowsOf(row.items),
    machines: rowsOf(row.machines),
    note: row.note,
    findings: findings.map((finding) => ({
      level: finding.level,
      content: finding.content,
      demand: finding.demand,
      answeredBy: finding.answering_party,
      dueOn: plainDate(finding.first_due_on),
    })),
  };
}

/** The committee of a commune, which issues the minutes of its own visits. */
export async function findCommuneBodyId(
  db: Reader,
  provinceId: number,
  communeCode: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("organisation")
    .where("province_id", "=", provinceId)
    .where("kind", "=", "commune_committee")
    .where("commune_code", "=", communeCode)
    .select("id")
    .orderBy("id")
    .executeTakeFirst();
  return row?.id;
}
