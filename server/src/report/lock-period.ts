import { ok } from "@kc/core/kernel";
import { lockPeriod as decideLocking, reportRefusalText } from "@kc/core/report";
import { defineCommand } from "../platform/command.ts";
import { lockPeriodEndpoint } from "./api.ts";
import { insertEdition } from "./edition-store.ts";
import { insertEvent } from "./history-store.ts";
import { openPeriodRow } from "./open-report.ts";
import { figuresOf } from "./period-figures.ts";
import { listReports } from "./store.ts";
import { updatePeriod } from "./write-store.ts";

/** Locks a period (chốt số liệu): everything it holds is kept as an edition with its hash, and changes no more. */
export const lockPeriod = defineCommand({
  name: "report.lock-period",
  endpoint: lockPeriodEndpoint,
  permission: "report:approve",
  refusalText: reportRefusalText,
  async run(context, { periodId, expectedVersion, reason }) {
    const opened = await openPeriodRow(context, periodId, expectedVersion);
    if (!opened.ok) return opened;
    const period = opened.value;
    const reports = await listReports(context.tx, context.viewer.provinceId, periodId);
    const decision = decideLocking({
      status: period.status,
      reports: reports.map(({ status }) => status),
      reason,
    });
    if (!decision.ok) return decision;
    const edition = period.edition + 1;
    const figures = [...figuresOf(period.form, reports).values()];
    const hash = await insertEdition(context, period, {
      edition,
      reason,
      data: {
        form: period.form,
        startsOn: period.startsOn,
        endsOn: period.endsOn,
        dueOn: period.dueOn,
        summary: period.summary,
        reports,
        figures: Object.fromEntries(
          figures.flatMap(({ cell, value }) => (value === null ? [] : [[cell, value]])),
        ),
      },
    });
    const version = await updatePeriod(context, period, { status: decision.value, edition });
    await insertEvent(context, { periodId, action: "lock", reason, facts: { edition } });
    context.about(periodId);
    return ok({ id: periodId, version, edition, sha256: hash.toString("hex") });
  },
});
