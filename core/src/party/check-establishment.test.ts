import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dong, plainDate } from "../kernel/index.ts";
import {
  checkEstablishment,
  type EstablishmentDraft,
  parseEligibilityRules,
  partyRefusalText,
  partyWarningText,
} from "./index.ts";

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../data/${path}`, import.meta.url), "utf8"));
}

const rules = parseEligibilityRules(
  readJson("law/eligibility.json"),
  readJson("sectors/divisions.json"),
);
const today = plainDate("2026-03-02");
const good: EstablishmentDraft = {
  name: "HTX Miến dong",
  representativeName: "Nông Văn A",
  taxCode: "0100109106",
  sectorDivision: "10",
  foundedOn: today,
  workers: 0,
  capitalDong: dong(0),
  revenueDong: null,
};

describe("registering an establishment", () => {
  it("takes a good registration without a word", () => {
    expect(checkEstablishment(good, rules, today)).toEqual({ refusals: [], warnings: [] });
  });

  it("warns of a wrong check digit and does not block", () => {
    const { refusals, warnings } = checkEstablishment(
      { ...good, taxCode: "0100109107" },
      rules,
      today,
    );
    expect(refusals).toEqual([]);
    expect(warnings.map(partyWarningText)).toEqual([
      "Mã số thuế 0100109107 có chữ số kiểm tra không khớp. Kiểm tra lại; vẫn có thể lưu.",
    ]);
  });

  it("warns where there is no code", () => {
    const { warnings } = checkEstablishment({ ...good, taxCode: null }, rules, today);
    expect(warnings.map(({ kind }) => kind)).toEqual(["tax-code-missing"]);
    expect(warnings.map(partyWarningText)[0]).not.toBe("");
  });

  it.each([
    ["name-missing", { name: " \u00a0" }],
    ["representative-missing", { representativeName: "" }],
    ["tax-code-not-a-code", { taxCode: "123" }],
    ["sector-unknown", { sectorDivision: "47" }],
    ["founded-in-future", { foundedOn: plainDate("2026-03-03") }],
    ["workers-not-whole", { workers: -1 }],
    ["workers-not-whole", { workers: 1.5 }],
    ["capital-negative", { capitalDong: dong(-1) }],
    ["revenue-negative", { revenueDong: dong(-1) }],
  ] as const)("refuses as %s with a Vietnamese sentence", (kind, more) => {
    const { refusals } = checkEstablishment({ ...good, ...more }, rules, today);
    expect(refusals.map((refusal) => refusal.kind)).toEqual([kind]);
    expect(refusals.map(partyRefusalText)[0]).toMatch(/\.$/);
  });

  it("names everything that is wrong at once", () => {
    const { refusals } = checkEstablishment({ ...good, name: "", workers: -1 }, rules, today);
    expect(refusals).toHaveLength(2);
  });
});
