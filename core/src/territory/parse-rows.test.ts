import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isNfc, plainDate } from "../kernel/index.ts";
import {
  communeKeyText,
  currentCommunes,
  currentProvinces,
  parseCommunes,
  parseCommuneSuccessions,
  parseProvinces,
  provinceCode,
} from "./index.ts";

function read(file: string): string {
  return readFileSync(new URL(`../../../data/territory/${file}`, import.meta.url), "utf8");
}

const provinces = parseProvinces(read("provinces.csv"));
const communes = parseCommunes(read("communes.csv"));
const former = parseCommunes(read("former-communes.csv"));
const successions = parseCommuneSuccessions(read("commune-successions.csv"));
const caoBang = provinceCode("04");

describe("data/territory", () => {
  it("has 34 provinces and 3,321 communes since 1/7/2025", () => {
    expect(currentProvinces(provinces, plainDate("2025-07-01"))).toHaveLength(34);
    expect(currentProvinces(provinces, plainDate("2026-11-22"))).toHaveLength(34);
    expect(currentCommunes(communes, plainDate("2025-07-01"))).toHaveLength(3_321);
    expect(currentCommunes(communes, plainDate("2025-06-30"))).toEqual([]);
  });

  it("has 53 xã and 3 phường in Cao Bằng, made of 161", () => {
    const now = currentCommunes(communes, plainDate("2026-01-01"), caoBang);
    expect(now.filter((commune) => commune.kind === "commune")).toHaveLength(53);
    expect(now.filter((commune) => commune.kind === "ward")).toHaveLength(3);
    expect(currentCommunes(former, plainDate("2025-06-30"), caoBang)).toHaveLength(161);
  });

  it("uses the code of one of its parts again for each of the 56", () => {
    const oldCodes = new Set(former.map((commune) => commune.code));
    const now = currentCommunes(communes, plainDate("2026-01-01"), caoBang);
    expect(now.every((commune) => oldCodes.has(commune.code))).toBe(true);
  });

  it("names each old commune once, and every successor exists", () => {
    const keys = new Set([...former, ...communes].map(communeKeyText));
    expect(keys.size).toBe(161 + 3_321);
    expect(new Set(successions.map(({ from }) => communeKeyText(from))).size).toBe(161);
    expect(new Set(successions.map(({ to }) => communeKeyText(to))).size).toBe(56);
    for (const { from, to } of successions) {
      expect(keys.has(communeKeyText(from)) && keys.has(communeKeyText(to))).toBe(true);
    }
  });

  it("writes names composed, with tones in the old style", () => {
    for (const commune of [...communes, ...former]) {
      expect(isNfc(commune.fullName)).toBe(true);
      expect(commune.fullName).not.toMatch(/o[àáảãạèéẻẽẹ](?!\p{L})/u);
    }
  });

  it("throws for a row that is not in form", () => {
    expect(() => parseProvinces("code,valid_from,valid_to,kind\nX,2025-07-01,,city\n")).toThrow(
      RangeError,
    );
  });
});
