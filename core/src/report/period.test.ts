import { describe, expect, it } from "vitest";
import { holidayCalendar, plainDate } from "../kernel/index.ts";
import { openPeriod, proposePeriod } from "./period.ts";
import { form } from "./report.fixture.ts";

const calendar = holidayCalendar(2025, 2027, []);
const days = proposePeriod(form, "half_year", 2026, calendar);

describe("a period", () => {
  it("is proposed from the form's rule, due five working days after its end", () => {
    expect(days).toEqual({ startsOn: "2025-12-15", endsOn: "2026-06-14", dueOn: "2026-06-19" });
    expect(openPeriod({ year: 2026, isOpened: false, days, calendar })).toEqual({
      ok: true,
      value: days,
    });
  });

  it.each([
    ["period-exists", true, days],
    ["period-days-out-of-order", false, { ...days, endsOn: days.startsOn }],
    ["due-before-end", false, { ...days, dueOn: days.endsOn }],
    ["due-not-working-day", false, { ...days, dueOn: plainDate("2026-06-20") }],
  ] as const)("is refused: %s", (kind, isOpened, asked) => {
    const opened = openPeriod({ year: 2026, isOpened, days: asked, calendar });
    expect(opened).toMatchObject({ ok: false, refusal: { kind } });
  });

  it("due on a Saturday names the Monday after it", () => {
    const opened = openPeriod({
      year: 2026,
      isOpened: false,
      days: { ...days, dueOn: plainDate("2026-06-20") },
      calendar,
    });
    expect(opened).toMatchObject({ refusal: { nextOn: "2026-06-22" } });
  });
});
