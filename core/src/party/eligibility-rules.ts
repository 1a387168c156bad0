import {
  type Dong,
  isInForce,
  type PlainDate,
  readDay,
  readDong,
  readInteger,
  readList,
  readOneOf,
  readOptional,
  readRecord,
  readText,
  type Validity,
} from "../kernel/index.ts";
import { type Confidence, confidences, type LegalCitation, readCitation } from "../law/index.ts";
import { type LegalForm, legalForms } from "./establishment.ts";

/** A rule's place in the law and how sure we are of it. */
export type Basis = { readonly citation: LegalCitation; readonly confidence: Confidence };

/** What support is asked for: production, or a purpose for which neither size nor place counts. */
export const supportPurposes = [
  "production",
  "cleaner_production",
  "sustainable_production",
  "cluster_infrastructure",
] as const;
export type SupportPurpose = (typeof supportPurposes)[number];

/**
 * Which places count. `rural-and-lesser-urban`: xã, thị trấn, thị xã, wards of class 2 and 3 cities and recent ones of
 * class 1. `province-units-and-city-communes`: every unit of a province; xã and đặc khu of a centrally run city.
 */
export type PlaceRule = "rural-and-lesser-urban" | "province-units-and-city-communes";

/** Who may be supported, as the law said in a stretch of time. */
export type EligibilityRuleSet = Validity & {
  readonly code: string;
  readonly citation: LegalCitation;
  readonly place: Basis & { readonly rule: PlaceRule };
  readonly legalForms: readonly (Basis & { readonly form: LegalForm })[];
  readonly otherPurposes: readonly (Basis & {
    readonly purpose: SupportPurpose;
    /** null where any industrial establishment may. */
    readonly legalForms: readonly LegalForm[] | null;
  })[];
  readonly brickKilns: Basis;
  readonly minerals: Basis;
};

export type SizeThreshold = {
  readonly size: "micro" | "small" | "medium";
  readonly maximumWorkers: number;
  readonly maximumRevenueDong: Dong;
  readonly maximumCapitalDong: Dong;
};

/** Thresholds of small and medium enterprises in industry, from the smallest size up. */
export type EnterpriseSizeRules = Basis & { readonly sizes: readonly SizeThreshold[] };

/** A division of VSIC and the point of the decree's list it is read under; null where an officer decides. */
export type SectorDivision = {
  readonly division: string;
  readonly section: "B" | "C";
  readonly name: string;
  readonly point: string | null;
  readonly confidence: Confidence;
};

export type EligibilityRules = {
  readonly ruleSets: readonly EligibilityRuleSet[];
  readonly enterpriseSizes: EnterpriseSizeRules;
  readonly sectors: {
    readonly citation: LegalCitation;
    readonly points: readonly { readonly point: string; readonly label: string }[];
    readonly divisions: readonly SectorDivision[];
  };
};

/** Reads `data/law/eligibility.json` and `data/sectors/divisions.json`; throws a RangeError where not in form. */
export function parseEligibilityRules(eligibility: unknown, sectors: unknown): EligibilityRules {
  const law = readRecord(eligibility, "eligibility");
  const sizes = readRecord(law["enterpriseSizes"], "enterpriseSizes");
  const sector = readRecord(sectors, "sectors");
  return {
    ruleSets: readList(law["ruleSets"], "ruleSets", readRuleSet),
    enterpriseSizes: {
      ...readBasis(sizes, "enterpriseSizes"),
      sizes: readList(sizes["sizes"], "sizes", readThreshold),
    },
    sectors: {
      citation: readCitation(sector["citation"], "sectors.citation"),
      points: readList(sector["points"], "points", (item, where) => {
        const row = readRecord(item, where);
        return {
          point: readText(row["point"], `${where}.point`),
          label: readText(row["label"], `${where}.label`),
        };
      }),
      divisions: readList(sector["divisions"], "divisions", readDivision),
    },
  };
}

/** The rule set in force on a day: that of the dossier, since a scheme keeps the rules it was approved under. */
export function eligibilityRuleSetOn(
  rules: EligibilityRules,
  on: PlainDate,
): EligibilityRuleSet | undefined {
  return rules.ruleSets.find((ruleSet) => isInForce(ruleSet, on));
}

function readRuleSet(item: unknown, where: string): EligibilityRuleSet {
  const row = readRecord(item, where);
  const place = readRecord(row["place"], `${where}.place`);
  return {
    code: readText(row["code"], `${where}.code`),
    validFrom: readDay(row["validFrom"], `${where}.validFrom`),
    validTo: readOptional(row["validTo"], `${where}.validTo`, readDay),
    citation: readCitation(row["citation"], `${where}.citation`),
    place: {
      ...readBasis(place, `${where}.place`),
      rule: readOneOf(place["rule"], `${where}.place.rule`, [
        "rural-and-lesser-urban",
        "province-units-and-city-communes",
      ]),
    },
    legalForms: readList(row["legalForms"], `${where}.legalForms`, (value, at) => ({
      ...readBasis(value, at),
      form: readForm(readRecord(value, at)["form"], at),
    })),
    otherPurposes: readList(row["otherPurposes"], `${where}.otherPurposes`, (value, at) => {
      const purpose = readRecord(value, at);
      return {
        ...readBasis(value, at),
        purpose: readOneOf(purpose["purpose"], at, supportPurposes),
        legalForms: readOptional(purpose["legalForms"], at, (forms, place) =>
          readList(forms, place, readForm),
        ),
      };
    }),
    brickKilns: readBasis(row["brickKilns"], `${where}.brickKilns`),
    minerals: readBasis(row["minerals"], `${where}.minerals`),
  };
}

function readForm(value: unknown, where: string): LegalForm {
  return readOneOf(value, where, legalForms);
}

function readBasis(value: unknown, where: string): Basis {
  const row = readRecord(value, where);
  return {
    citation: readCitation(row["citation"], `${where}.citation`),
    confidence: readOneOf(row["confidence"], `${where}.confidence`, confidences),
  };
}

function readThreshold(item: unknown, where: string): SizeThreshold {
  const row = readRecord(item, where);
  return {
    size: readOneOf(row["size"], `${where}.size`, ["micro", "small", "medium"]),
    maximumWorkers: readInteger(row["maximumWorkers"], `${where}.maximumWorkers`),
    maximumRevenueDong: readDong(row["maximumRevenueDong"], `${where}.maximumRevenueDong`),
    maximumCapitalDong: readDong(row["maximumCapitalDong"], `${where}.maximumCapitalDong`),
  };
}

function readDivision(item: unknown, where: string): SectorDivision {
  const row = readRecord(item, where);
  return {
    division: readText(row["division"], `${where}.division`),
    section: readOneOf(row["section"], `${where}.section`, ["B", "C"]),
    name: readText(row["name"], `${where}.name`),
    point: readOptional(row["point"], `${where}.point`, readText),
    confidence: readOneOf(row["confidence"], `${where}.confidence`, confidences),
  };
}
