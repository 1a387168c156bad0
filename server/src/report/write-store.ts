import type { PlainDate } from "@kc/core/kernel";
import type {
  CorrectionReason,
  PeriodKind,
  PeriodStatus,
  ReportStatus,
  ReportValues,
} from "@kc/core/report";
import type { CommandContext } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";
import type { PeriodRecord, Reporter, ReportRecord, Texts } from "./store.ts";

export async function insertPeriod(
  { tx, viewer, commandId, today }: CommandContext,
  period: {
    readonly kind: PeriodKind;
    readonly year: number;
    readonly part: number;
    readonly subject?: string;
    readonly reason?: string;
    readonly askedBy?: string;
    readonly paper?: { readonly number: string; readonly issuedOn: PlainDate } | null;
    readonly form: unknown;
    readonly startsOn: PlainDate;
    readonly endsOn: PlainDate;
    readonly dueOn: PlainDate;
  },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto("report_period")
    .values({
      province_id: viewer.provinceId,
      id,
      kind: period.kind,
      year: period.year,
      part: period.part,
      subject: period.subject ?? "",
      reason: period.reason ?? "",
      asked_by: period.askedBy ?? "",
      paper_number: period.paper?.number ?? null,
      paper_on: period.paper?.issuedOn ?? null,
      form: JSON.stringify(period.form),
      starts_on: period.startsOn,
      ends_on: period.endsOn,
      due_on: period.dueOn,
      opened_on: today,
      command_id: commandId,
    })
    .execute();
  return id;
}

export async function insertReports(
  { tx, viewer, commandId }: CommandContext,
  periodId: string,
  bodies: readonly Reporter[],
): Promise<void> {
  if (bodies.length === 0) return;
  await tx
    .insertInto("report")
    .values(
      bodies.map((body) => ({
        province_id: viewer.provinceId,
        id: newId(),
        period_id: periodId,
        organisation_id: body.id,
        commune_code: body.communeCode,
        reporter_kind: body.kind,
        command_id: commandId,
      })),
    )
    .execute();
}

export type ReportChange = {
  readonly status: ReportStatus;
  readonly values?: ReportValues;
  readonly notes?: Texts;
  readonly narrative?: Texts;
  readonly recorded?: ReportValues;
  readonly corrections?: readonly CorrectionReason[];
  readonly dueOn?: PlainDate;
  readonly remindedOn?: PlainDate;
  readonly firstSentOn?: PlainDate;
  readonly sentOn?: PlainDate;
};

/** Writes a report that is locked; answers its new version. */
export async function updateReport(
  { tx, viewer, commandId }: CommandContext,
  report: ReportRecord,
  change: ReportChange,
): Promise<number> {
  const version = report.version + 1;
  await tx
    .updateTable("report")
    .set({
      version,
      status: change.status,
      cells: JSON.stringify(change.values ?? report.values),
      notes: JSON.stringify(change.notes ?? report.notes),
      narrative: JSON.stringify(change.narrative ?? report.narrative),
      recorded: JSON.stringify(change.recorded ?? report.recorded),
      corrections: JSON.stringify(change.corrections ?? report.corrections),
      due_on: change.dueOn ?? report.dueOn,
      reminded_on: change.remindedOn ?? report.remindedOn,
      first_sent_on: change.firstSentOn ?? report.firstSentOn,
      sent_on: change.sentOn ?? report.sentOn,
      command_id: commandId,
    })
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", report.id)
    .execute();
  return version;
}

/** Notes on reports that their bodies were reminded today. A form that is being written keeps its version. */
export async function noteReminder(
  { tx, viewer, commandId, today }: CommandContext,
  reportIds: readonly string[],
): Promise<void> {
  await tx
    .updateTable("report")
    .set({ reminded_on: today, command_id: commandId })
    .where("province_id", "=", viewer.provinceId)
    .where("id", "in", [...reportIds])
    .execute();
}

/** Writes a period that is locked; answers its new version. */
export async function updatePeriod(
  { tx, viewer, commandId }: CommandContext,
  period: PeriodRecord,
  change: {
    readonly status?: PeriodStatus;
    readonly edition?: number;
    readonly summary?: Texts;
  },
): Promise<number> {
  const version = period.version + 1;
  await tx
    .updateTable("report_period")
    .set({
      version,
      status: change.status ?? period.status,
      edition: change.edition ?? period.edition,
      summary: JSON.stringify(change.summary ?? period.summary),
      command_id: commandId,
    })
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", period.id)
    .execute();
  return version;
}
