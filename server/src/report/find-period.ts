import { ok, refuse } from "@kc/core/kernel";
import { isSent, lockPeriod, reopenPeriod } from "@kc/core/report";
import { defineQuery } from "../platform/query.ts";
import { isPermitted } from "../platform/viewer.ts";
import { findReportPeriodEndpoint } from "./api.ts";
import { listEditions } from "./edition-store.ts";
import { listEvents } from "./history-store.ts";
import { heldBy } from "./period-figures.ts";
import {
  kindLabelOf,
  showAct,
  showConsolidated,
  showNarratives,
  showPeriod,
  showStanding,
} from "./show-period.ts";
import { findPeriod, listReports } from "./store.ts";

export const findReportPeriod = defineQuery({
  name: "report.find-period",
  endpoint: findReportPeriodEndpoint,
  permission: "report:read",
  async run({ db, viewer, today }, { periodId }) {
    const { provinceId } = viewer;
    const period = await findPeriod(db, provinceId, periodId);
    if (!period) return refuse({ kind: "not-found", what: "kỳ báo cáo" });
    const current = await listReports(db, provinceId, periodId);
    const editions = await listEditions(db, provinceId, periodId);
    const { form, reports, summary } = heldBy(period, current, editions[0]);
    const { status } = period;
    return ok({
      period: showPeriod(period),
      bodies: current.map((report) => ({
        reportId: report.id,
        organisationId: report.organisationId,
        name: report.organisationName,
        kind: report.kind,
        kindLabel: kindLabelOf(report.kind),
        ...showStanding(report, period.dueOn, today),
      })),
      groups: [...form.groups],
      rows: showConsolidated(form, reports),
      summary: showNarratives(form, summary),
      written: reports
        .filter((report) => isSent(report.status))
        .flatMap(({ organisationName, narrative }) =>
          Object.entries(narrative)
            .filter(([, text]) => text !== "")
            .map(([code, text]) => ({ code, name: organisationName, text })),
        ),
      editions: editions.map(({ data: _data, ...edition }) => edition),
      acts: {
        lock: showAct(
          isPermitted(viewer, "report:approve"),
          lockPeriod({ status, reports: [], reason: "" }),
        ),
        reopen: showAct(
          isPermitted(viewer, "report:approve"),
          reopenPeriod({ status, reason: "…" }),
        ),
        summarise: showAct(
          isPermitted(viewer, "report:consolidate"),
          status === "open" ? ok("open") : refuse({ kind: "period-locked" }),
        ),
      },
      events: await listEvents(db, provinceId, { periodId, reportId: null }),
    });
  },
});
