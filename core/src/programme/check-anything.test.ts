/** The check of a programme that nobody has reviewed: whatever is handed in, it answers and does not fail. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkConsistency } from "./check-consistency.ts";
import { flatProgramme } from "./flatten.ts";
import { readProgrammeSoftly } from "./parse-structure.ts";
import { ruleCatalogue } from "./rules/catalogue.ts";
import { soundJson } from "./rules/sound-programme.fixture.ts";

type Json = Record<string, unknown> | unknown[];

/** Every place of a JSON value, as the object that holds it and its key. */
function places(value: unknown): readonly (readonly [Json, string])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [
    [value as Json, key] as const,
    ...places(each),
  ]);
}

const strange = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    "",
    0,
    -1,
    1e300,
    "1.056,5",
    "99999999999999999999999999",
    "-5",
    "3960",
    "năm mươi",
    "150%",
    "12,5%",
    "2021-02-31",
    "Hòa".normalize("NFD"),
    [],
    {},
    [[]],
    ["2031", 2031],
    "local",
    "machinery",
  ),
  fc.string(),
  fc.integer(),
  fc.jsonValue(),
);

describe("the check of any form", () => {
  it("answers for a sound form with any parts replaced or taken out", () => {
    const count = places(soundJson()).length;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(count - 1), strange), { minLength: 1, maxLength: 6 }),
        (changes) => {
          const json = soundJson();
          const all = places(json);
          for (const [index, value] of changes) {
            const [holder, key] = all[index] ?? [{}, ""];
            Reflect.set(holder, key, value);
          }
          const programme = readProgrammeSoftly(json);
          expect(programme).not.toBeNull();
          if (programme === null) return;
          for (const { rule, where, message } of checkConsistency(programme)) {
            expect(ruleCatalogue.map(({ id }) => id)).toContain(rule);
            expect(typeof where).toBe("string");
            expect(message).not.toBe("");
          }
          flatProgramme(programme);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("answers for an empty form with one line for each part that is missing", () => {
    const programme = readProgrammeSoftly({});
    const found = programme === null ? [] : checkConsistency(programme);
    expect(found.map(({ rule }) => rule)).toContain("KC-P33");
    expect(found.length).toBeGreaterThan(15);
  });
});
