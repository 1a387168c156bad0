import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseHolidayCalendar, plainDate } from "../kernel/index.ts";
import { dueOn, parseDeadlines } from "./index.ts";

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../data/${path}`, import.meta.url), "utf8"));
}

const calendar = parseHolidayCalendar(readJson("calendar/holidays.json"));
const deadlines = parseDeadlines(readJson("law/deadlines.json"));

function due(code: string, base: string): string | null {
  const deadline = deadlines.find((candidate) => candidate.code === code);
  if (!deadline) throw new Error(`No deadline ${code}`);
  return dueOn(deadline.rule, plainDate(base), calendar);
}

describe("legal terms", () => {
  it("ends the settlement file 15 calendar days after the last acceptance (TT 36/2013 Đ.18 k.1)", () => {
    expect(due("settlement-file", "2026-11-20")).toBe("2026-12-05");
  });

  it("ends liquidation on 22/01 of the year after (TT 36/2013 Đ.18 k.2)", () => {
    expect(due("liquidation", "2026-06-30")).toBe("2027-01-22");
  });

  it("ends 'trước 20/5' on 19/5 of the year before the plan's year", () => {
    expect(due("national-base-appraisal", "2027-01-01")).toBe("2026-05-19");
    expect(due("national-registration", "2027-01-01")).toBe("2026-06-14");
    expect(due("local-registration-district", "2022-01-01")).toBe("2021-08-29");
    expect(due("plan-registration", "2027-01-01")).toBe("2026-08-29");
  });

  it("wants progress before the 25th of the month", () => {
    expect(due("monthly-progress", "2026-02-03")).toBe("2026-02-24");
  });

  it("counts complaints in working days, over Tết", () => {
    expect(due("selection-complaint", "2026-02-10")).toBe("2026-03-10");
    expect(due("selection-complaint-answer", "2026-03-02")).toBe("2026-03-16");
  });

  it("clears an advance without contract by the end of the following month", () => {
    expect(due("advance-without-contract", "2026-01-31")).toBe("2026-02-28");
    expect(due("advance-without-contract", "2026-12-05")).toBe("2027-01-31");
  });

  it("ends a certificate on 31/12 of the third year, the year of issue counted", () => {
    expect(due("certificate-validity", "2025-08-01")).toBe("2027-12-31");
  });

  it("ends the budget year by its own clocks", () => {
    expect(due("year-end-vouchers", "2026-07-01")).toBe("2026-12-30");
    expect(due("year-end-spending", "2026-07-01")).toBe("2026-12-31");
    expect(due("adjustment-period-end", "2026-07-01")).toBe("2027-01-31");
    expect(due("balance-reconciliation", "2026-07-01")).toBe("2027-02-10");
    expect(due("advance-repayment", "2026-07-01")).toBe("2027-02-14");
  });

  it("leaves the day of a periodic report to who fixes it", () => {
    expect(due("commune-report-half-year", "2026-01-01")).toBeNull();
  });

  it("have unique codes", () => {
    expect(new Set(deadlines.map(({ code }) => code)).size).toBe(deadlines.length);
  });

  it("cannot be read from a rule of an unknown kind", () => {
    expect(() => parseDeadlines([{ code: "x", label: "x", rule: { kind: "soon" } }])).toThrow(
      "kind",
    );
  });
});
