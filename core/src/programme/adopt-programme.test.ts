import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import { adoptProgramme, versionInForce } from "./adopt-programme.ts";
import { parseProgrammeStructure } from "./parse-structure.ts";
import { programmeRefusalText } from "./refusal-text.ts";
import { soundJson } from "./rules/sound-programme.fixture.ts";

const structure = parseProgrammeStructure(soundJson());
const first = { version: 1, decisionNumber: "01/QĐ-UBND", inForceFrom: plainDate("2030-12-01") };
const request = {
  structure,
  decisionNumber: "01/QĐ-UBND",
  inForceFrom: plainDate("2030-12-01"),
};

describe("a programme is adopted by its decision", () => {
  it("begins with version 1", () => {
    expect(adoptProgramme({ provinceCode: "99", adopted: [] }, request)).toEqual({
      ok: true,
      value: first,
    });
  });

  it("is followed by version 2 with the decision that amends it", () => {
    const amended = { ...request, decisionNumber: "09/QĐ-UBND" };
    const decided = adoptProgramme({ provinceCode: "99", adopted: [first] }, amended);
    expect(decided).toMatchObject({ ok: true, value: { version: 2 } });
  });

  const refusals = [
    ["programme-of-another-province", { provinceCode: "04", adopted: [] }, request],
    ["decision-adopted-already", { provinceCode: "99", adopted: [first] }, request],
    [
      "in-force-before-decision",
      { provinceCode: "99", adopted: [] },
      { ...request, inForceFrom: plainDate("2030-11-30") },
    ],
    [
      "in-force-before-last-version",
      { provinceCode: "99", adopted: [{ ...first, inForceFrom: plainDate("2031-06-01") }] },
      { ...request, decisionNumber: "09/QĐ-UBND", inForceFrom: plainDate("2031-05-31") },
    ],
  ] as const;
  it.each(refusals)("is refused as %s, in a Vietnamese sentence", (kind, facts, asked) => {
    const decided = adoptProgramme(facts, asked);
    expect(decided).toMatchObject({ ok: false, refusal: { kind } });
    if (!decided.ok) expect(programmeRefusalText(decided.refusal)).toMatch(/\.$/u);
  });

  it("names the place of a structure that cannot be read", () => {
    const text = programmeRefusalText({ kind: "structure-not-readable", fault: "programme.code" });
    expect(text).toContain("programme.code");
  });
});

describe("the version in force", () => {
  const second = { version: 2, decisionNumber: "09/QĐ-UBND", inForceFrom: plainDate("2031-06-01") };
  it("changes on the day the amendment takes effect", () => {
    expect(versionInForce([second, first], plainDate("2031-05-31"))).toBe(first);
    expect(versionInForce([second, first], plainDate("2031-06-01"))).toBe(second);
  });
  it("is the first one before any is in force, and none where none was adopted", () => {
    expect(versionInForce([second, first], plainDate("2030-01-01"))).toBe(first);
    const none: readonly (typeof first)[] = [];
    expect(versionInForce(none, plainDate("2030-01-01"))).toBeUndefined();
  });
});
