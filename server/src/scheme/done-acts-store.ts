import type { DoneAct } from "@kc/core/access";
import { type AccountId, asId } from "@kc/core/kernel";
import { schemeActions, schemeMoveDefinition } from "@kc/core/scheme";
import type { Reader } from "../platform/database.ts";

/**
 * Who did what on a scheme: the moves of its history, and whoever saved a section of the dossier has drafted it. What one
 * person may not join is decided from this.
 */
export async function listDoneActs(
  db: Reader,
  provinceId: number,
  schemeId: string,
): Promise<readonly DoneAct<AccountId>[]> {
  const events = await db
    .selectFrom("scheme_event")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .select(["action", "account_id"])
    .execute();
  const savers = await db
    .selectFrom("command_log")
    .where("province_id", "=", provinceId)
    .where("subject_id", "=", schemeId)
    .where("name", "like", "scheme.save-%")
    .select("account_id")
    .distinct()
    .execute();
  return [
    ...events.flatMap((event) => {
      const action = schemeActions.find((known) => known === event.action);
      return action
        ? [
            {
              act: schemeMoveDefinition(action).permission,
              personId: asId<AccountId>(event.account_id),
            },
          ]
        : [];
    }),
    ...savers.map((saver) => ({
      act: "scheme:draft" as const,
      personId: asId<AccountId>(saver.account_id),
    })),
  ];
}
