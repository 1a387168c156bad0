import { describe, expect, it } from "vitest";
import { cellOf, indicatorsOf, parseReportForm } from "./form.ts";
import { form, formJson } from "./report.fixture.ts";

describe("a report form", () => {
  it("names one cell for an indicator with one figure, and one for each source", () => {
    const [count, money] = form.indicators;
    if (!count || !money) throw new Error("The form has no indicators.");
    expect(count.columns.map((column) => cellOf(count, column))).toEqual(["A1"]);
    expect(money.columns.map((column) => cellOf(money, column))).toEqual([
      "A2.local",
      "A2.national",
    ]);
  });

  it("gives each kind of body its own indicators, and nobody the computed ones", () => {
    expect(indicatorsOf(form, "commune_committee").map(({ code }) => code)).toEqual([
      "A1",
      "A2",
      "A3",
    ]);
    expect(indicatorsOf(form, "other_department").map(({ code }) => code)).toEqual(["A4"]);
    expect(indicatorsOf(form, "centre")).toEqual([]);
  });

  it.each([
    ["an indicator that stands twice", { ...formJson.indicators[0] }],
    ["a group that is not there", { ...formJson.indicators[0], code: "B1", group: "B" }],
    ["a sum of what is not there", { ...formJson.indicators[4], code: "B1", sumOf: ["Z9"] }],
    ["a sum of a sum", { ...formJson.indicators[4], code: "B1", sumOf: ["A5"] }],
    [
      "a weight that is no count",
      { ...formJson.indicators[2], code: "B1", consolidation: { kind: "average", weight: "A2" } },
    ],
  ])("is refused with %s", (_what, indicator) => {
    expect(() =>
      parseReportForm({ ...formJson, indicators: [...formJson.indicators, indicator] }),
    ).toThrow(RangeError);
  });
});
