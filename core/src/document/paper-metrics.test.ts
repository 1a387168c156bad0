import { describe, expect, it } from "vitest";
import { keysOf } from "../kernel/index.ts";
import { paperLimits, paperMetrics, textWidthMm } from "./paper-metrics.ts";

describe("measures of a paper (NĐ 30/2020, Phụ lục I)", () => {
  it.each(keysOf(paperLimits.marginsMm))("keeps the %s margin in what is allowed", (side) => {
    const [lowest, highest] = paperLimits.marginsMm[side];
    expect(paperMetrics.marginsMm[side]).toBeGreaterThanOrEqual(lowest);
    expect(paperMetrics.marginsMm[side]).toBeLessThanOrEqual(highest);
  });

  it.each(keysOf(paperLimits.sizesPt))("keeps the size of %s in what is allowed", (element) => {
    const [lowest, highest] = paperLimits.sizesPt[element];
    expect(paperMetrics.sizesPt[element]).toBeGreaterThanOrEqual(lowest);
    expect(paperMetrics.sizesPt[element]).toBeLessThanOrEqual(highest);
  });

  it("keeps body size, indent, paragraph gap, line spacing and rules in what is allowed", () => {
    const pairs: readonly (readonly [number, readonly [number, number]])[] = [
      [paperMetrics.bodyPt.text, paperLimits.bodyPt],
      [paperMetrics.bodyPt.form, paperLimits.bodyPt],
      [paperMetrics.firstLineIndentMm, paperLimits.firstLineIndentMm],
      [paperMetrics.paragraphGapPt, paperLimits.paragraphGapPt],
      [paperMetrics.lineSpacing, paperLimits.lineSpacing],
      [paperMetrics.ruleShare, paperLimits.ruleShare],
    ];
    for (const [value, [lowest, highest]] of pairs) {
      expect(value).toBeGreaterThanOrEqual(lowest);
      expect(value).toBeLessThanOrEqual(highest);
    }
  });

  it("leaves 165 mm of text on an upright page and 252 mm on a lying one", () => {
    expect(textWidthMm("portrait")).toBe(165);
    expect(textWidthMm("landscape")).toBe(252);
    expect(paperMetrics.headColumns.left + paperMetrics.headColumns.right).toBe(165);
  });
});
