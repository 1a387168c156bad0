import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dong, plainDate } from "../kernel/index.ts";
import {
  assessEligibility,
  type EligibilityAssessment,
  type EligibilityCriterion,
  type EligibilityFacts,
  eligibilityReasonText,
  eligibilityVerdictLabel,
  legalForms,
  parseEligibilityRules,
} from "./index.ts";

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../data/${path}`, import.meta.url), "utf8"));
}

const rules = parseEligibilityRules(
  readJson("law/eligibility.json"),
  readJson("sectors/divisions.json"),
);
const lastOldDay = plainDate("2025-10-14");
const firstNewDay = plainDate("2025-10-15");

/** A small wood-working cooperative in a commune of a province. */
const cooperative: EligibilityFacts = {
  purpose: "production",
  legalForm: "cooperative",
  production: { provinceKind: "province", communeKind: "commune", formerUrbanClass: null },
  sectorDivision: "16",
  traits: [],
  workers: 12,
  revenueDong: dong(2_000_000_000),
  capitalDong: dong(1_000_000_000),
};

function assess(more: Partial<EligibilityFacts>, on = firstNewDay): EligibilityAssessment {
  return assessEligibility(rules, { ...cooperative, ...more }, on);
}

function metOf(assessment: EligibilityAssessment, criterion: EligibilityCriterion) {
  return assessment.reasons.find((reason) => reason.criterion === criterion)?.met;
}

describe("who may be supported", () => {
  it("supports a cooperative producing in a commune, under both decrees, with their reasons", () => {
    const now = assess({});
    expect(now).toMatchObject({ verdict: "eligible", ruleSetCode: "nd-235-2025" });
    expect(assess({}, lastOldDay)).toMatchObject({
      verdict: "eligible",
      ruleSetCode: "nd-45-2012",
    });
    expect(now.reasons.map(eligibilityReasonText)).toContain(
      "Nơi sản xuất thuộc địa bàn được hỗ trợ (NĐ 235/2025/NĐ-CP, Đ.1 k.1).",
    );
    expect(eligibilityVerdictLabel(now.verdict)).toBe("Thuộc đối tượng hỗ trợ");
  });

  it.each([
    ["enterprise", "eligible", "eligible"],
    ["cooperative", "eligible", "eligible"],
    ["cooperative_group", "eligible", "eligible"],
    ["household_business", "eligible", "eligible"],
    ["cooperative_union", "not", "eligible"],
    ["craft_village", "not", "eligible"],
    ["artisan", "not", "eligible"],
  ] as const)("judges a %s as %s before 15/10/2025 and %s after", (legalForm, before, after) => {
    const traits = ["recognised_craft_village", "artisan_title"] as const;
    expect(assess({ legalForm, traits }, lastOldDay).verdict).toBe(before);
    expect(assess({ legalForm, traits }).verdict).toBe(after);
    expect(legalForms).toContain(legalForm);
  });

  it("waits for the recognition of a craft village and the title of an artisan", () => {
    const village = assess({ legalForm: "craft_village" });
    expect(village.verdict).toBe("unknown");
    expect(metOf(village, "recognised_craft_village")).toBe("unknown");
    expect(metOf(assess({ legalForm: "artisan" }), "artisan_title")).toBe("unknown");
  });

  it("knows no rules before 5/7/2012", () => {
    expect(assess({}, plainDate("2012-07-05")).verdict).toBe("eligible");
    const before = assess({}, plainDate("2012-07-04"));
    expect(before).toMatchObject({ verdict: "unknown", ruleSetCode: null });
    expect(before.reasons.map(eligibilityReasonText)).toEqual([
      "Chưa có quy định được nhập cho ngày này",
    ]);
  });
});

describe("where production takes place", () => {
  const ward = { communeKind: "ward", formerUrbanClass: null } as const;

  it("counts every ward of a province since 15/10/2025, and no ward of a centrally run city", () => {
    expect(assess({ production: { ...ward, provinceKind: "province" } }).verdict).toBe("eligible");
    const city = assess({ production: { ...ward, provinceKind: "city" } });
    expect(city.verdict).toBe("not");
    expect(metOf(city, "production_place")).toBe("no");
    for (const communeKind of ["commune", "special-zone"] as const) {
      const production = { ...ward, communeKind, provinceKind: "city" } as const;
      expect(assess({ production }).verdict).toBe("eligible");
    }
  });

  it.each([
    ["town_or_class_2_or_3", "eligible"],
    ["class_1_converted_within_5_years", "eligible"],
    ["class_1_or_special", "not"],
    [null, "unknown"],
  ] as const)("judged a ward of %s as %s before", (formerUrbanClass, verdict) => {
    const production = { ...ward, provinceKind: "province", formerUrbanClass } as const;
    expect(assess({ production }, lastOldDay).verdict).toBe(verdict);
  });

  it("says when nobody stated the place", () => {
    expect(assess({ production: null }).verdict).toBe("unknown");
  });
});

describe("the size of an enterprise", () => {
  const enterprise = { legalForm: "enterprise" } as const;

  it("is small or medium up to 200 workers, with revenue or capital within the threshold", () => {
    const medium = { workers: 200, revenueDong: dong(200_000_000_000), capitalDong: null };
    expect(assess({ ...enterprise, ...medium }).verdict).toBe("eligible");
    expect(assess({ ...enterprise, ...medium, workers: 201 }).verdict).toBe("not");
  });

  it("is asked for, and marked as unverified", () => {
    const unknown = assess({ ...enterprise, workers: null });
    expect(unknown.verdict).toBe("unknown");
    expect(assess(enterprise)).toMatchObject({ verdict: "eligible", confidence: "U" });
  });

  it("does not matter to a household business", () => {
    const household = assess({ legalForm: "household_business", workers: 500 });
    expect(household.verdict).toBe("eligible");
    expect(metOf(household, "enterprise_size")).toBeUndefined();
  });
});

describe("sectors and exclusions", () => {
  it.each([
    ["10", "eligible"],
    ["12", "unknown"],
    ["47", "not"],
    [null, "unknown"],
  ] as const)("judges the division %s as %s", (sectorDivision, verdict) => {
    expect(assess({ sectorDivision }).verdict).toBe(verdict);
  });

  it("cites the point of the decree's list", () => {
    const sector = assess({}).reasons.find(({ criterion }) => criterion === "sector");
    expect(sector && eligibilityReasonText(sector)).toBe(
      "Ngành nghề thuộc danh mục hỗ trợ (NĐ 45/2012/NĐ-CP, Đ.5 k.1 đ.a).",
    );
  });

  it.each([
    [[], "unknown"],
    [["no_fired_bricks"], "eligible"],
    [["fired_bricks_other_kiln"], "eligible"],
    [["fired_bricks_manual_or_loop_kiln"], "not"],
  ] as const)("judges a maker of building materials with %j as %s", (traits, verdict) => {
    expect(assess({ sectorDivision: "23", traits }).verdict).toBe(verdict);
  });

  it.each([
    [[], "unknown"],
    [["difficult_area"], "eligible"],
    [["not_difficult_area"], "not"],
  ] as const)("judges a quarry with %j as %s", (traits, verdict) => {
    expect(assess({ sectorDivision: "08", traits }).verdict).toBe(verdict);
  });

  it("asks for the area of whoever says that minerals are processed", () => {
    expect(assess({ traits: ["minerals"] }).verdict).toBe("unknown");
  });
});

describe("purposes without limits of size and place", () => {
  const bigInCity = {
    legalForm: "enterprise",
    workers: 5_000,
    production: { provinceKind: "city", communeKind: "ward", formerUrbanClass: null },
  } as const;

  it("supports cleaner production of any size in any place (TT 46/2012 Đ.3 k.2)", () => {
    expect(assess({ ...bigInCity, purpose: "cleaner_production" }).verdict).toBe("eligible");
    expect(assess({ ...bigInCity, purpose: "cleaner_production" }, lastOldDay).verdict).toBe(
      "eligible",
    );
  });

  it("supports cluster infrastructure of enterprises and cooperatives since 15/10/2025", () => {
    const purpose = "cluster_infrastructure";
    expect(assess({ ...bigInCity, purpose }).verdict).toBe("eligible");
    expect(assess({ ...bigInCity, purpose }, lastOldDay).verdict).toBe("not");
    expect(assess({ purpose, legalForm: "household_business" }).verdict).toBe("not");
    expect(assess({ purpose, legalForm: null }).verdict).toBe("unknown");
  });

  it("still excludes brick kilns", () => {
    const traits = ["fired_bricks_manual_or_loop_kiln"] as const;
    expect(assess({ purpose: "cleaner_production", traits }).verdict).toBe("not");
  });
});
