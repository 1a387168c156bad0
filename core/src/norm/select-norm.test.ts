import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import { provinceCode } from "../territory/index.ts";
import { type NormQuery, normRefusalText, parseNorms, selectNorm } from "./index.ts";

const file = new URL("../../../data/norms/norms.json", import.meta.url);
const norms = parseNorms(JSON.parse(readFileSync(file, "utf8")));

const query: NormQuery = {
  activity: "machinery_tech_transfer",
  source: "local",
  provinceCode: provinceCode("82"),
  on: plainDate("2026-03-02"),
};

describe("which norm applies", () => {
  it("takes the province's own norm for local money", () => {
    expect(selectNorm(norms, query)).toMatchObject({
      ok: true,
      value: { norm: { code: "dong-thap-4" }, fallback: false, pendingDocument: null },
    });
  });

  it("takes the national norm for national money, even where the province has its own", () => {
    expect(selectNorm(norms, { ...query, source: "national" })).toMatchObject({
      value: { norm: { code: "tt28-5" }, fallback: false },
    });
  });

  it("falls back to the national ceiling and names the province's text that is not loaded", () => {
    expect(selectNorm(norms, { ...query, provinceCode: provinceCode("04") })).toMatchObject({
      value: {
        norm: { code: "tt28-5" },
        fallback: true,
        pendingDocument: { document: "07/2025/NQ-HĐND" },
      },
    });
    expect(selectNorm(norms, { ...query, provinceCode: provinceCode("91") })).toMatchObject({
      value: { fallback: true, pendingDocument: null },
    });
  });

  it("does not use a province's norm before the day it holds", () => {
    expect(selectNorm(norms, { ...query, on: plainDate("2024-07-10") })).toMatchObject({
      value: { norm: { code: "tt28-5" }, fallback: true },
    });
    expect(selectNorm(norms, { ...query, on: plainDate("2024-07-11") })).toMatchObject({
      value: { norm: { code: "dong-thap-4" } },
    });
  });

  it("keeps the norm of the dossier's day", () => {
    const national = { ...query, source: "national" } as const;
    expect(selectNorm(norms, { ...national, on: plainDate("2018-05-10") })).toMatchObject({
      value: { norm: { code: "ttlt26-4" } },
    });
    expect(selectNorm(norms, { ...national, on: plainDate("2018-05-11") })).toMatchObject({
      value: { norm: { code: "tt28-5" } },
    });
  });

  it("takes the later of two norms in force", () => {
    const own = norms.find(({ code }) => code === "dong-thap-4");
    if (!own) throw new Error("No norm");
    const later = { ...own, validFrom: plainDate("2026-01-01"), label: "Mới" };
    expect(selectNorm([...norms, later], query)).toMatchObject({
      value: { norm: { label: "Mới" } },
    });
  });

  it("refuses where no level has a norm, and says so in Vietnamese", () => {
    const found = selectNorm(norms, { ...query, on: plainDate("2013-01-01") });
    expect(found).toMatchObject({ ok: false, refusal: { kind: "norm-not-found" } });
    if (!found.ok) expect(normRefusalText(found.refusal)).toContain("01/01/2013");
  });
});
