import { ok, plainDate, refuse } from "@kc/core/kernel";
import { isPartOf, openPeriod as decideOpening, reportRefusalText } from "@kc/core/report";
import { defineCommand } from "../platform/command.ts";
import { openPeriodEndpoint } from "./api.ts";
import { calendarFor } from "./calendar-for.ts";
import { formSource } from "./form-data.ts";
import { insertEvent } from "./history-store.ts";
import { isPeriodOpened, listReporters } from "./store.ts";
import { insertPeriod, insertReports } from "./write-store.ts";

/** Opens a period of reporting (mở kỳ báo cáo): every body of the day gets its form. */
export const openPeriod = defineCommand({
  name: "report.open-period",
  endpoint: openPeriodEndpoint,
  permission: "report:consolidate",
  refusalText: reportRefusalText,
  async run(context, input) {
    const { tx, viewer, about } = context;
    const { provinceId } = viewer;
    const { kind, year, part } = input;
    if (!isPartOf(kind, part)) return refuse({ kind: "not-found", what: "quý của kỳ báo cáo" });
    const days = {
      startsOn: plainDate(input.startsOn),
      endsOn: plainDate(input.endsOn),
      dueOn: plainDate(input.dueOn),
    };
    const calendar = calendarFor(days.dueOn);
    if (!calendar.ok) return calendar;
    const decision = decideOpening({
      year,
      isOpened: await isPeriodOpened(tx, provinceId, { kind, year, part }),
      days,
      calendar: calendar.value,
    });
    if (!decision.ok) return decision;
    const bodies = await listReporters(tx, provinceId, context.today);
    const id = await insertPeriod(context, {
      kind,
      year,
      part,
      form: formSource,
      ...decision.value,
    });
    await insertReports(context, id, bodies);
    await insertEvent(context, { periodId: id, action: "open" });
    about(id);
    return ok({ id, version: 1, reports: bodies.length });
  },
});
