import { readFileSync } from "node:fs";
import { parseReportForm, type ReportForm } from "@kc/core/report";

/** The report form in its newest version: as the file has it, which a period keeps, and as it is read. */
export const formSource: unknown = JSON.parse(
  readFileSync(new URL("../../../data/reports/half-year-and-year.json", import.meta.url), "utf8"),
);
export const newestForm: ReportForm = parseReportForm(formSource);
