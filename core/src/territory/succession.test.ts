import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import {
  communeCode,
  communesNow,
  parseCommunes,
  parseCommuneSuccessions,
  predecessorsOf,
  successorsOf,
} from "./index.ts";

function read(file: string): string {
  return readFileSync(new URL(`../../../data/territory/${file}`, import.meta.url), "utf8");
}

const all = [...parseCommunes(read("communes.csv")), ...parseCommunes(read("former-communes.csv"))];
const successions = parseCommuneSuccessions(read("commune-successions.csv"));
const hopGiang = { code: communeCode("01273"), validFrom: plainDate("2020-03-01") };
const thucPhan = { code: communeCode("01273"), validFrom: plainDate("2025-07-01") };

describe("what became of a commune", () => {
  it("follows an old commune to its successor", () => {
    expect(successorsOf(successions, hopGiang)).toEqual([thucPhan]);
    expect(successorsOf(successions, thucPhan)).toEqual([]);
  });

  it("names the five parts of Thục Phán", () => {
    expect(predecessorsOf(successions, thucPhan)).toHaveLength(5);
  });

  it("cuts a result of 2022 on the communes of today, and leaves today's as they are", () => {
    const today = plainDate("2026-11-22");
    const names = (key: typeof hopGiang) =>
      communesNow(all, successions, key, today).map((commune) => commune.fullName);
    expect(names(hopGiang)).toEqual(["Phường Thục Phán"]);
    expect(names(thucPhan)).toEqual(["Phường Thục Phán"]);
  });

  it("keeps an old commune on a day when it existed", () => {
    expect(
      communesNow(all, successions, hopGiang, plainDate("2022-01-01")).map(({ name }) => name),
    ).toEqual(["Hợp Giang"]);
  });
});
