import { ok, plainDate } from "@kc/core/kernel";
import { reportRefusalText, sendUp, sentUpTo } from "@kc/core/report";
import { findInForce } from "../document/list-store.ts";
import { findBodyOfKind } from "../document/papers/body-store.ts";
import { defineCommand } from "../platform/command.ts";
import { recordSentUpEndpoint } from "./api.ts";
import { findSentUp, insertEvent } from "./history-store.ts";
import { openPeriodRow } from "./open-report.ts";

/** Notes that the consolidated report went up (gửi cấp trên): under which number, to whom, on which day. */
export const recordSentUp = defineCommand({
  name: "report.send-up",
  endpoint: recordSentUpEndpoint,
  permission: "report:consolidate",
  refusalText: reportRefusalText,
  async run(context, { periodId, expectedVersion, sentOn }) {
    const { tx, viewer, today } = context;
    const { provinceId } = viewer;
    const opened = await openPeriodRow(context, periodId, expectedVersion);
    if (!opened.ok) return opened;
    const period = opened.value;
    const paper = await findInForce(tx, [provinceId], "period_report", periodId);
    const numberedOn = paper?.numberedOn ?? null;
    const earlier = await findSentUp(tx, provinceId, period);
    const decision = sendUp({
      periodStatus: period.status,
      issuedOn: numberedOn === null ? null : plainDate(numberedOn),
      sentUpOn: earlier?.sentOn ?? null,
      sentOn: plainDate(sentOn),
      today,
    });
    if (!decision.ok) return decision;
    const committee = await findBodyOfKind(tx, provinceId, "provincial_committee");
    const to = sentUpTo(period, committee.name);
    const number = paper?.number ?? "";
    await insertEvent(context, {
      periodId,
      action: "send-up",
      reason: `Báo cáo số ${number}, gửi ${to.join(", ")}`,
      facts: { edition: period.edition, number, to, sentOn: decision.value },
    });
    context.about(periodId);
    return ok({ id: periodId, version: period.version });
  },
});
