import type { Routes } from "../platform/http.ts";
import { askAdHoc } from "./ask-ad-hoc.ts";
import { exportPeriod } from "./export-period.ts";
import { exportReport } from "./export-report.ts";
import { extendReport } from "./extend-report.ts";
import { findReportPeriod } from "./find-period.ts";
import { findReportForm } from "./find-report.ts";
import { listAdHocChoices } from "./list-ad-hoc-choices.ts";
import { listReportPeriods } from "./list-periods.ts";
import { listReportRecords } from "./list-records.ts";
import { lockPeriod } from "./lock-period.ts";
import { openPeriod } from "./open-period.ts";
import { proposePeriod } from "./propose-period.ts";
import { recordSentUp } from "./record-sent-up.ts";
import { remindBodies } from "./remind-bodies.ts";
import { reopenPeriod } from "./reopen-period.ts";
import { returnReport } from "./return-report.ts";
import { saveReport } from "./save-report.ts";
import { submitReport } from "./submit-report.ts";
import { writeSummary } from "./write-summary.ts";

/** A fixed path stands before the one with a parameter that would swallow it. */
export const reportRoutes: Routes = [
  listReportPeriods,
  proposePeriod,
  openPeriod,
  listAdHocChoices,
  askAdHoc,
  findReportPeriod,
  remindBodies,
  recordSentUp,
  writeSummary,
  lockPeriod,
  reopenPeriod,
  findReportForm,
  saveReport,
  submitReport,
  returnReport,
  extendReport,
  listReportRecords,
  exportReport,
  exportPeriod,
];
