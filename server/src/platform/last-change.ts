import { roleDefinition, roleNames } from "@kc/core/access";
import { type Db, inContext } from "./database.ts";
import { contextOf, type Viewer } from "./viewer.ts";

export type LastChange = { readonly changedBy: string; readonly changedAt: string };

/** Who last changed one of the records named, and when, as the log has it; an establishment reads the office, not the name. */
export async function findLastChange(
  db: Db,
  viewer: Viewer,
  recordIds: readonly string[],
): Promise<LastChange | undefined> {
  if (recordIds.length === 0) return undefined;
  const row = await inContext(db, "read only", contextOf(viewer), (tx) =>
    tx
      .selectFrom("command_log as l")
      .innerJoin("account as a", (join) =>
        join.on((eb) => eb(eb.cast<string>("a.id", "text"), "=", eb.ref("l.account_id"))),
      )
      .where("l.province_id", "=", viewer.provinceId)
      .where("l.subject_id", "in", [...recordIds])
      .select(["a.display_name", "l.entry", "l.recorded_at"])
      .orderBy("l.seq", "desc")
      .limit(1)
      .executeTakeFirst(),
  );
  if (row === undefined) return undefined;
  const office = officeOf(row.entry);
  const changedBy =
    viewer.reach === "party"
      ? office
      : [row.display_name, office && `(${office})`].join(" ").trim();
  return changedBy === "" ? undefined : { changedBy, changedAt: row.recorded_at.toISOString() };
}

function officeOf(entry: string): string {
  const parsed: unknown = JSON.parse(entry);
  const named =
    typeof parsed === "object" && parsed !== null && "role" in parsed ? parsed.role : undefined;
  const role = roleNames.find((known) => known === named);
  return role === undefined ? "" : roleDefinition(role).shortLabel;
}
