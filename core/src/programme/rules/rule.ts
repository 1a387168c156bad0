import { type BasisPoints, bps, type Dong, type PlainDate } from "../../kernel/index.ts";
import type { Confidence } from "../../law/index.ts";
import type { ProgrammeStructure } from "../structure.ts";

/** error: the text contradicts itself or its arithmetic; warning: to be explained or amended; info: worth knowing. */
export type Severity = "error" | "warning" | "info";

/** What one rule found at one place, in Vietnamese, quoting the text as printed. */
export type Finding = {
  readonly rule: string;
  readonly severity: Severity;
  readonly where: string;
  readonly message: string;
};

/** A finding before its rule signs it; `severity` only where it differs from the rule's own. */
export type Complaint = {
  readonly where: string;
  readonly message: string;
  readonly severity?: Severity;
};

/** What the rules must know besides the text. All of it is dated data with its source. */
export type CheckFacts = {
  readonly normCeilings: readonly NormCeiling[];
  readonly documentChanges: readonly DocumentChange[];
  /** How far the dearest year may lie above the cheapest before the unit cost counts as drifting. */
  readonly unitCostDriftBps: BasisPoints;
};

/** The most that one unit of an activity may get (mức chi tối đa), with the day-range of its validity. */
export type NormCeiling = {
  /** As the norm tables name it: `machinery_tech_transfer`. */
  readonly activity: string;
  /** The province whose own norm it is, for local money only; null for a national norm. */
  readonly provinceCode: string | null;
  readonly ceilingDong: Dong;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly citation: string;
  readonly confidence: Confidence;
};

/** A legal document replaced (hết hiệu lực) or amended (sửa đổi, bổ sung) by another from a day on. */
export type DocumentChange = {
  readonly kind: "replaced" | "amended";
  readonly number: string;
  readonly issuedOn: PlainDate | null;
  readonly by: string;
  readonly byNumber: string;
  readonly on: PlainDate;
  readonly confidence: Confidence;
};

/** A numbered rule of consistency. It names no programme, reads only its arguments, and changes nothing. */
export type Rule = {
  /** `KC-P01` … stays with its meaning for ever. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly why: string;
  /** The article, or the logic, that the rule rests on. */
  readonly source: string;
  readonly check: (programme: ProgrammeStructure, facts: CheckFacts) => readonly Complaint[];
};

/** The check with no outside knowledge: only what the text itself shows. */
export const textOnly: CheckFacts = {
  normCeilings: [],
  documentChanges: [],
  unitCostDriftBps: bps(2_000),
};
