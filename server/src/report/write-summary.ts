import { ok, refuse } from "@kc/core/kernel";
import { reportRefusalText } from "@kc/core/report";
import { defineCommand } from "../platform/command.ts";
import { writeSummaryEndpoint } from "./api.ts";
import { openPeriodRow } from "./open-report.ts";
import { updatePeriod } from "./write-store.ts";

/** Keeps what Sở writes in words into the consolidated report. */
export const writeSummary = defineCommand({
  name: "report.write-summary",
  endpoint: writeSummaryEndpoint,
  permission: "report:consolidate",
  refusalText: reportRefusalText,
  async run(context, { periodId, expectedVersion, summary }) {
    const opened = await openPeriodRow(context, periodId, expectedVersion);
    if (!opened.ok) return opened;
    if (opened.value.status === "locked") return refuse({ kind: "period-locked" });
    const version = await updatePeriod(context, opened.value, { summary });
    context.about(periodId);
    return ok({ id: periodId, version });
  },
});
