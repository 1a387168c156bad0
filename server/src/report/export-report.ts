import { fileTypes } from "@kc/core/document";
import { ok, refuse } from "@kc/core/kernel";
import { indicatorsOf } from "@kc/core/report";
import * as z from "zod/mini";
import { endpoint } from "../platform/api.ts";
import { defineQuery } from "../platform/query.ts";
import { defineDownload } from "../platform/transfer.ts";
import { drawWorkbook, type WorkbookSheet } from "../platform/workbook.ts";
import { exportReportEndpoint } from "./api.ts";
import { indicatorSheet, wordsSheet } from "./report-sheet.ts";
import { periodFileName, showNarratives, showPeriod } from "./show-period.ts";
import { findPeriod, findReport } from "./store.ts";

const found = defineQuery({
  name: "report.find-workbook",
  endpoint: endpoint({
    ...exportReportEndpoint,
    output: z.object({ fileName: z.string(), sheets: z.custom<readonly WorkbookSheet[]>() }),
  }),
  permission: "report:read",
  async run({ db, viewer }, { reportId }) {
    const report = await findReport(db, viewer.provinceId, reportId);
    const period = report && (await findPeriod(db, viewer.provinceId, report.periodId));
    if (!period) return refuse({ kind: "not-found", what: "báo cáo" });
    const head = { ...period, title: showPeriod(period).title, body: report.organisationName };
    return ok({
      fileName: `bao-cao-${periodFileName(period)}-${report.communeCode ?? "don-vi"}.xlsx`,
      sheets: [
        indicatorSheet(head, period.form, indicatorsOf(period.form, report.kind), report),
        wordsSheet(head, showNarratives(period.form, report.narrative)),
      ],
    });
  },
});

/** One body's form as a workbook. */
export const exportReport = defineDownload({
  query: found,
  send: async (_parts, { fileName, sheets }) => ({
    content: await drawWorkbook(sheets),
    mediaType: fileTypes.xlsx.mediaType,
    fileName,
  }),
});
