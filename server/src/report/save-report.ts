import { ok } from "@kc/core/kernel";
import { checkValues, reportRefusalText, writeReport } from "@kc/core/report";
import { defineCommand } from "../platform/command.ts";
import { saveReportEndpoint } from "./api.ts";
import { openReport } from "./open-report.ts";
import { updateReport } from "./write-store.ts";

/** Keeps a body's form as far as it is filled. */
export const saveReport = defineCommand({
  name: "report.save",
  endpoint: saveReportEndpoint,
  permission: "report:fill",
  refusalText: reportRefusalText,
  async run(context, input) {
    const opened = await openReport(context, input.reportId, input.expectedVersion);
    if (!opened.ok) return opened;
    const { report, period } = opened.value;
    const decision = writeReport({
      periodStatus: period.status,
      status: report.status,
      isOwn: report.organisationId === context.viewer.organisationId,
    });
    if (!decision.ok) return decision;
    const values = checkValues(period.form, report.kind, input.values);
    if (!values.ok) return values;
    const version = await updateReport(context, report, {
      status: decision.value,
      values: values.value,
      notes: input.notes,
      narrative: input.narrative,
    });
    context.about(report.id);
    return ok({ id: report.id, version });
  },
});
