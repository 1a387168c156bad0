import { formatCount, ok, refuse } from "@kc/core/kernel";
import { remindBodies as decideReminder, reportRefusalText } from "@kc/core/report";
import { defineCommand } from "../platform/command.ts";
import { remindBodiesEndpoint } from "./api.ts";
import { insertEvent } from "./history-store.ts";
import { listReports, lockPeriodRow } from "./store.ts";
import { noteReminder } from "./write-store.ts";

/** Reminds the bodies whose report has not come (đôn đốc): it stands in their work list and in the history. */
export const remindBodies = defineCommand({
  name: "report.remind",
  endpoint: remindBodiesEndpoint,
  permission: "report:consolidate",
  refusalText: reportRefusalText,
  async run(context, { periodId }) {
    const period = await lockPeriodRow(context, periodId, "share");
    if (!period) return refuse({ kind: "not-found", what: "kỳ báo cáo" });
    const reports = await listReports(context.tx, context.viewer.provinceId, periodId);
    const decision = decideReminder({ periodStatus: period.status, reports });
    if (!decision.ok) return decision;
    const reminded = decision.value;
    await noteReminder(
      context,
      reminded.map(({ id }) => id),
    );
    const names = reminded.map(({ organisationName }) => organisationName).join("; ");
    await insertEvent(context, {
      periodId,
      action: "remind",
      reason: `${formatCount(reminded.length)} đơn vị: ${names}`,
      facts: { reports: reminded.map(({ id }) => id) },
    });
    context.about(periodId);
    return ok({ reminded: reminded.length });
  },
});
