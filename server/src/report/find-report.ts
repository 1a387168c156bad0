import { ok, refuse } from "@kc/core/kernel";
import { confidenceLabel, formatCitation } from "@kc/core/law";
import {
  cellOf,
  columnLabels,
  indicatorsOf,
  isExtendable,
  isReturnable,
  isSent,
  type ReportValues,
  submitReport,
  writeReport,
} from "@kc/core/report";
import { defineQuery } from "../platform/query.ts";
import { isPermitted, type Viewer } from "../platform/viewer.ts";
import { findReportEndpoint } from "./api.ts";
import { listEvents } from "./history-store.ts";
import { recordedFigures, scopeOf } from "./record-store.ts";
import { showAct, showNarratives, showPeriod } from "./show-period.ts";
import { findPeriod, findReport, type PeriodRecord, type ReportRecord } from "./store.ts";
import { standingOf } from "./standing-facts.ts";

export const findReportForm = defineQuery({
  name: "report.find",
  endpoint: findReportEndpoint,
  permission: "report:read",
  async run({ db, viewer, today }, { reportId }) {
    const { provinceId } = viewer;
    const report = await findReport(db, provinceId, reportId);
    const period = report && (await findPeriod(db, provinceId, report.periodId));
    if (!period) return refuse({ kind: "not-found", what: "báo cáo" });
    const recorded =
      period.status === "locked" || isSent(report.status)
        ? report.recorded
        : await recordedFigures(db, provinceId, period.form, scopeOf(report, period));
    const correctionOf = (code: string) =>
      report.corrections.find(({ indicator }) => indicator === code)?.reason ?? null;
    return ok({
      id: report.id,
      version: report.version,
      period: showPeriod(period),
      organisationName: report.organisationName,
      ...standingOf(report, period.dueOn, today),
      groups: [...period.form.groups],
      rows: showRows(period, report, recorded).map((row) => ({
        ...row,
        correction: correctionOf(row.code),
      })),
      narratives: showNarratives(period.form, report.narrative).map((part) => ({
        ...part,
        correction: correctionOf(part.code),
      })),
      acts: actsOf(viewer, period, report),
      events: await listEvents(db, provinceId, { periodId: period.id, reportId }),
    });
  },
});

function showRows(period: PeriodRecord, report: ReportRecord, recorded: ReportValues) {
  return indicatorsOf(period.form, report.kind).map((indicator) => ({
    code: indicator.code,
    group: indicator.group,
    label: indicator.label,
    unit: indicator.unit,
    measure: indicator.measure,
    help: indicator.help,
    citation: formatCitation(indicator.citation),
    confidence: confidenceLabel(indicator.confidence),
    cells: indicator.columns.map((column) => {
      const cell = cellOf(indicator, column);
      return {
        cell,
        column,
        columnLabel: columnLabels[column],
        value: report.values[cell] ?? null,
        recorded: recorded[cell] ?? null,
      };
    }),
    note: report.notes[indicator.code] ?? "",
  }));
}

/** Acts on a report: of the body's own people to write and send it, of Sở to ask for a correction. */
function actsOf(viewer: Viewer, period: PeriodRecord, report: ReportRecord) {
  const isOwn = report.organisationId === viewer.organisationId;
  const facts = { periodStatus: period.status, status: report.status, isOwn };
  return {
    write: showAct(isOwn && isPermitted(viewer, "report:fill"), writeReport(facts)),
    submit: showAct(isOwn && isPermitted(viewer, "report:submit"), submitReport(facts)),
    sendBack: showAct(isPermitted(viewer, "report:return"), isReturnable(facts)),
    extend: showAct(isPermitted(viewer, "report:consolidate"), isExtendable(facts)),
  };
}
