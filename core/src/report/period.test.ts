import { describe, expect, it } from "vitest";
import { holidayCalendar, plainDate } from "../kernel/index.ts";
import {
  isPartOf,
  nextPeriodName,
  openAdHoc,
  openPeriod,
  periodName,
  proposePeriod,
  ruleOf,
} from "./period.ts";
import { form } from "./report.fixture.ts";

const calendar = holidayCalendar(2025, 2027, []);
const days = proposePeriod(form, { kind: "half_year", year: 2026, part: 0 }, calendar);

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

  it.each([
    ["half_year", 0, "6 tháng đầu năm 2026", "6 tháng cuối năm 2026"],
    ["year", 0, "năm 2026", "năm 2027"],
    ["quarter", 1, "quý I năm 2026", "quý II năm 2026"],
    ["quarter", 4, "quý IV năm 2026", "quý I năm 2027"],
    ["ad_hoc", 0, "đột xuất: thiệt hại do bão", ""],
  ] as const)("%s %i is called %s, and what follows %s", (kind, part, name, next) => {
    const period = { kind, part, year: 2026, subject: "thiệt hại do bão" };
    expect(periodName(period)).toBe(name);
    expect(nextPeriodName(period)).toBe(next);
  });

  it("has a rule for each quarter and one for the others", () => {
    expect(ruleOf(form, "quarter", 4)).toEqual(form.periods.quarter[3]);
    expect(ruleOf(form, "year", 0)).toEqual(form.periods.year[0]);
    expect(() => ruleOf(form, "quarter", 5)).toThrow(RangeError);
    expect([0, 1, 4, 5].map((part) => isPartOf("quarter", part))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect([0, 1].map((part) => isPartOf("year", part))).toEqual([true, false]);
  });

  it("that is asked for once is not due before today", () => {
    const at = (today: string) => openAdHoc({ days, today: plainDate(today), calendar });
    expect(at("2026-06-19")).toEqual({ ok: true, value: days });
    expect(at("2026-06-20")).toMatchObject({ refusal: { kind: "due-in-past" } });
  });
});
