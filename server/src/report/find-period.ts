import { ok, plainDate, refuse } from "@kc/core/kernel";
import { isSent, lockPeriod, remindBodies, reopenPeriod, sendUp } from "@kc/core/report";
import { findInForce } from "../document/list-store.ts";
import { defineQuery, type QueryContext } from "../platform/query.ts";
import { isPermitted } from "../platform/viewer.ts";
import { findReportPeriodEndpoint } from "./api.ts";
import { listEditions } from "./edition-store.ts";
import { findSentUp, listEvents } from "./history-store.ts";
import { heldBy } from "./period-figures.ts";
import {
  kindLabelOf,
  showAct,
  showConsolidated,
  showNarratives,
  showPeriod,
} from "./show-period.ts";
import { findPeriod, listReports, type PeriodRecord, type ReportRecord } from "./store.ts";
import { standingOf } from "./standing-facts.ts";

export const findReportPeriod = defineQuery({
  name: "report.find-period",
  endpoint: findReportPeriodEndpoint,
  permission: "report:read",
  async run(context, { periodId }) {
    const { db, viewer, today } = context;
    const { provinceId } = viewer;
    const period = await findPeriod(db, provinceId, periodId);
    if (!period) return refuse({ kind: "not-found", what: "kỳ báo cáo" });
    const current = await listReports(db, provinceId, periodId);
    const editions = await listEditions(db, provinceId, periodId);
    const { form, reports, summary } = heldBy(period, current, editions[0]);
    const sentUp = await findSentUp(db, provinceId, period);
    const paper = await findInForce(db, [provinceId], "period_report", periodId);
    return ok({
      period: showPeriod(period),
      bodies: current.map((report) => ({
        reportId: report.id,
        organisationId: report.organisationId,
        name: report.organisationName,
        kind: report.kind,
        kindLabel: kindLabelOf(report.kind),
        version: report.version,
        ...standingOf(report, period.dueOn, today),
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
      sentUp: sentUp ?? null,
      acts: actsOf(context, period, { reports: current, sentUp, paper }),
      events: await listEvents(db, provinceId, { periodId, reportId: null }),
    });
  },
});

/** Acts on a period: of the officer to remind, to write and to note what went up, of the head to lock. */
function actsOf(
  { viewer, today }: QueryContext,
  { status }: PeriodRecord,
  of: {
    readonly reports: readonly ReportRecord[];
    readonly sentUp: Awaited<ReturnType<typeof findSentUp>>;
    readonly paper: { readonly numberedOn: string | null } | undefined;
  },
) {
  const approves = isPermitted(viewer, "report:approve");
  const consolidates = isPermitted(viewer, "report:consolidate");
  const numberedOn = of.paper?.numberedOn ?? null;
  return {
    lock: showAct(approves, lockPeriod({ status, reports: [], reason: "" })),
    reopen: showAct(approves, reopenPeriod({ status, reason: "…" })),
    summarise: showAct(
      consolidates,
      status === "open" ? ok("open") : refuse({ kind: "period-locked" }),
    ),
    remind: showAct(consolidates, remindBodies({ periodStatus: status, reports: of.reports })),
    sendUp: showAct(
      consolidates,
      sendUp({
        periodStatus: status,
        issuedOn: numberedOn === null ? null : plainDate(numberedOn),
        sentUpOn: of.sentUp?.sentOn ?? null,
        sentOn: today,
        today,
      }),
    ),
  };
}
