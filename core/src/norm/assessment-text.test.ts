import { describe, expect, it } from "vitest";
import { bps, dong } from "../kernel/index.ts";
import { type AssessmentStep, assessmentStepText, supportLimitText } from "./index.ts";

const citation = { kind: "circular", document: "28/2018/TT-BTC" } as const;
const amountDong = dong(1);

describe("every step and limit in Vietnamese", () => {
  const steps: readonly AssessmentStep[] = [
    { kind: "ceiling", unit: null, amountDong, citation },
    {
      kind: "technology-line",
      multiplierBps: bps(15_000),
      ofDong: dong(300),
      amountDong,
      citation,
    },
    { kind: "units", units: 3, unitDong: dong(5_000_000), amountDong, citation },
    { kind: "budget-share", shareBps: bps(150), ofDong: dong(1_000), amountDong, citation },
  ];

  it("names what was multiplied by what", () => {
    expect(steps.map((step) => assessmentStepText(step).replaceAll("\u00a0", " "))).toEqual([
      "Mức tối đa",
      "Dây chuyền công nghệ: 150% × 300 đ",
      "3 × 5.000.000 đ",
      "1,5% × tổng kinh phí 1.000 đ, làm tròn xuống",
    ]);
  });

  it("names each limit differently", () => {
    const limits = ["share", "ceiling", "cost", "units", "budget-share"] as const;
    expect(new Set(limits.map(supportLimitText)).size).toBe(limits.length);
  });
});
