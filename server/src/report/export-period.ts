import { fileTypes } from "@kc/core/document";
import { ok, refuse } from "@kc/core/kernel";
import * as z from "zod/mini";
import { endpoint } from "../platform/api.ts";
import { defineQuery } from "../platform/query.ts";
import { defineDownload } from "../platform/transfer.ts";
import { drawWorkbook, type WorkbookSheet } from "../platform/workbook.ts";
import { exportPeriodEndpoint } from "./api.ts";
import { listEditions } from "./edition-store.ts";
import { figuresOf, heldBy } from "./period-figures.ts";
import { bodiesSheet, indicatorSheet, wordsSheet } from "./report-sheet.ts";
import { periodFileName, showNarratives, showPeriod } from "./show-period.ts";
import { findPeriod, listReports } from "./store.ts";

const found = defineQuery({
  name: "report.find-period-workbook",
  endpoint: endpoint({
    ...exportPeriodEndpoint,
    output: z.object({ fileName: z.string(), sheets: z.custom<readonly WorkbookSheet[]>() }),
  }),
  permission: "report:read",
  async run({ db, viewer, today }, { periodId }) {
    const { provinceId } = viewer;
    const period = await findPeriod(db, provinceId, periodId);
    if (!period) return refuse({ kind: "not-found", what: "kỳ báo cáo" });
    const [edition] = await listEditions(db, provinceId, periodId);
    const current = await listReports(db, provinceId, periodId);
    const { form, reports, summary } = heldBy(period, current, edition);
    const standing =
      period.status === "locked" && edition !== undefined
        ? `Bản chốt lần ${String(edition.edition)}, mã băm ${edition.sha256.slice(0, 16)}`
        : "Số liệu đang thu, chưa chốt";
    const head = { ...period, title: `${showPeriod(period).title}: tổng hợp`, body: standing };
    const values = Object.fromEntries(
      [...figuresOf(form, reports).values()].flatMap(({ cell, value }) =>
        value === null ? [] : [[cell, value]],
      ),
    );
    return ok({
      fileName: `tong-hop-bao-cao-${periodFileName(period)}.xlsx`,
      sheets: [
        indicatorSheet(head, form, form.indicators, { values, notes: {} }),
        bodiesSheet(head, form, reports, { dueOn: period.dueOn, today }),
        wordsSheet(head, showNarratives(form, summary)),
      ],
    });
  },
});

/** The consolidated report as a workbook: the province's figures, those of each body, and the words. */
export const exportPeriod = defineDownload({
  query: found,
  send: async (_parts, { fileName, sheets }) => ({
    content: await drawWorkbook(sheets),
    mediaType: fileTypes.xlsx.mediaType,
    fileName,
  }),
});
