import { readFileSync } from "node:fs";
import { formatCitation, parseDeadlines } from "@kc/core/law";

/** When the monthly report is due: before which day of the month, and where that stands in the law. */
export type MonthlyRule = { readonly beforeDay: number; readonly citation: string };

let read: MonthlyRule | undefined;

/** The rule of the monthly progress report, from the reviewed deadlines of the law. */
export function monthlyReportRule(): MonthlyRule {
  read ??= readRule();
  return read;
}

function readRule(): MonthlyRule {
  const file = new URL("../../../data/law/deadlines.json", import.meta.url);
  const deadlines = parseDeadlines(JSON.parse(readFileSync(file, "utf8")));
  const found = deadlines.find(({ code }) => code === "monthly-progress");
  if (found?.rule.kind !== "month-day") throw new RangeError("No deadline of the monthly report");
  const { day, isBefore } = found.rule;
  return { beforeDay: isBefore ? day : day + 1, citation: formatCitation(found.citation) };
}
