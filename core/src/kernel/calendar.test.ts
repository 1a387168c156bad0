import { describe, expect, it } from "vitest";
import {
  addDays,
  compareDays,
  daysBetween,
  isInForce,
  isPlainDate,
  lastDayOfMonth,
  plainDate,
  validitiesOverlap,
  weekdayOf,
  yearOf,
} from "./index.ts";

describe("days of the calendar", () => {
  it("knows which days exist", () => {
    expect(isPlainDate("2024-02-29")).toBe(true);
    expect(isPlainDate("2025-02-29")).toBe(false);
    expect(() => plainDate("28/11/2025")).toThrow(RangeError);
  });

  it("counts calendar days over a leap day", () => {
    expect(addDays(plainDate("2024-02-28"), 2)).toBe("2024-03-01");
    expect(daysBetween(plainDate("2024-02-28"), plainDate("2024-03-01"))).toBe(2);
    expect(yearOf(plainDate("2026-01-22"))).toBe(2026);
    expect(lastDayOfMonth(plainDate("2024-02-10"))).toBe("2024-02-29");
    expect(weekdayOf(plainDate("2026-04-26"))).toBe(7);
    expect([plainDate("2026-02-01"), plainDate("2026-01-01")].sort(compareDays)[0]).toBe(
      "2026-01-01",
    );
  });
});

describe("validity", () => {
  const thisYear = { validFrom: plainDate("2026-01-01"), validTo: plainDate("2027-01-01") };

  it("holds on its first day and no longer on its last", () => {
    expect(isInForce(thisYear, plainDate("2026-01-01"))).toBe(true);
    expect(isInForce(thisYear, plainDate("2026-12-31"))).toBe(true);
    expect(isInForce(thisYear, plainDate("2027-01-01"))).toBe(false);
    expect(isInForce(thisYear, plainDate("2025-12-31"))).toBe(false);
    expect(isInForce({ ...thisYear, validTo: null }, plainDate("2099-01-01"))).toBe(true);
  });

  it("does not overlap what begins on the day it ends", () => {
    const next = { validFrom: plainDate("2027-01-01"), validTo: null };
    expect(validitiesOverlap(thisYear, next)).toBe(false);
    expect(validitiesOverlap(next, thisYear)).toBe(false);
    expect(validitiesOverlap(thisYear, { ...next, validFrom: plainDate("2026-12-31") })).toBe(true);
  });
});
