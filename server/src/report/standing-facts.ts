import { punctualityLabels, punctualityOf, reportStatusLabels } from "@kc/core/report";
import type { PlainDate } from "@kc/core/kernel";
import type { ReportRecord } from "./store.ts";

/** Where a report stands, also against its day: the period's, or the later one that Sở gave the body. */
export function standingOf(report: ReportRecord, periodDueOn: PlainDate, today: PlainDate) {
  const { status, firstSentOn, sentOn } = report;
  const dueOn = report.dueOn ?? periodDueOn;
  const punctuality = punctualityOf({ status, firstSentOn, dueOn, today });
  return {
    status,
    statusLabel: reportStatusLabels[status],
    punctuality,
    punctualityLabel: punctualityLabels[punctuality],
    dueOn,
    isExtended: report.dueOn !== null,
    remindedOn: report.remindedOn,
    firstSentOn,
    sentOn,
  };
}
