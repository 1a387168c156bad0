import { describe, expect, it } from "vitest";
import { formatDay, formatDayLong, kernelRefusalText, parseDay, plainDate } from "./index.ts";

describe("reading a day typed by a person", () => {
  it.each([
    ["28/11/2025", "2025-11-28"],
    ["8/3/2025", "2025-03-08"],
    [" 08-03-2025 ", "2025-03-08"],
    ["8.3.2025", "2025-03-08"],
    ["2025-11-28", "2025-11-28"],
    ["ngày 28 tháng 11 năm 2025", "2025-11-28"],
    ["29/02/2024", "2024-02-29"],
  ])("understands %s", (text, day) => {
    expect(parseDay(text)).toEqual({ ok: true, value: day });
  });

  it.each([
    ["", "day-empty"],
    ["hôm qua", "day-unreadable"],
    ["11/2025", "day-unreadable"],
    ["28/11/25", "day-year-incomplete"],
    ["31/02/2025", "day-not-in-calendar"],
    ["29/02/2025", "day-not-in-calendar"],
    ["11/28/2025", "day-not-in-calendar"],
    ["28/11/0025", "day-not-in-calendar"],
  ])("refuses “%s” as %s, with a Vietnamese sentence", (text, kind) => {
    const read = parseDay(text);
    expect(read).toMatchObject({ refusal: { kind } });
    if (!read.ok) expect(kernelRefusalText(read.refusal)).toMatch(/\.$/);
  });

  it("reads back the days it prints", () => {
    const day = plainDate("2026-02-09");
    expect(parseDay(formatDay(day))).toEqual({ ok: true, value: day });
    expect(parseDay(formatDayLong(day))).toEqual({ ok: true, value: day });
  });
});
