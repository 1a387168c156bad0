import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dong, plainDate } from "../kernel/index.ts";
import { parseNorms, selectNorm } from "../norm/index.ts";
import { provinceCode } from "../territory/index.ts";
import { retestSupport } from "./retest-support.ts";

const norms = parseNorms(
  JSON.parse(readFileSync(new URL("../../../data/norms/norms.json", import.meta.url), "utf8")),
);
const found = selectNorm(norms, {
  activity: "machinery_tech_transfer",
  source: "local",
  provinceCode: provinceCode("04"),
  on: plainDate("2026-01-15"),
});
if (!found.ok) throw new Error(found.refusal.kind);
const kept = { selected: found.value, technologyLine: "single" } as const;

describe("testing the support again on what was accepted", () => {
  it("allows half of the accepted eligible cost, rounded down", () => {
    const { maximumDong, assessment } = retestSupport(kept, dong(476_000_001));
    expect(maximumDong).toBe(238_000_000);
    expect(assessment?.limitedBy).toBe("share");
  });

  it("keeps the ceiling of the norm for a dear machine", () => {
    expect(retestSupport(kept, dong(900_000_000)).maximumDong).toBe(300_000_000);
  });

  it("leaves nothing where nothing eligible was found", () => {
    expect(retestSupport(kept, dong(0))).toMatchObject({
      assessment: null,
      maximumDong: 0,
    });
  });
});
