import { ok } from "@kc/core/kernel";
import { indicatorsOf, reportRefusalText, returnReport as decideReturn } from "@kc/core/report";
import { defineCommand } from "../platform/command.ts";
import { returnReportEndpoint } from "./api.ts";
import { insertEvent } from "./history-store.ts";
import { openReport } from "./open-report.ts";
import { updateReport } from "./write-store.ts";

/** Asks a body to correct its report (yêu cầu chỉnh sửa), with the reason for each indicator. */
export const returnReport = defineCommand({
  name: "report.return",
  endpoint: returnReportEndpoint,
  permission: "report:return",
  refusalText: reportRefusalText,
  async run(context, { reportId, expectedVersion, reasons }) {
    const opened = await openReport(context, reportId, expectedVersion);
    if (!opened.ok) return opened;
    const { report, period } = opened.value;
    const known = [
      ...indicatorsOf(period.form, report.kind).map(({ code }) => code),
      ...period.form.narratives.map(({ code }) => code),
    ];
    const decision = decideReturn(
      { periodStatus: period.status, status: report.status },
      known,
      reasons,
    );
    if (!decision.ok) return decision;
    const version = await updateReport(context, report, {
      status: "returned",
      corrections: decision.value,
    });
    await insertEvent(context, {
      periodId: period.id,
      report,
      action: "return",
      reason: decision.value.map(({ indicator, reason }) => `${indicator}: ${reason}`).join("; "),
      facts: { corrections: decision.value },
    });
    context.about(report.id);
    return ok({ id: report.id, version });
  },
});
