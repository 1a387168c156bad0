import { plainDate, type PlainDate } from "@kc/core/kernel";
import type { ReportForm, ReportValues } from "@kc/core/report";
import { canonicalJson, sha256 } from "../platform/canonical.ts";
import type { CommandContext } from "../platform/command.ts";
import type { Reader } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import type { PeriodRecord, ReportRecord, Texts } from "./store.ts";

/** Everything a period held when it was locked. */
export type EditionData = {
  readonly form: ReportForm;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly summary: Texts;
  readonly reports: readonly ReportRecord[];
  /** The province's figures, as they were shown and printed. */
  readonly figures: ReportValues;
};

export function hashOfEdition(data: unknown): Buffer {
  return sha256(canonicalJson(data));
}

/** Keeps what a period holds, with its hash; answers the hash. */
export async function insertEdition(
  { tx, viewer, commandId, today }: CommandContext,
  period: PeriodRecord,
  kept: { readonly edition: number; readonly data: EditionData; readonly reason: string },
): Promise<Buffer> {
  const hash = hashOfEdition(kept.data);
  await tx
    .insertInto("report_edition")
    .values({
      province_id: viewer.provinceId,
      id: newId(),
      period_id: period.id,
      edition: kept.edition,
      data: JSON.stringify(kept.data),
      sha256: hash,
      locked_on: today,
      locked_by: viewer.displayName,
      reason: kept.reason,
      command_id: commandId,
    })
    .execute();
  return hash;
}

/** The editions of a period, the newest first. */
export async function listEditions(db: Reader, provinceId: number, periodId: string) {
  const rows = await db
    .selectFrom("report_edition")
    .where("province_id", "=", provinceId)
    .where("period_id", "=", periodId)
    .select(["edition", "data", "sha256", "locked_on", "locked_by", "reason"])
    .orderBy("edition", "desc")
    .execute();
  return rows.map((row) => ({
    edition: row.edition,
    data: row.data as EditionData,
    lockedOn: plainDate(row.locked_on),
    lockedBy: row.locked_by,
    reason: row.reason,
    sha256: row.sha256.toString("hex"),
  }));
}

/** Every edition of a province, for the check of the data. */
export async function listAllEditions(db: Reader, provinceId: number) {
  const rows = await db
    .selectFrom("report_edition")
    .where("province_id", "=", provinceId)
    .select(["id", "edition", "period_id", "data", "sha256"])
    .execute();
  return rows.map((row) => ({ ...row, data: row.data as EditionData }));
}
