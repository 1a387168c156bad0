import {
  readBps,
  readDay,
  readDong,
  readInteger,
  readList,
  readOneOf,
  readOptional,
  readRecord,
  readText,
  unreachable,
} from "../kernel/index.ts";
import { confidences, readCitation } from "../law/index.ts";
import { provinceCode } from "../territory/index.ts";
import {
  type Norm,
  normActivities,
  type NormCode,
  type NormCondition,
  type NormLevel,
  type NormRule,
} from "./norm.ts";

/** Reads `data/norms/norms.json`; throws a RangeError where it is not in form or a code stands twice. */
export function parseNorms(json: unknown): readonly Norm[] {
  const norms = readList(json, "norms", parseNorm);
  const codes = new Set(norms.map(({ code }) => code));
  if (codes.size !== norms.length) throw new RangeError("norms: a code stands twice");
  return norms;
}

/** Reads one norm from JSON, as the data file and the norm table hold it; throws a RangeError where not in form. */
export function parseNorm(value: unknown, where = "norm"): Norm {
  const row = readRecord(value, where);
  const at = (key: string): string => `${where}.${key}`;
  const norm: Norm = {
    code: normCode(readText(row["code"], at("code"))),
    level: readLevel(row["level"], at("level")),
    activity: readOneOf(row["activity"], at("activity"), normActivities),
    label: readText(row["label"], at("label")),
    unit: readOptional(row["unit"], at("unit"), readText),
    rule: readRule(row["rule"], at("rule")),
    technologyLineMultiplierBps: readOptional(
      row["technologyLineMultiplierBps"],
      at("technologyLineMultiplierBps"),
      readBps,
    ),
    vat: readOneOf(row["vat"], at("vat"), ["included", "excluded", "unstated"]),
    conditions: readList(row["conditions"], at("conditions"), readCondition),
    citation: readCitation(row["citation"], at("citation")),
    amendedBy: readOptional(row["amendedBy"], at("amendedBy"), readText),
    validFrom: readOptional(row["validFrom"], at("validFrom"), readDay),
    validTo: readOptional(row["validTo"], at("validTo"), readDay),
    confidence: readOneOf(row["confidence"], at("confidence"), confidences),
    source: readOptional(row["source"], at("source"), readText),
    note: readOptional(row["note"], at("note"), readText),
  };
  if (norm.validFrom !== null && norm.validTo !== null && norm.validTo <= norm.validFrom)
    throw new RangeError(`${where}: ends before it begins`);
  return norm;
}

/** Reads the code of a norm; throws a RangeError unless it is lower-case letters, digits and hyphens. */
export function normCode(text: string): NormCode {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)) throw new RangeError(`Not a norm code: ${text}`);
  return text as NormCode;
}

function readLevel(value: unknown, where: string): NormLevel {
  const level = readRecord(value, where);
  const kind = readOneOf(level["kind"], `${where}.kind`, ["national", "local"]);
  if (kind === "national") return { kind };
  const code = readOptional(level["provinceCode"], `${where}.provinceCode`, readText);
  return {
    kind,
    provinceCode: code === null ? null : provinceCode(code),
    provinceName: readText(level["provinceName"], `${where}.provinceName`),
  };
}

const ruleKinds = [
  "capped-share",
  "ceiling",
  "share",
  "first-years",
  "per-unit",
  "share-of-budget",
  "multiplier-of-norm",
  "reference",
  "text-pending",
] as const satisfies readonly NormRule["kind"][];

function readRule(value: unknown, where: string): NormRule {
  const rule = readRecord(value, where);
  const kind = readOneOf(rule["kind"], `${where}.kind`, ruleKinds);
  const share = () => readBps(rule["shareBps"], `${where}.shareBps`);
  const ceiling = () => readDong(rule["ceilingDong"], `${where}.ceilingDong`);
  switch (kind) {
    case "capped-share":
      return { kind, shareBps: share(), ceilingDong: ceiling() };
    case "ceiling":
      return { kind, ceilingDong: ceiling() };
    case "share":
      return { kind, shareBps: share() };
    case "first-years": {
      const years = readInteger(rule["years"], `${where}.years`);
      return { kind, years, shareBps: share(), ceilingDong: ceiling() };
    }
    case "per-unit":
      return {
        kind,
        unitDong: readDong(rule["unitDong"], `${where}.unitDong`),
        maximumUnits: readOptional(rule["maximumUnits"], `${where}.maximumUnits`, readInteger),
      };
    case "share-of-budget": {
      const budgets = ["annual-promotion-budget", "scheme-estimate"] as const;
      const budget = readOneOf(rule["budget"], `${where}.budget`, budgets);
      return { kind, shareBps: share(), budget };
    }
    case "multiplier-of-norm":
      return { kind, multiplierBps: readBps(rule["multiplierBps"], `${where}.multiplierBps`) };
    case "reference":
      return { kind, refersTo: readText(rule["refersTo"], `${where}.refersTo`) };
    case "text-pending":
      return { kind };
    default:
      return unreachable(kind);
  }
}

function readCondition(value: unknown, where: string): NormCondition {
  const condition = readRecord(value, where);
  const kinds = ["area", "times-per-year", "stated"] as const;
  const kind = readOneOf(condition["kind"], `${where}.kind`, kinds);
  switch (kind) {
    case "area":
      return { kind, area: readOneOf(condition["area"], `${where}.area`, ["difficult"]) };
    case "times-per-year":
      return {
        kind,
        maximumTimes: readInteger(condition["maximumTimes"], `${where}.maximumTimes`),
      };
    case "stated":
      return { kind, text: readText(condition["text"], `${where}.text`) };
    default:
      return unreachable(kind);
  }
}
