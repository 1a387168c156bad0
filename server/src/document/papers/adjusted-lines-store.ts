import { type Dong, dong } from "@kc/core/kernel";
import { sql } from "kysely";
import type { PlanChange } from "../../../templates/plan-adjustment-decision/v1/template.ts";
import { dongOf, optionalDongOf } from "../../platform/columns.ts";
import type { Reader } from "../../platform/database.ts";

export type AdjustedLine = {
  readonly name: string;
  /** What the adjustment did to the line; null where it left it as it was. */
  readonly change: PlanChange["kind"] | null;
  readonly beforeDong: Dong;
  readonly afterDong: Dong;
  readonly note: string;
  readonly isDemo: boolean;
};

/** The lines of a plan as they stood before and after one adjustment: what one command did, from its rows. */
export async function listAdjustedLines(
  db: Reader,
  provinceId: number,
  planId: string,
  eventId: string,
): Promise<readonly AdjustedLine[]> {
  const rows = await db
    .selectFrom("plan_line as l")
    .innerJoin("plan_event as v", (join) =>
      join.onRef("v.province_id", "=", "l.province_id").on("v.id", "=", eventId),
    )
    .leftJoin("scheme as s", (join) =>
      join.onRef("s.province_id", "=", "l.province_id").onRef("s.id", "=", "l.scheme_id"),
    )
    .where("l.province_id", "=", provinceId)
    .where("l.plan_id", "=", planId)
    .where("l.outcome", "in", ["approved", "withdrawn"])
    .select(["l.task_name", "l.outcome", "l.approved_dong", "l.note", "s.name", "s.is_demo"])
    .select([
      sql<boolean>`l.command_id = v.command_id`.as("is_changed"),
      sql<string | null>`(select sum(e.amount_dong) from ledger_entry e
          join commitment c on c.province_id = e.province_id and c.id = e.commitment_id
          where e.province_id = l.province_id and e.command_id = v.command_id and c.plan_line_id = l.id)`.as(
        "moved",
      ),
      sql<boolean>`exists (select 1 from scheme_event x where x.province_id = l.province_id
          and x.scheme_id = l.scheme_id and x.command_id = v.command_id and x.action = 'replace_from_reserve')`.as(
        "is_replacement",
      ),
    ])
    .orderBy("l.outcome", "desc")
    .orderBy("l.priority")
    .execute();
  return rows
    .filter(({ outcome, is_changed: isChanged }) => outcome === "approved" || isChanged)
    .map((row) => {
      const afterDong = optionalDongOf(row.approved_dong) ?? dong(0);
      const moved = dongOf(row.moved);
      const isOut = row.outcome === "withdrawn";
      const change = isOut ? "taken-out" : row.is_replacement ? "replaced-from-reserve" : "added";
      return {
        name: row.name ?? row.task_name ?? "",
        change: row.is_changed ? change : null,
        beforeDong: row.is_changed ? (isOut ? moved : dong(0)) : afterDong,
        afterDong,
        note: row.note,
        isDemo: row.is_demo ?? false,
      };
    });
}
