import { ok, refuse } from "@kc/core/kernel";
import { cellOf, indicatorsOf } from "@kc/core/report";
import { defineQuery } from "../platform/query.ts";
import { listReportRecordsEndpoint } from "./api.ts";
import { listRecords, scopeOf } from "./record-store.ts";
import { findPeriod, findReport } from "./store.ts";

/** What a prefilled figure is the sum of. */
export const listReportRecords = defineQuery({
  name: "report.list-records",
  endpoint: listReportRecordsEndpoint,
  permission: "report:read",
  async run({ db, viewer }, { reportId, cell }) {
    const { provinceId } = viewer;
    const report = await findReport(db, provinceId, reportId);
    const period = report && (await findPeriod(db, provinceId, report.periodId));
    if (!period) return refuse({ kind: "not-found", what: "báo cáo" });
    const asked = indicatorsOf(period.form, report.kind)
      .flatMap((indicator) => indicator.columns.map((column) => ({ indicator, column })))
      .find(({ indicator, column }) => cellOf(indicator, column) === cell);
    if (!asked) return refuse({ kind: "not-found", what: "chỉ tiêu" });
    const rows = await listRecords(db, provinceId, scopeOf(report, period), asked);
    const { label, unit, measure } = asked.indicator;
    const total = rows.reduce((sum, { amount }) => sum + amount, 0);
    return ok({ label, unit, measure, total, rows });
  },
});
