import { plainDate, readInteger, readList, readRecord, readText } from "@kc/core/kernel";
import type { CommandContext } from "../platform/command.ts";
import type { Reader } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";

/** What happens to a period and its reports, in words. */
export const eventLabels = {
  open: "Mở kỳ báo cáo",
  ask: "Yêu cầu báo cáo đột xuất",
  extend: "Gia hạn gửi báo cáo",
  remind: "Đôn đốc gửi báo cáo",
  submit: "Gửi báo cáo",
  resubmit: "Gửi lại báo cáo",
  return: "Yêu cầu chỉnh sửa",
  lock: "Chốt số liệu",
  reopen: "Mở lại kỳ báo cáo",
  "send-up": "Gửi báo cáo tổng hợp lên cấp trên",
} as const;
export type ReportEvent = keyof typeof eventLabels;

export async function insertEvent(
  { tx, viewer, commandId, today }: CommandContext,
  event: {
    readonly periodId: string;
    readonly report?: { readonly id: string; readonly organisationId: string };
    readonly action: ReportEvent;
    readonly reason?: string;
    readonly facts?: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  await tx
    .insertInto("report_event")
    .values({
      province_id: viewer.provinceId,
      id: newId(),
      period_id: event.periodId,
      report_id: event.report?.id ?? null,
      organisation_id: event.report?.organisationId ?? null,
      action: event.action,
      happened_on: today,
      actor_name: viewer.displayName,
      actor_role: viewer.role,
      reason: event.reason ?? "",
      facts: JSON.stringify(event.facts ?? {}),
      command_id: commandId,
    })
    .execute();
}

/** The events of a period itself, or of one of its reports; the newest first. */
export async function listEvents(
  db: Reader,
  provinceId: number,
  of: { readonly periodId: string; readonly reportId: string | null },
) {
  const rows = await db
    .selectFrom("report_event")
    .where("province_id", "=", provinceId)
    .where("period_id", "=", of.periodId)
    .where((eb) =>
      of.reportId === null
        ? eb("report_id", "is", null)
        : eb.or([eb("report_id", "=", of.reportId), eb("report_id", "is", null)]),
    )
    .select(["action", "happened_on", "recorded_at", "actor_name", "reason"])
    .orderBy("recorded_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({
    action: row.action,
    label: Object.entries(eventLabels).find(([action]) => action === row.action)?.[1] ?? "",
    happenedOn: plainDate(row.happened_on),
    recordedAt: new Date(row.recorded_at).toISOString(),
    actorName: row.actor_name,
    reason: row.reason,
  }));
}

/** Where the report of the last locking of a period went; undefined while it has not gone up. */
export async function findSentUp(
  db: Reader,
  provinceId: number,
  period: { readonly id: string; readonly edition: number },
) {
  const row = await db
    .selectFrom("report_event")
    .where("province_id", "=", provinceId)
    .where("period_id", "=", period.id)
    .where("action", "=", "send-up")
    .select(["facts", "actor_name"])
    .orderBy("recorded_at", "desc")
    .executeTakeFirst();
  if (!row) return undefined;
  const facts = readRecord(row.facts, "facts");
  if (readInteger(facts["edition"], "edition") !== period.edition) return undefined;
  return {
    number: readText(facts["number"], "number"),
    to: [...readList(facts["to"], "to", readText)],
    sentOn: plainDate(readText(facts["sentOn"], "sentOn")),
    actorName: row.actor_name,
  };
}
