import { formatDay, ok, plainDate } from "@kc/core/kernel";
import { extendReport as decideExtension, reportRefusalText } from "@kc/core/report";
import { defineCommand } from "../platform/command.ts";
import { extendReportEndpoint } from "./api.ts";
import { calendarFor } from "./calendar-for.ts";
import { insertEvent } from "./history-store.ts";
import { openReport } from "./open-report.ts";
import { updateReport } from "./write-store.ts";

/** Gives one body more time (gia hạn): the day before and the day after are kept with the reason. */
export const extendReport = defineCommand({
  name: "report.extend",
  endpoint: extendReportEndpoint,
  permission: "report:consolidate",
  refusalText: reportRefusalText,
  async run(context, { reportId, expectedVersion, dueOn: asked, reason }) {
    const opened = await openReport(context, reportId, expectedVersion);
    if (!opened.ok) return opened;
    const { report, period } = opened.value;
    const dueOn = plainDate(asked);
    const calendar = calendarFor(dueOn);
    if (!calendar.ok) return calendar;
    const before = report.dueOn ?? period.dueOn;
    const decision = decideExtension(
      {
        periodStatus: period.status,
        status: report.status,
        dueOn: before,
        today: context.today,
      },
      { dueOn, reason },
      calendar.value,
    );
    if (!decision.ok) return decision;
    const version = await updateReport(context, report, { status: report.status, dueOn });
    await insertEvent(context, {
      periodId: period.id,
      report,
      action: "extend",
      reason: `Hạn gửi từ ${formatDay(before)} thành ${formatDay(dueOn)}. ${reason}`,
      facts: { from: before, to: dueOn, reason },
    });
    context.about(report.id);
    return ok({ id: report.id, version });
  },
});
