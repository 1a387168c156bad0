import { ok, plainDate, refuse, yearOf } from "@kc/core/kernel";
import { askAdHoc as decideAsking, openAdHoc, reportRefusalText } from "@kc/core/report";
import { defineCommand } from "../platform/command.ts";
import { askAdHocEndpoint } from "./api.ts";
import { calendarFor } from "./calendar-for.ts";
import { newestForm } from "./form-data.ts";
import { insertEvent } from "./history-store.ts";
import { listReporters } from "./store.ts";
import { insertPeriod, insertReports } from "./write-store.ts";

/** Asks some bodies for named figures by a day (báo cáo đột xuất), with the reason and the paper that asks. */
export const askAdHoc = defineCommand({
  name: "report.ask-ad-hoc",
  endpoint: askAdHocEndpoint,
  permission: "report:consolidate",
  refusalText: reportRefusalText,
  async run(context, input) {
    const { tx, viewer, today, about } = context;
    const days = {
      startsOn: plainDate(input.startsOn),
      endsOn: plainDate(input.endsOn),
      dueOn: plainDate(input.dueOn),
    };
    const calendar = calendarFor(days.dueOn);
    if (!calendar.ok) return calendar;
    const opened = openAdHoc({ days, today, calendar: calendar.value });
    if (!opened.ok) return opened;
    const reporters = await listReporters(tx, viewer.provinceId, today);
    const bodies = reporters.filter(({ id }) => input.bodies.includes(id));
    if (bodies.length !== new Set(input.bodies).size) {
      return refuse({ kind: "not-found", what: "đơn vị báo cáo" });
    }
    const form = decideAsking(newestForm, { ...input, bodies: bodies.map(({ kind }) => kind) });
    if (!form.ok) return form;
    const { subject, reason, askedBy, paper } = input;
    const id = await insertPeriod(context, {
      kind: "ad_hoc",
      year: yearOf(days.dueOn),
      part: 0,
      subject,
      reason,
      askedBy,
      paper: paper && { number: paper.number, issuedOn: plainDate(paper.issuedOn) },
      form: form.value,
      ...opened.value,
    });
    await insertReports(context, id, bodies);
    await insertEvent(context, { periodId: id, action: "ask", reason, facts: { askedBy, paper } });
    about(id);
    return ok({ id, version: 1, reports: bodies.length });
  },
});
