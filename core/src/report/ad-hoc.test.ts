import { describe, expect, it } from "vitest";
import { askAdHoc } from "./ad-hoc.ts";
import { indicatorsOf, parseReportForm } from "./form.ts";
import { form } from "./report.fixture.ts";

const own = { label: "  Hộ  bị thiên tai ", unit: "hộ", measure: "count" } as const;

function asked(what: Partial<Parameters<typeof askAdHoc>[1]>) {
  return askAdHoc(form, {
    indicators: [],
    figures: [],
    bodies: ["commune_committee"],
    ...what,
  });
}

describe("a report that is asked for once", () => {
  it("has the named indicators and Sở's own figures, which every body fills", () => {
    const outcome = asked({ indicators: ["A1"], figures: [own], bodies: ["centre"] });
    if (!outcome.ok) throw new Error("It is refused.");
    const made = outcome.value;
    expect(made.indicators.map(({ code, label }) => [code, label])).toEqual([
      ["A1", "Cơ sở"],
      ["Q1", "Hộ bị thiên tai"],
    ]);
    expect(indicatorsOf(made, "centre").map(({ code }) => code)).toEqual(["Q1"]);
    expect(indicatorsOf(made, "commune_committee").map(({ code }) => code)).toEqual(["A1", "Q1"]);
  });

  it("brings what a sum or an average is computed from", () => {
    const sum = asked({ indicators: ["A5"] });
    expect(sum.ok && sum.value.indicators.map(({ code }) => code)).toEqual(["A2", "A4", "A5"]);
    const average = asked({ indicators: ["A3"] });
    expect(average.ok && average.value.indicators.map(({ code }) => code)).toEqual(["A1", "A3"]);
  });

  it("is kept as a form that can be read again", () => {
    const outcome = asked({ indicators: ["A5", "A3"], figures: [own] });
    if (!outcome.ok) throw new Error("It is refused.");
    expect(parseReportForm(JSON.parse(JSON.stringify(outcome.value)))).toEqual(outcome.value);
  });

  it.each([
    ["nothing-asked", {}],
    ["nobody-asked", { figures: [own], bodies: [] }],
    ["asked-unknown", { indicators: ["Z9"] }],
    ["body-without-figures", { indicators: ["A1"], bodies: ["commune_committee", "centre"] }],
  ] as const)("is refused: %s", (kind, what) => {
    expect(asked(what)).toMatchObject({ ok: false, refusal: { kind } });
  });
});
