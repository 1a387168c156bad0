import { type BasisPoints, bps, type Dong, dong } from "../kernel/index.ts";
import {
  type Confidence,
  type EvidenceItem,
  finalEvidenceOf,
  formatCitation,
  type SchemeKindRules,
  schemeKindRules,
} from "../law/index.ts";
import { type SchemeKind, schemeKindDefinition } from "../scheme/index.ts";

/** What a kind of scheme may draw before acceptance; dated data, chosen for the day of the contract. */
export type AdvanceRule = {
  /** Largest share of the support that may be advanced. */
  readonly ceilingBps: BasisPoints;
  /** The work done must be worth more than this share of the total investment; null when no such gate. */
  readonly workValueAboveBps: BasisPoints | null;
  readonly evidence: readonly EvidenceItem[];
  readonly citation: string;
  readonly confidence: Confidence;
};

/** What a kind of scheme must show to be paid after acceptance. */
export type PaymentRule = {
  readonly evidence: readonly EvidenceItem[];
  readonly citation: string;
  readonly confidence: Confidence;
};

/** The Treasury's general ceiling, which a khuyến công advance may pass with a citation (shown as a warning). */
export type TreasuryRule = {
  /** Contracts up to this amount have no general ceiling. */
  readonly appliesAboveDong: Dong;
  readonly ceilingBps: BasisPoints;
  readonly citation: string;
};

/**
 * The Treasury's general rule on advances: above 50 million đồng, 50 % of the contract.
 *
 * Source: TT 17/2024/TT-BTC, Đ.6.
 */
export const treasuryGeneralRule: TreasuryRule = {
  appliesAboveDong: dong(50_000_000),
  ceilingBps: bps(5_000),
  citation: "TT 17/2024/TT-BTC, Đ.6",
};

/** The advance rule of a kind of scheme, from the rules of the law; null where a body sets the ratio for each scheme. */
export function advanceRuleOf(rules: SchemeKindRules, kind: SchemeKind): AdvanceRule | null {
  const found = schemeKindRules(rules, schemeKindDefinition(kind).lawKind);
  if (found.firstAdvanceBps === null) return null;
  return {
    ceilingBps: found.firstAdvanceBps,
    workValueAboveBps: found.workValueBps,
    evidence: found.firstAdvanceDossier,
    citation: formatCitation(found.firstAdvanceCitation),
    confidence: found.confidence,
  };
}

/** The payment rule of a kind of scheme: the papers every payment needs, then those of its kind. */
export function paymentRuleOf(rules: SchemeKindRules, kind: SchemeKind): PaymentRule {
  const { lawKind } = schemeKindDefinition(kind);
  const found = schemeKindRules(rules, lawKind);
  return {
    evidence: finalEvidenceOf(rules, lawKind),
    citation: formatCitation(found.finalCitation),
    confidence: found.confidence,
  };
}

/** The papers that are asked for in every case and not among those given, by id; a paper "nếu có" is not missing. */
export function missingEvidence(
  asked: readonly EvidenceItem[],
  givenIds: readonly string[],
): readonly EvidenceItem[] {
  return asked.filter(({ id, condition }) => condition === null && !givenIds.includes(id));
}
