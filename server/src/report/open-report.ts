import { ok, refuse, type Result } from "@kc/core/kernel";
import type { CommandContext, CommonRefusal } from "../platform/command.ts";
import { lockPeriodRow, lockReportRow, type PeriodRecord, type ReportRecord } from "./store.ts";

/** A report locked in the version that the person saw, and its period locked against being locked meanwhile. */
export async function openReport(
  context: CommandContext,
  reportId: string,
  expectedVersion: number,
): Promise<
  Result<{ readonly report: ReportRecord; readonly period: PeriodRecord }, CommonRefusal>
> {
  const report = await lockReportRow(context, reportId);
  const period = report && (await lockPeriodRow(context, report.periodId, "share"));
  if (!period) return refuse({ kind: "not-found", what: "báo cáo" });
  if (report.version !== expectedVersion) {
    return refuse({ kind: "stale", currentVersion: report.version });
  }
  return ok({ report, period });
}

/** A period locked in the version that the person saw. */
export async function openPeriodRow(
  context: CommandContext,
  periodId: string,
  expectedVersion: number,
): Promise<Result<PeriodRecord, CommonRefusal>> {
  const period = await lockPeriodRow(context, periodId, "update");
  if (!period) return refuse({ kind: "not-found", what: "kỳ báo cáo" });
  if (period.version !== expectedVersion) {
    return refuse({ kind: "stale", currentVersion: period.version });
  }
  return ok(period);
}
