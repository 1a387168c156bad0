import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import {
  communeAt,
  communeCode,
  communeKeyText,
  currentProvinces,
  findCommunesByName,
  parseCommunes,
  parseProvinces,
  provinceCode,
  provinceCodeOf,
  provinceIdOf,
} from "./index.ts";

function read(file: string): string {
  return readFileSync(new URL(`../../../data/territory/${file}`, import.meta.url), "utf8");
}

const all = [...parseCommunes(read("communes.csv")), ...parseCommunes(read("former-communes.csv"))];
const before = plainDate("2025-06-30");
const after = plainDate("2025-07-01");

describe("places and their time", () => {
  it("finds another commune behind the same code before and after 1/7/2025", () => {
    expect(communeAt(all, communeCode("01273"), before)?.fullName).toBe("Phường Hợp Giang");
    expect(communeAt(all, communeCode("01273"), after)?.fullName).toBe("Phường Thục Phán");
  });

  it("keeps the district of a commune that ended", () => {
    expect(communeAt(all, communeCode("01273"), before)?.district?.name).toBe("Thành phố Cao Bằng");
    expect(communeAt(all, communeCode("01273"), after)?.district).toBeNull();
  });

  it("finds a commune in either tone style, with or without xã in front", () => {
    for (const name of ["Xã Phục Hòa", "xã phục hoà", "Phục Hoà"]) {
      expect(findCommunesByName(all, name, after).map((commune) => commune.fullName)).toEqual([
        "Xã Phục Hòa",
      ]);
    }
  });

  it("offers both Phục Hòa and Phúc Hòa to who types no marks", () => {
    expect(findCommunesByName(all, "phuc hoa", after)).toHaveLength(2);
  });

  it("answers with all three that were called Hưng Đạo", () => {
    expect(findCommunesByName(all, "Hưng Đạo", before)).toHaveLength(3);
  });

  it("knows Đồng Nai as a province until 29/4/2026 and as a city from 30/4/2026", () => {
    const provinces = parseProvinces(read("provinces.csv"));
    const kindOn = (on: string) =>
      currentProvinces(provinces, plainDate(on)).find(({ name }) => name === "Đồng Nai")?.kind;
    expect(kindOn("2026-04-29")).toBe("province");
    expect(kindOn("2026-04-30")).toBe("city");
  });

  it("turns codes into the numbers of the tables and back", () => {
    expect(provinceIdOf(provinceCode("04"))).toBe(4);
    expect(provinceCodeOf(provinceIdOf(provinceCode("04")))).toBe("04");
    expect(communeKeyText({ code: communeCode("01273"), validFrom: after })).toBe(
      "01273@2025-07-01",
    );
  });

  it("throws for what is no code", () => {
    expect(() => provinceCode("4")).toThrow(RangeError);
    expect(() => communeCode("1273")).toThrow(RangeError);
  });
});
