import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  parseHolidayCalendar,
  plainDate,
  weekdayOf,
  workingDaysBetween,
} from "./index.ts";

const file = new URL("../../../data/calendar/holidays.json", import.meta.url);
const calendar = parseHolidayCalendar(JSON.parse(readFileSync(file, "utf8")));
const day = plainDate;

describe("working days", () => {
  it("rests on weekends, on holidays and on their compensation", () => {
    expect(isWorkingDay(day("2026-03-06"), calendar)).toBe(true);
    expect(isWorkingDay(day("2026-03-07"), calendar)).toBe(false);
    expect(isWorkingDay(day("2026-04-26"), calendar)).toBe(false);
    expect(isWorkingDay(day("2026-04-27"), calendar)).toBe(false);
    expect(isWorkingDay(day("2026-04-28"), calendar)).toBe(true);
  });

  it("keeps 24/11 as Ngày Văn hóa Việt Nam from 2026 only", () => {
    expect(isWorkingDay(day("2025-11-24"), calendar)).toBe(true);
    expect(isWorkingDay(day("2026-11-24"), calendar)).toBe(false);
    expect(isWorkingDay(day("2029-11-26"), calendar)).toBe(false);
  });

  it("works on a Saturday given in exchange", () => {
    expect(isWorkingDay(day("2026-01-02"), calendar)).toBe(false);
    expect(isWorkingDay(day("2026-01-10"), calendar)).toBe(true);
  });

  it("finds the next working day after Tết", () => {
    expect(nextWorkingDay(day("2026-02-14"), calendar)).toBe("2026-02-23");
    expect(nextWorkingDay(day("2026-02-23"), calendar)).toBe("2026-02-23");
  });

  it("counts 15 working days over 30/4 and 1/5", () => {
    expect(addWorkingDays(day("2026-04-20"), 15, calendar)).toBe("2026-05-14");
    expect(workingDaysBetween(day("2026-04-20"), day("2026-05-14"), calendar)).toBe(15);
  });

  it("counts backwards, and 0 days is the day itself", () => {
    expect(addWorkingDays(day("2026-01-31"), -2, calendar)).toBe("2026-01-29");
    expect(addWorkingDays(day("2026-01-31"), 0, calendar)).toBe("2026-01-31");
    expect(workingDaysBetween(day("2026-01-31"), day("2026-01-29"), calendar)).toBe(0);
  });

  it("does not guess beyond the years it knows", () => {
    expect(() => isWorkingDay(day("2031-01-02"), calendar)).toThrow(RangeError);
    expect(() => addWorkingDays(day("2026-01-02"), 0.5, calendar)).toThrow(RangeError);
  });
});

describe("data/calendar/holidays.json", () => {
  const names = [...calendar.daysOff];

  it("gives every year its 11 days, 12 from 2026, 10 in 2020", () => {
    for (let year = 2020; year <= 2030; year += 1) {
      const holidays = names.filter(
        ([on, name]) => on.startsWith(String(year)) && !/bù|hoán đổi/.test(name),
      );
      expect(holidays).toHaveLength(year === 2020 ? 10 : year < 2026 ? 11 : 12);
    }
  });

  it("compensates every holiday that falls on a weekend, on a weekday", () => {
    for (let year = 2020; year <= 2030; year += 1) {
      const ofYear = names.filter(([on]) => on.startsWith(String(year)));
      const onWeekend = ofYear.filter(([on, name]) => weekdayOf(on) > 5 && !/bù/.test(name));
      const compensations = ofYear.filter(([, name]) => /^Nghỉ bù/.test(name));
      expect(compensations).toHaveLength(onWeekend.length);
      expect(compensations.every(([on]) => weekdayOf(on) <= 5)).toBe(true);
    }
  });

  it("keeps the five days of Tết together", () => {
    for (let year = 2020; year <= 2030; year += 1) {
      const days = names.filter(
        ([on, name]) => on.startsWith(String(year)) && name === "Tết Nguyên đán",
      );
      const first = days[0]?.[0];
      expect(days).toHaveLength(5);
      expect(first && days.at(-1)?.[0]).toBe(first && addDays(first, 4));
    }
  });
});
