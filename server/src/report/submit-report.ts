import { ok } from "@kc/core/kernel";
import { checkWhole, reportRefusalText, submitReport as decideSubmission } from "@kc/core/report";
import { defineCommand } from "../platform/command.ts";
import { submitReportEndpoint } from "./api.ts";
import { insertEvent } from "./history-store.ts";
import { openReport } from "./open-report.ts";
import { recordedFigures, scopeOf } from "./record-store.ts";
import { updateReport } from "./write-store.ts";

/** Sends a body's report to Sở (gửi báo cáo); what the system's own records say is kept beside it. */
export const submitReport = defineCommand({
  name: "report.submit",
  endpoint: submitReportEndpoint,
  permission: "report:submit",
  refusalText: reportRefusalText,
  async run(context, { reportId, expectedVersion }) {
    const { tx, viewer, today } = context;
    const opened = await openReport(context, reportId, expectedVersion);
    if (!opened.ok) return opened;
    const { report, period } = opened.value;
    const decision = decideSubmission({
      periodStatus: period.status,
      status: report.status,
      isOwn: report.organisationId === viewer.organisationId,
    });
    if (!decision.ok) return decision;
    const whole = checkWhole(period.form, report.kind, report.values);
    if (!whole.ok) return whole;
    const version = await updateReport(context, report, {
      status: decision.value,
      recorded: await recordedFigures(tx, viewer.provinceId, period.form, scopeOf(report, period)),
      corrections: [],
      firstSentOn: report.firstSentOn ?? today,
      sentOn: today,
    });
    await insertEvent(context, {
      periodId: period.id,
      report,
      action: decision.value === "submitted" ? "submit" : "resubmit",
    });
    context.about(report.id);
    return ok({ id: report.id, version });
  },
});
