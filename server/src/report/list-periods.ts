import { ok } from "@kc/core/kernel";
import { isSent, reportStatusLabels } from "@kc/core/report";
import { defineQuery } from "../platform/query.ts";
import { isPermitted } from "../platform/viewer.ts";
import { listReportPeriodsEndpoint } from "./api.ts";
import { findSentUp } from "./history-store.ts";
import { showPeriod } from "./show-period.ts";
import { standingOf } from "./standing-facts.ts";
import { listPeriods, listReports } from "./store.ts";

export const listReportPeriods = defineQuery({
  name: "report.list-periods",
  endpoint: listReportPeriodsEndpoint,
  permission: "report:read",
  async run({ db, viewer, today }) {
    const rows = [];
    for (const period of await listPeriods(db, viewer.provinceId)) {
      const reports = await listReports(db, viewer.provinceId, period.id);
      const own = reports.find(({ organisationId }) => organisationId === viewer.organisationId);
      rows.push({
        ...showPeriod(period),
        bodies: reports.length,
        sent: reports.filter(({ status }) => isSent(status)).length,
        overdue: reports.filter(
          (report) =>
            standingOf(report, period.dueOn, today).punctuality === "overdue" &&
            period.status === "open",
        ).length,
        sentUpOn: (await findSentUp(db, viewer.provinceId, period))?.sentOn ?? null,
        own: own
          ? { id: own.id, status: own.status, statusLabel: reportStatusLabels[own.status] }
          : null,
      });
    }
    return ok({ rows, mayOpen: isPermitted(viewer, "report:consolidate") });
  },
});
