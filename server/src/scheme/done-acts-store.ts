import type { DoneAct, Permission } from "@kc/core/access";
import { type AccountId, asId } from "@kc/core/kernel";
import { schemeActions, schemeMoveDefinition } from "@kc/core/scheme";
import { sql } from "kysely";
import { ask, type Question, question } from "../platform/ask.ts";
import type { Reader } from "../platform/database.ts";

/**
 * Who did what on a scheme: the moves of its history, and whoever saved a section of the dossier has drafted it. What one
 * person may not join is decided from this.
 */
export function doneActsOf(
  db: Reader,
  provinceId: number,
  schemeId: string,
): Question<readonly DoneAct<AccountId>[]> {
  const moves = db
    .selectFrom("scheme_event")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .select(["action", sql<string | null>`account_id::text`.as("account_id")]);
  const saves = db
    .selectFrom("command_log")
    .where("province_id", "=", provinceId)
    .where("subject_id", "=", schemeId)
    .where("name", "like", "scheme.save-%")
    .select([sql<string>`'save'`.as("action"), "account_id"])
    .distinct();
  return question(moves.unionAll(saves), (rows) =>
    rows.flatMap(({ action, account_id }) => {
      const permission = permissionOfAct(action);
      return permission && account_id !== null
        ? [{ act: permission, personId: asId<AccountId>(account_id) }]
        : [];
    }),
  );
}

/** The same, asked alone. */
export function listDoneActs(db: Reader, provinceId: number, schemeId: string) {
  return ask(db, doneActsOf(db, provinceId, schemeId));
}

function permissionOfAct(action: string): Permission | undefined {
  if (action === "save") return "scheme:draft";
  const known = schemeActions.find((each) => each === action);
  return known && schemeMoveDefinition(known).permission;
}
