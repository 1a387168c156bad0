import { expect, it } from "vitest";
import { bps, plainDate } from "../kernel/index.ts";
import { forecastResult } from "./forecast.ts";
import { programmeWith, soundTarget } from "./rules/sound-programme.fixture.ts";

const [machinery, share] = programmeWith(
  soundTarget({ code: "machinery" }),
  soundTarget({ code: "share", unit: "%", printed: "20%" }),
).targets;

function forecast(target: typeof machinery, result: number | null, today: string) {
  if (!target) throw new Error("no target");
  const progress = {
    code: "a",
    result,
    required: 12,
    percentBps: bps(0),
    state: "not_reached",
  } as const;
  return forecastResult(target, progress, {
    firstYear: 2031,
    lastYear: 2032,
    today: plainDate(today),
  });
}

it("carries on the pace of the days that have passed", () => {
  expect(forecast(machinery, 4, "2032-01-01")).toBe(8);
});

it("says nothing before a tenth of the period has passed", () => {
  expect(forecast(machinery, 4, "2031-03-01")).toBeNull();
  expect(forecast(machinery, 4, "2031-04-01")).not.toBeNull();
});

it("is the result itself after the last day", () => {
  expect(forecast(machinery, 4, "2033-06-01")).toBe(4);
});

it("says nothing of percentages and of what is not known", () => {
  expect(forecast(share, 15, "2032-01-01")).toBeNull();
  expect(forecast(machinery, null, "2032-01-01")).toBeNull();
});
