import {
  type BasisPoints,
  readBps,
  readList,
  readOneOf,
  readOptional,
  readRecord,
  readText,
} from "../kernel/index.ts";
import { type LegalCitation, readCitation } from "./citation.ts";
import { type Confidence, confidences } from "./confidence.ts";

/** The kinds of scheme (dạng đề án) that the rules on advances tell apart. */
export const schemeKindIds = [
  "vocational-training",
  "consultancy",
  "capacity-training",
  "conference",
  "demonstration-model",
  "technology-transfer",
  "machinery",
  "cleaner-production-assessment",
  "brand",
  "media",
  "association",
  "fair-organising",
  "fair-joining",
  "linkage-cluster",
  "cluster-plan",
  "cluster-infrastructure",
  "pollution-establishment",
  "contest",
  "enterprise-establishment",
  "relocation-interest",
] as const;
export type SchemeKindId = (typeof schemeKindIds)[number];

/** One paper of a dossier (tài liệu minh chứng, chứng từ). */
export type EvidenceItem = {
  readonly id: string;
  readonly label: string;
  /** When it is asked for: always, or in the case described (trường hợp …, nếu có). */
  readonly condition: string | null;
  /** The original is asked for; otherwise a valid copy (bản sao hợp lệ) will do. */
  readonly isOriginalRequired: boolean;
};

/**
 * What the law asks of one kind of scheme before money moves. `firstAdvanceBps` is a ceiling on the first advance, null
 * where a body sets it; `workValueBps` is the share of the work's value that must be passed ("trên"), never only reached.
 */
export type SchemeKind = {
  readonly id: SchemeKindId;
  readonly label: string;
  readonly firstAdvanceBps: BasisPoints | null;
  readonly workValueBps: BasisPoints | null;
  readonly workValueOf: "total-investment" | "supported-item" | null;
  readonly firstAdvanceDossier: readonly EvidenceItem[];
  readonly finalEvidence: readonly EvidenceItem[];
  readonly firstAdvanceCitation: LegalCitation;
  readonly finalCitation: LegalCitation;
  readonly confidence: Confidence;
};

export type SchemeKindRules = {
  /** Papers that every remaining payment needs, whatever the kind. */
  readonly commonFinalEvidence: readonly EvidenceItem[];
  readonly commonFinalCitation: LegalCitation;
  readonly kinds: readonly SchemeKind[];
};

/** Reads `data/law/scheme-kinds.json`; throws a RangeError where it is not in form or a kind is missing. */
export function parseSchemeKinds(json: unknown): SchemeKindRules {
  const file = readRecord(json, "scheme-kinds");
  const kinds = readList(file["kinds"], "kinds", readKind);
  const missing = schemeKindIds.filter((id) => kinds.filter((kind) => kind.id === id).length !== 1);
  if (missing.length > 0)
    throw new RangeError(`Scheme kinds not given once: ${missing.join(", ")}`);
  return {
    commonFinalEvidence: readList(file["commonFinalEvidence"], "commonFinalEvidence", readEvidence),
    commonFinalCitation: readCitation(file["commonFinalCitation"], "commonFinalCitation"),
    kinds,
  };
}

/** The rules of one kind of scheme. */
export function schemeKindRules(rules: SchemeKindRules, id: SchemeKindId): SchemeKind {
  const found = rules.kinds.find((kind) => kind.id === id);
  if (!found) throw new RangeError(`No rules for the scheme kind ${id}`);
  return found;
}

/**
 * All papers that the remaining money of a scheme needs after acceptance: the common ones, then those of its kind.
 *
 * Source: TT 36/2013/TT-BCT, Đ.14.
 */
export function finalEvidenceOf(rules: SchemeKindRules, id: SchemeKindId): readonly EvidenceItem[] {
  return [...rules.commonFinalEvidence, ...schemeKindRules(rules, id).finalEvidence];
}

function readKind(item: unknown, where: string): SchemeKind {
  const row = readRecord(item, where);
  const at = (key: string): string => `${where}.${key}`;
  const valueOf = row["workValueOf"];
  return {
    id: readOneOf(row["id"], at("id"), schemeKindIds),
    label: readText(row["label"], at("label")),
    firstAdvanceBps: readOptional(row["firstAdvanceBps"], at("firstAdvanceBps"), readBps),
    workValueBps: readOptional(row["workValueBps"], at("workValueBps"), readBps),
    workValueOf:
      valueOf === null
        ? null
        : readOneOf(valueOf, at("workValueOf"), ["total-investment", "supported-item"]),
    firstAdvanceDossier: readList(
      row["firstAdvanceDossier"],
      at("firstAdvanceDossier"),
      readEvidence,
    ),
    finalEvidence: readList(row["finalEvidence"], at("finalEvidence"), readEvidence),
    firstAdvanceCitation: readCitation(row["firstAdvanceCitation"], at("firstAdvanceCitation")),
    finalCitation: readCitation(row["finalCitation"], at("finalCitation")),
    confidence: readOneOf(row["confidence"], at("confidence"), confidences),
  };
}

function readEvidence(item: unknown, where: string): EvidenceItem {
  const row = readRecord(item, where);
  return {
    id: readText(row["id"], `${where}.id`),
    label: readText(row["label"], `${where}.label`),
    condition: readOptional(row["condition"], `${where}.condition`, readText),
    isOriginalRequired: row["isOriginalRequired"] === true,
  };
}
