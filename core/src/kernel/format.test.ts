import { describe, expect, it } from "vitest";
import {
  bps,
  dong,
  formatBps,
  formatCount,
  formatDay,
  formatDayLong,
  formatDong,
  formatDongUnit,
  formatMillion,
  plainDate,
} from "./index.ts";

describe("figures as Vietnamese papers print them", () => {
  it("puts dots between thousands of đồng", () => {
    expect(formatDong(dong(1_056_000_000))).toBe("1.056.000.000");
    expect(formatDong(dong(0))).toBe("0");
    expect(formatDong(dong(999))).toBe("999");
    expect(formatDong(dong(-1_000))).toBe("-1.000");
    expect(formatDongUnit(dong(1_056_000_000))).toBe("1.056.000.000\u00a0đ");
  });

  it("prints triệu đồng exactly, decimals only where there are any", () => {
    expect(formatMillion(dong(1_056_500_000))).toBe("1.056,5");
    expect(formatMillion(dong(1_056_000_000))).toBe("1.056");
    expect(formatMillion(dong(1))).toBe("0,000001");
    expect(formatMillion(dong(-500_000))).toBe("-0,5");
    expect(formatMillion(dong(0))).toBe("0");
  });

  it("prints shares and counts", () => {
    expect(formatBps(bps(5_000))).toBe("50%");
    expect(formatBps(bps(150))).toBe("1,5%");
    expect(formatBps(bps(1))).toBe("0,01%");
    expect(formatBps(bps(10_000))).toBe("100%");
    expect(formatCount(3_321)).toBe("3.321");
    expect(() => formatCount(0.5)).toThrow(RangeError);
  });

  it("writes days as dd/mm/yyyy", () => {
    expect(formatDay(plainDate("2025-11-28"))).toBe("28/11/2025");
    expect(formatDay(plainDate("2025-03-08"))).toBe("08/03/2025");
  });

  it("writes the day of a document with a zero before days below 10 and months 1 and 2 only", () => {
    expect(formatDayLong(plainDate("2025-11-28"))).toBe("ngày 28 tháng 11 năm 2025");
    expect(formatDayLong(plainDate("2020-04-08"))).toBe("ngày 08 tháng 4 năm 2020");
    expect(formatDayLong(plainDate("2026-02-10"))).toBe("ngày 10 tháng 02 năm 2026");
    expect(formatDayLong(plainDate("2026-03-09"))).toBe("ngày 09 tháng 3 năm 2026");
  });
});
