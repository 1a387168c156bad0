import { type PlainDate, plainDate } from "@kc/core/kernel";
import type { Reader } from "../../platform/database.ts";
import { rowOf } from "./read-json.ts";

/** The day the opinion on a plan was asked for; undefined while nobody asked. */
export async function findSubmission(
  db: Reader,
  provinceId: number,
  planId: string,
): Promise<PlainDate | undefined> {
  return (await findPlanEvent(db, provinceId, planId, "ask_opinion"))?.happenedOn;
}

/** The last event of an action on a plan, with what was recorded of it. */
export async function findPlanEvent(
  db: Reader,
  provinceId: number,
  planId: string,
  action: string,
) {
  const row = await db
    .selectFrom("plan_event")
    .where("province_id", "=", provinceId)
    .where("plan_id", "=", planId)
    .where("action", "=", action)
    .select(["id", "happened_on", "reason", "facts"])
    .orderBy("happened_on", "desc")
    .orderBy("id", "desc")
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      happenedOn: plainDate(row.happened_on),
      reason: row.reason,
      facts: rowOf(row.facts),
    }
  );
}

/** The last event of an action on a scheme, with what was recorded of it. */
export async function findSchemeEvent(
  db: Reader,
  provinceId: number,
  schemeId: string,
  actions: readonly string[],
) {
  const row = await db
    .selectFrom("scheme_event")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("action", "in", actions)
    .select(["id", "happened_on", "reason", "facts"])
    .orderBy("happened_on", "desc")
    .orderBy("id", "desc")
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      happenedOn: plainDate(row.happened_on),
      reason: row.reason,
      facts: rowOf(row.facts),
    }
  );
}

/** Until when bodies register for a plan year, as the round of Sở says; undefined while none was opened. */
export async function findRegistrationRound(db: Reader, provinceId: number, planYear: number) {
  const row = await db
    .selectFrom("plan_round")
    .where("province_id", "=", provinceId)
    .where("plan_year", "=", planYear)
    .select(["due_on", "is_demo"])
    .executeTakeFirst();
  return row && { dueOn: plainDate(row.due_on), isDemo: row.is_demo };
}
