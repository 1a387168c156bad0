import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import { normRuleText, normStanding, normStandingLabel } from "./norm-text.ts";
import { parseNorms } from "./parse-norms.ts";

const norms = parseNorms(
  JSON.parse(readFileSync(new URL("../../../data/norms/norms.json", import.meta.url), "utf8")),
);
const byCode = (code: string) => {
  const norm = norms.find((one) => one.code === code);
  if (!norm) throw new Error(code);
  return norm;
};

describe("a norm in one line", () => {
  it("says share, ceiling and what a technology line has", () => {
    expect(normRuleText(byCode("tt28-5"))).toBe(
      "50% chi phí, tối đa 300.000.000\u00a0đ cho một cơ sở; dây chuyền công nghệ tối đa 450.000.000\u00a0đ",
    );
  });

  it("has words for every norm of the data", () => {
    for (const norm of norms) expect(normRuleText(norm)).toMatch(/\S/u);
  });
});

describe("where a norm stands", () => {
  const day = plainDate("2026-03-02");

  it("goes by its entry until it is approved, then by its validity", () => {
    expect(normStanding(byCode("tt28-5"), "draft", day)).toBe("draft");
    expect(normStanding(byCode("tt28-5"), "in_force", day)).toBe("in_force");
    expect(normStanding(byCode("ttlt26-4"), "in_force", day)).toBe("expired");
  });

  it("says that the province's own norm is not there yet", () => {
    expect(normStandingLabel(normStanding(byCode("cao-bang-1"), "in_force", day))).toBe(
      "Chưa có mức chi của tỉnh – áp dụng mức tối đa của Trung ương",
    );
  });
});
