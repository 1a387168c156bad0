import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseNorms } from "../norm/index.ts";
import { normCeilingsOf } from "./norm-ceilings.ts";

const file = new URL("../../../data/norms/norms.json", import.meta.url);
const norms = parseNorms(JSON.parse(readFileSync(file, "utf8")));

describe("ceilings of the norm tables", () => {
  it("give 300 million đồng for machinery since 11/5/2018, nationally", () => {
    const machinery = normCeilingsOf(norms).filter(
      (norm) => norm.activity === "machinery_tech_transfer" && norm.provinceCode === null,
    );
    expect(machinery).toContainEqual(
      expect.objectContaining({ ceilingDong: 300_000_000, validFrom: "2018-05-11", validTo: null }),
    );
  });

  it("leave out norms whose first day is not known", () => {
    const unknown = norms
      .filter((norm) => norm.validFrom === null)
      .map((norm) => norm.citation.document);
    expect(unknown).toContain("07/2025/NQ-HĐND");
    expect(normCeilingsOf(norms).some((norm) => norm.citation.includes("07/2025/NQ-HĐND"))).toBe(
      false,
    );
  });
});
