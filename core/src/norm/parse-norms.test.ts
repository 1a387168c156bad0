import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ceilingOf, type Norm, normCode, parseNorm, parseNorms } from "./index.ts";

const file = new URL("../../../data/norms/norms.json", import.meta.url);
const json: unknown = JSON.parse(readFileSync(file, "utf8"));
const norms = parseNorms(json);

function norm(code: string): Norm {
  const found = norms.find((candidate) => candidate.code === code);
  if (!found) throw new Error(`No norm ${code}`);
  return found;
}

/** The essentials of the law digest, in triệu đồng, written a second time by hand. */
const ceilings: readonly (readonly [string, number | null])[] = [
  ["ttlt26-1", 10],
  ["ttlt26-2", 500],
  ["ttlt26-3", 100],
  ["ttlt26-4", 200],
  ["ttlt26-5", null],
  ["ttlt26-13", 35],
  ["ttlt26-20", 300],
  ["ttlt26-21", 1_500],
  ["ttlt26-23", 3_000],
  ["tt28-2", 1_000],
  ["tt28-4", 500],
  ["tt28-5", 300],
  ["tt28-8", 200],
  ["tt28-9", 400],
  ["tt28-11", 6_000],
  ["hai-duong-2", 250],
  ["hau-giang-7", 75],
];

describe("data/norms/norms.json", () => {
  it("holds the 68 rows of the norm tables, each with its citation", () => {
    expect(norms).toHaveLength(68);
    expect(norms.every(({ citation }) => citation.document !== "")).toBe(true);
  });

  it.each(ceilings)("gives %s the ceiling of %s triệu đồng", (code, million) => {
    expect(ceilingOf(norm(code).rule)).toBe(million === null ? null : million * 1_000_000);
  });

  it("replaces the joint circular by TT 28/2018 without a gap and without an overlap", () => {
    expect(norm("ttlt26-4")).toMatchObject({ validFrom: "2014-04-08", validTo: "2018-05-11" });
    expect(norm("tt28-5")).toMatchObject({ validFrom: "2018-05-11", validTo: null });
  });

  it("raises the ceiling of a technology line 1.5 times, where the norm says so", () => {
    expect(norm("tt28-5").technologyLineMultiplierBps).toBe(15_000);
    expect(norm("dong-thap-4").technologyLineMultiplierBps).toBe(15_000);
    expect(norm("ttlt26-4").technologyLineMultiplierBps).toBeNull();
  });

  it("keeps the province's text of which only the number is known", () => {
    expect(norm("cao-bang-1")).toMatchObject({
      rule: { kind: "text-pending" },
      level: { kind: "local", provinceCode: "04" },
      validFrom: null,
    });
  });

  it("marks every figure that was not read in the text", () => {
    expect(
      norms.filter(({ code }) => code.startsWith("tt28-")).map(({ confidence }) => confidence),
    ).not.toContain("A");
  });

  it("reads back every norm that was written as JSON", () => {
    for (const written of norms) {
      expect(parseNorm(JSON.parse(JSON.stringify(written)))).toEqual(written);
    }
  });

  it("throws for a row that is not in form", () => {
    const [good] = norms;
    expect(() => parseNorms([good, good])).toThrow("twice");
    expect(() => parseNorm({ ...good, activity: "dancing" })).toThrow("activity");
    expect(() => parseNorm({ ...good, rule: { kind: "ceiling", ceilingDong: 0.5 } })).toThrow(
      "ceilingDong",
    );
    expect(() => parseNorm({ ...good, validTo: "2014-04-08" })).toThrow("ends before");
    expect(() => normCode("TT28 5")).toThrow(RangeError);
  });
});
