import { ok } from "@kc/core/kernel";
import { reopenPeriod as decideReopening, reportRefusalText } from "@kc/core/report";
import { defineCommand } from "../platform/command.ts";
import { reopenPeriodEndpoint } from "./api.ts";
import { insertEvent } from "./history-store.ts";
import { openPeriodRow } from "./open-report.ts";
import { updatePeriod } from "./write-store.ts";

/** Opens a locked period again (mở lại): its editions stay, the next locking makes a new one. */
export const reopenPeriod = defineCommand({
  name: "report.reopen-period",
  endpoint: reopenPeriodEndpoint,
  permission: "report:approve",
  refusalText: reportRefusalText,
  async run(context, { periodId, expectedVersion, reason }) {
    const opened = await openPeriodRow(context, periodId, expectedVersion);
    if (!opened.ok) return opened;
    const decision = decideReopening({ status: opened.value.status, reason });
    if (!decision.ok) return decision;
    const version = await updatePeriod(context, opened.value, { status: decision.value });
    await insertEvent(context, { periodId, action: "reopen", reason });
    context.about(periodId);
    return ok({ id: periodId, version });
  },
});
