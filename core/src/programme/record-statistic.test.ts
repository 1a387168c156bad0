import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import { recordStatistic } from "./record-statistic.ts";
import { programmeRefusalText } from "./refusal-text.ts";
import { programmeWith, soundTarget } from "./rules/sound-programme.fixture.ts";

const share = soundTarget({ code: "share", unit: "%", printed: "20%" });
const entered = { ...share, measure: { kind: "entered-statistic", indicator: "deep-processing" } };
const programme = programmeWith(entered, soundTarget({ code: "machinery" }));
const today = plainDate("2031-12-31");
const request = { targetCode: "share", hundredths: 10_000, asOf: plainDate("2031-12-31") };

describe("a statistic of the province", () => {
  it("may be 100 % and of today", () => {
    expect(recordStatistic(programme, request, today)).toMatchObject({ ok: true });
  });

  const refusals = [
    ["target-not-in-programme", { ...request, targetCode: "nothing" }],
    ["target-not-entered", { ...request, targetCode: "machinery" }],
    ["statistic-in-future", { ...request, asOf: plainDate("2032-01-01") }],
    ["statistic-outside-programme", { ...request, asOf: plainDate("2030-12-31") }],
    ["statistic-negative", { ...request, hundredths: -1 }],
    ["share-over-100", { ...request, hundredths: 10_001 }],
  ] as const;
  it.each(refusals)("is refused as %s, in a Vietnamese sentence", (kind, asked) => {
    const decided = recordStatistic(programme, asked, today);
    expect(decided).toMatchObject({ ok: false, refusal: { kind } });
    if (!decided.ok) expect(programmeRefusalText(decided.refusal)).toMatch(/\.$/u);
  });
});
