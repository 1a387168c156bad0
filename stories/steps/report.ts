import {
  findReportEndpoint,
  listReportPeriodsEndpoint,
  lockPeriodEndpoint,
  findReportPeriodEndpoint,
  openPeriodEndpoint,
  proposePeriodEndpoint,
  returnReportEndpoint,
  saveReportEndpoint,
  submitReportEndpoint,
  writeSummaryEndpoint,
} from "@kc/server/api/report";
import { reporterLogins } from "../../server/src/demo/create-reporters.ts";
import type { Stage } from "../stage.ts";

/** Sở opens a period with the days that the form proposes. */
export async function periodIsOpened(
  stage: Stage,
  kind: "half_year" | "year",
  year: number,
): Promise<string> {
  const officer = stage.as("chuyen-vien-so");
  const { startsOn, endsOn, dueOn } = await officer.asks(proposePeriodEndpoint, { kind, year });
  const opened = await officer.does(openPeriodEndpoint, { kind, year, startsOn, endsOn, dueOn });
  return opened.id;
}

/** Who fills and who sends the report of a body. */
export type Reporters = { readonly fills: string; readonly sends: string };

export function reportersOf(communeCode: string): Reporters {
  const { officer, leader } = reporterLogins(communeCode);
  return { fills: officer, sends: leader };
}

export const centreReporters: Reporters = { fills: "trung-tam", sends: "giam-doc-trung-tam" };
export const departmentReporters: Reporters = { fills: "so-nganh", sends: "so-nganh" };

/** The report that a body has in a period, by who fills it. */
export async function ownReport(stage: Stage, fills: string, periodId: string): Promise<string> {
  const { rows } = await stage.as(fills).asks(listReportPeriodsEndpoint, {});
  const own = rows.find(({ id }) => id === periodId)?.own;
  if (!own) throw new Error(`${fills} has no report in this period.`);
  return own.id;
}

/** A body fills its form: what the system knows as it is, the given figures, zero for the rest. */
export async function reportIsFilled(
  stage: Stage,
  { fills }: Reporters,
  reportId: string,
  given: {
    readonly values?: Readonly<Record<string, number>>;
    readonly narrative?: Readonly<Record<string, string>>;
  } = {},
): Promise<number> {
  const person = stage.as(fills);
  const form = await person.asks(findReportEndpoint, { reportId });
  const cells = form.rows.flatMap((row) => row.cells);
  const values = Object.fromEntries(
    cells.map(({ cell, recorded }) => [cell, given.values?.[cell] ?? recorded ?? 0]),
  );
  const { version } = await person.does(saveReportEndpoint, {
    reportId,
    expectedVersion: form.version,
    values,
    notes: {},
    narrative: given.narrative ?? {},
  });
  return version;
}

/** A body fills its form and sends it. */
export async function bodyReports(
  stage: Stage,
  reporters: Reporters,
  periodId: string,
  given: Parameters<typeof reportIsFilled>[3] = {},
): Promise<string> {
  const reportId = await ownReport(stage, reporters.fills, periodId);
  const expectedVersion = await reportIsFilled(stage, reporters, reportId, given);
  await stage.as(reporters.sends).does(submitReportEndpoint, { reportId, expectedVersion });
  return reportId;
}

/** Sở asks a body to correct some indicators. */
export async function reportIsReturned(
  stage: Stage,
  reportId: string,
  reasons: readonly { readonly indicator: string; readonly reason: string }[],
): Promise<void> {
  const officer = stage.as("chuyen-vien-so");
  const { version } = await officer.asks(findReportEndpoint, { reportId });
  await officer.does(returnReportEndpoint, {
    reportId,
    expectedVersion: version,
    reasons: [...reasons],
  });
}

/** Sở writes its words, and its head locks the figures. */
export async function periodIsLocked(
  stage: Stage,
  periodId: string,
  {
    summary,
    reason,
  }: { readonly summary: Readonly<Record<string, string>>; readonly reason: string },
): Promise<{ readonly edition: number; readonly sha256: string }> {
  const officer = stage.as("chuyen-vien-so");
  const { period } = await officer.asks(findReportPeriodEndpoint, { periodId });
  const { version } = await officer.does(writeSummaryEndpoint, {
    periodId,
    expectedVersion: period.version,
    summary,
  });
  return stage.as("giam-doc-so").does(lockPeriodEndpoint, {
    periodId,
    expectedVersion: version,
    reason,
  });
}
