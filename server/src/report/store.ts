import { plainDate, type PlainDate } from "@kc/core/kernel";
import {
  type CorrectionReason,
  parseReportForm,
  type PeriodKind,
  periodKinds,
  type PeriodStatus,
  type ReporterKind,
  reporterKinds,
  type ReportForm,
  type ReportStatus,
  reportStatuses,
  type ReportValues,
} from "@kc/core/report";
import type { CommandContext } from "../platform/command.ts";
import type { Reader } from "../platform/database.ts";

export type PeriodRecord = {
  readonly id: string;
  readonly version: number;
  readonly kind: PeriodKind;
  readonly year: number;
  readonly part: number;
  readonly subject: string;
  readonly reason: string;
  /** The body that asks for it once; empty for a period by rule. */
  readonly askedBy: string;
  /** The paper that asks for the report; null where none does. */
  readonly paper: { readonly number: string; readonly issuedOn: PlainDate } | null;
  readonly form: ReportForm;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly status: PeriodStatus;
  readonly edition: number;
  readonly summary: Texts;
  readonly isDemo: boolean;
};

export type Texts = Readonly<Record<string, string>>;

export type ReportRecord = {
  readonly id: string;
  readonly version: number;
  readonly periodId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly communeCode: string | null;
  readonly kind: ReporterKind;
  readonly status: ReportStatus;
  readonly values: ReportValues;
  readonly notes: Texts;
  readonly narrative: Texts;
  readonly recorded: ReportValues;
  readonly corrections: readonly CorrectionReason[];
  /** The later day that Sở gave this body; null where the day of the period holds. */
  readonly dueOn: PlainDate | null;
  readonly remindedOn: PlainDate | null;
  readonly firstSentOn: PlainDate | null;
  readonly sentOn: PlainDate | null;
};

const periodColumns = [
  "p.id",
  "p.version",
  "p.kind",
  "p.year",
  "p.part",
  "p.subject",
  "p.reason",
  "p.asked_by",
  "p.paper_number",
  "p.paper_on",
  "p.form",
  "p.starts_on",
  "p.ends_on",
  "p.due_on",
  "p.status",
  "p.edition",
  "p.summary",
  "p.is_demo",
] as const;

function periodQuery(db: Reader, provinceId: number) {
  return db
    .selectFrom("report_period as p")
    .where("p.province_id", "=", provinceId)
    .select(periodColumns);
}

type PeriodRow = Awaited<ReturnType<ReturnType<typeof periodQuery>["executeTakeFirstOrThrow"]>>;

function asPeriod(row: PeriodRow): PeriodRecord {
  return {
    id: row.id,
    version: row.version,
    kind: oneOf(periodKinds, row.kind),
    year: row.year,
    part: row.part,
    subject: row.subject,
    reason: row.reason,
    askedBy: row.asked_by,
    paper:
      row.paper_number === null || row.paper_on === null
        ? null
        : { number: row.paper_number, issuedOn: plainDate(row.paper_on) },
    form: parseReportForm(row.form),
    startsOn: plainDate(row.starts_on),
    endsOn: plainDate(row.ends_on),
    dueOn: plainDate(row.due_on),
    status: oneOf(["open", "locked"], row.status),
    edition: row.edition,
    summary: textsOf(row.summary),
    isDemo: row.is_demo,
  };
}

function oneOf<const Known extends string>(known: readonly Known[], text: string): Known {
  const found = known.find((one) => one === text);
  if (found === undefined) throw new RangeError(`Unknown: ${text}`);
  return found;
}

/** Texts by part, as they are kept in JSON. */
function textsOf(value: unknown): Texts {
  return value as Texts;
}

/** The periods of the province, the newest first. */
export async function listPeriods(
  db: Reader,
  provinceId: number,
): Promise<readonly PeriodRecord[]> {
  const rows = await periodQuery(db, provinceId)
    .orderBy("p.ends_on", "desc")
    .orderBy("p.kind")
    .execute();
  return rows.map(asPeriod);
}

export async function findPeriod(
  db: Reader,
  provinceId: number,
  periodId: string,
): Promise<PeriodRecord | undefined> {
  const row = await periodQuery(db, provinceId).where("p.id", "=", periodId).executeTakeFirst();
  return row && asPeriod(row);
}

/** Locks a period against being locked or opened meanwhile; `share` where only its reports change. */
export async function lockPeriodRow(
  { tx, viewer }: CommandContext,
  periodId: string,
  strength: "update" | "share",
): Promise<PeriodRecord | undefined> {
  const query = tx
    .selectFrom("report_period as p")
    .where("p.province_id", "=", viewer.provinceId)
    .where("p.id", "=", periodId)
    .select("p.id");
  const locked = await (strength === "update" ? query.forUpdate() : query.forShare()).execute();
  return locked.length === 0 ? undefined : findPeriod(tx, viewer.provinceId, periodId);
}

function reportQuery(db: Reader, provinceId: number) {
  return db
    .selectFrom("report as r")
    .innerJoin("organisation as o", (join) =>
      join.onRef("o.province_id", "=", "r.province_id").onRef("o.id", "=", "r.organisation_id"),
    )
    .where("r.province_id", "=", provinceId)
    .select([
      "r.id",
      "r.version",
      "r.period_id",
      "r.organisation_id",
      "o.name",
      "r.commune_code",
      "r.reporter_kind",
      "r.status",
      "r.cells",
      "r.notes",
      "r.narrative",
      "r.recorded",
      "r.corrections",
      "r.due_on",
      "r.reminded_on",
      "r.first_sent_on",
      "r.sent_on",
    ]);
}

type ReportRow = Awaited<ReturnType<ReturnType<typeof reportQuery>["executeTakeFirstOrThrow"]>>;

function asReport(row: ReportRow): ReportRecord {
  return {
    id: row.id,
    version: row.version,
    periodId: row.period_id,
    organisationId: row.organisation_id,
    organisationName: row.name,
    communeCode: row.commune_code,
    kind: oneOf(reporterKinds, row.reporter_kind),
    status: oneOf(reportStatuses, row.status),
    values: row.cells as ReportValues,
    notes: textsOf(row.notes),
    narrative: textsOf(row.narrative),
    recorded: row.recorded as ReportValues,
    corrections: row.corrections as readonly CorrectionReason[],
    dueOn: row.due_on === null ? null : plainDate(row.due_on),
    remindedOn: row.reminded_on === null ? null : plainDate(row.reminded_on),
    firstSentOn: row.first_sent_on === null ? null : plainDate(row.first_sent_on),
    sentOn: row.sent_on === null ? null : plainDate(row.sent_on),
  };
}

/** The reports of a period that the viewer sees: departments and the Centre first, then the communes by their code. */
export async function listReports(
  db: Reader,
  provinceId: number,
  periodId: string,
): Promise<readonly ReportRecord[]> {
  const rows = await reportQuery(db, provinceId)
    .where("r.period_id", "=", periodId)
    .orderBy("r.reporter_kind")
    .orderBy("r.commune_code")
    .orderBy("o.name")
    .execute();
  return rows.map(asReport);
}

export async function findReport(
  db: Reader,
  provinceId: number,
  reportId: string,
): Promise<ReportRecord | undefined> {
  const row = await reportQuery(db, provinceId).where("r.id", "=", reportId).executeTakeFirst();
  return row && asReport(row);
}

/** Locks one report, then reads it. */
export async function lockReportRow(
  { tx, viewer }: CommandContext,
  reportId: string,
): Promise<ReportRecord | undefined> {
  await tx
    .selectFrom("report")
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", reportId)
    .select("id")
    .forUpdate()
    .execute();
  return findReport(tx, viewer.provinceId, reportId);
}

export type Reporter = {
  readonly id: string;
  readonly name: string;
  readonly kind: ReporterKind;
  readonly communeCode: string | null;
};

/** The bodies that report in a province on a day: departments and the Centre first, then the communes by their code. */
export async function listReporters(
  db: Reader,
  provinceId: number,
  on: PlainDate,
): Promise<readonly Reporter[]> {
  const rows = await db
    .selectFrom("organisation")
    .where("province_id", "=", provinceId)
    .where("kind", "in", [...reporterKinds])
    .where("valid_from", "<=", on)
    .where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">", on)]))
    .select(["id", "name", "kind", "commune_code"])
    .orderBy("kind", "desc")
    .orderBy("commune_code")
    .orderBy("name")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: oneOf(reporterKinds, row.kind),
    communeCode: row.commune_code,
  }));
}

export async function isPeriodOpened(
  db: Reader,
  provinceId: number,
  { kind, year, part }: Pick<PeriodRecord, "kind" | "year" | "part">,
): Promise<boolean> {
  const row = await db
    .selectFrom("report_period")
    .where("province_id", "=", provinceId)
    .where("kind", "=", kind)
    .where("year", "=", year)
    .where("part", "=", part)
    .select("id")
    .executeTakeFirst();
  return row !== undefined;
}
