import { dayText } from "../ui/format.ts";
import { Notice } from "../ui/Notice.tsx";
import type { PeriodData } from "./PeriodPage.tsx";

/** Why a report is asked for once, and by which paper. */
export function AskedFor({
  period,
}: {
  readonly period: Pick<PeriodData["period"], "reason" | "askedBy" | "paper">;
}) {
  if (period.reason === "") return null;
  return (
    <Notice title="Sở Công Thương yêu cầu báo cáo đột xuất.">
      {period.reason} Cơ quan yêu cầu: {period.askedBy}.
      {period.paper !== null &&
        ` Theo Văn bản số ${period.paper.number} ngày ${dayText(period.paper.issuedOn)}.`}
    </Notice>
  );
}
