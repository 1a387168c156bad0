import type { Role } from "../access/index.ts";
import { type Dong, ok, type PlainDate, refuse, type Result, yearOf } from "../kernel/index.ts";
import {
  type MoveRefusal,
  moveScheme,
  type SchemeRoute,
  type SchemeStatus,
} from "../scheme/index.ts";

export type ContractParty = {
  readonly name: string;
  readonly address: string;
  /** Who signs, with position. */
  readonly representative: string;
  readonly position: string;
  readonly taxCode: string;
  readonly bankAccount: string;
  readonly bankName: string;
};

/** A step the contract promises (mốc thực hiện). */
export type MilestoneTerm = { readonly title: string; readonly dueOn: PlainDate };

/** Terms of a contract between implementer and beneficiary (hợp đồng hỗ trợ thực hiện đề án). */
export type ContractTerms = {
  readonly contractNumber: string;
  readonly signedOn: PlainDate;
  /** Support from khuyến công (phần khuyến công hỗ trợ), in đồng. */
  readonly grantDong: Dong;
  /** Party A: the implementer, who pays. */
  readonly implementer: ContractParty;
  /** Party B: the beneficiary. */
  readonly beneficiary: ContractParty;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly milestones: readonly MilestoneTerm[];
  readonly advance: "allowed" | "not-allowed";
  readonly vat: "vat-included" | "vat-excluded";
};

/** What must be locked before a contract is signed. */
export type ContractFacts = {
  readonly approvedDong: Dong;
  readonly decidedOn: PlainDate;
  readonly taskAssignedOn: PlainDate;
  /** Estimate assigned and committed for this scheme in its year, in đồng. */
  readonly committedDong: Dong;
  readonly budgetYear: number;
  /** Last day of the contract with the Cục above it; null where there is none. */
  readonly parentEndsOn: PlainDate | null;
  readonly today: PlainDate;
};

export type ContractRefusal =
  | { readonly kind: "contract-number-missing" }
  | {
      readonly kind: "contract-party-incomplete";
      readonly party: "implementer" | "beneficiary";
      readonly missing: readonly ContractPartyField[];
    }
  | { readonly kind: "grant-differs-from-approved"; readonly approvedDong: Dong }
  | {
      readonly kind: "estimate-not-assigned";
      readonly neededDong: Dong;
      readonly committedDong: Dong;
    }
  | { readonly kind: "signed-before-decision"; readonly earliestOn: PlainDate }
  | { readonly kind: "signed-in-future"; readonly today: PlainDate }
  | { readonly kind: "contract-starts-before-signing"; readonly signedOn: PlainDate }
  | { readonly kind: "contract-ends-before-start"; readonly startsOn: PlainDate }
  | { readonly kind: "contract-ends-after-year"; readonly budgetYear: number }
  | { readonly kind: "contract-ends-after-parent"; readonly parentEndsOn: PlainDate }
  | { readonly kind: "milestones-missing" }
  | { readonly kind: "milestone-without-title"; readonly row: number }
  | {
      readonly kind: "milestone-outside-contract";
      readonly title: string;
      readonly dueOn: PlainDate;
      readonly from: PlainDate;
      readonly to: PlainDate;
    }
  | { readonly kind: "milestones-out-of-order"; readonly title: string };

/** Where a scheme stands when one more beneficiary, named by a later group plan, signs after the others. */
const joinableStatuses: readonly SchemeStatus[] = ["contracted", "in_progress"];

/**
 * Decides whether a role may sign a contract of a scheme as it stands: the last that is awaited moves the scheme; one of a
 * beneficiary whom a later group plan names joins those before it, under the same right, and moves nothing.
 */
export function openSigning(
  { status, route, isNamedLater }: SigningFacts,
  role: Role,
): Result<"moves" | "joins", MoveRefusal> {
  const joins = isNamedLater && joinableStatuses.includes(status);
  const move = moveScheme(joins ? "task_assigned" : status, "sign_contract", role, route);
  return move.ok ? ok(joins ? "joins" : "moves") : move;
}

export type SigningFacts = {
  readonly status: SchemeStatus;
  readonly route: SchemeRoute;
  /** Whether a group plan names who signs; else the approval did. */
  readonly isNamedLater: boolean;
};

export const contractPartyFields = {
  name: "tên",
  address: "địa chỉ",
  representative: "người đại diện",
  position: "chức vụ",
  bankAccount: "số tài khoản",
  bankName: "ngân hàng, kho bạc",
} as const;
export type ContractPartyField = keyof typeof contractPartyFields;

/**
 * Decides whether a contract may be signed: for exactly the approved amount, covered by the committed estimate,
 * not before the decision and the task, with milestones in order inside the budget year.
 *
 * Source: TT 36/2013/TT-BCT, Đ.11 k.2 đ.a (the year is extended by another decision), Đ.12 k.2.
 */
export function signContract(
  facts: ContractFacts,
  terms: ContractTerms,
): Result<ContractTerms, ContractRefusal> {
  const fault =
    checkParties(terms) ??
    checkMoney(facts, terms) ??
    checkDays(facts, terms) ??
    checkMilestones(terms);
  return fault ? refuse(fault) : ok(terms);
}

function checkParties(terms: ContractTerms): ContractRefusal | null {
  if (terms.contractNumber.trim() === "") return { kind: "contract-number-missing" };
  for (const party of ["implementer", "beneficiary"] as const) {
    const missing = missingPartyFields(terms[party], partyFieldNames);
    if (missing.length > 0) return { kind: "contract-party-incomplete", party, missing };
  }
  return null;
}

/** Which of the fields asked for are empty, in their order. */
export function missingPartyFields(
  party: ContractParty,
  asked: readonly ContractPartyField[],
): readonly ContractPartyField[] {
  return asked.filter((field) => party[field].trim() === "");
}

const partyFieldNames = [
  "name",
  "address",
  "representative",
  "position",
  "bankAccount",
  "bankName",
] as const satisfies readonly ContractPartyField[];

function checkMoney(facts: ContractFacts, terms: ContractTerms): ContractRefusal | null {
  if (terms.grantDong !== facts.approvedDong) {
    return { kind: "grant-differs-from-approved", approvedDong: facts.approvedDong };
  }
  if (facts.committedDong < terms.grantDong) {
    return {
      kind: "estimate-not-assigned",
      neededDong: terms.grantDong,
      committedDong: facts.committedDong,
    };
  }
  return null;
}

function checkDays(facts: ContractFacts, terms: ContractTerms): ContractRefusal | null {
  const earliestOn =
    facts.taskAssignedOn > facts.decidedOn ? facts.taskAssignedOn : facts.decidedOn;
  if (terms.signedOn < earliestOn) return { kind: "signed-before-decision", earliestOn };
  if (terms.signedOn > facts.today) return { kind: "signed-in-future", today: facts.today };
  if (terms.startsOn < terms.signedOn) {
    return { kind: "contract-starts-before-signing", signedOn: terms.signedOn };
  }
  if (terms.endsOn < terms.startsOn) {
    return { kind: "contract-ends-before-start", startsOn: terms.startsOn };
  }
  if (yearOf(terms.endsOn) > facts.budgetYear) {
    return { kind: "contract-ends-after-year", budgetYear: facts.budgetYear };
  }
  if (facts.parentEndsOn !== null && terms.endsOn > facts.parentEndsOn) {
    return { kind: "contract-ends-after-parent", parentEndsOn: facts.parentEndsOn };
  }
  return null;
}

function checkMilestones({ milestones, signedOn, endsOn }: ContractTerms): ContractRefusal | null {
  if (milestones.length === 0) return { kind: "milestones-missing" };
  let before = signedOn;
  for (const [index, { title, dueOn }] of milestones.entries()) {
    if (title.trim() === "") return { kind: "milestone-without-title", row: index + 1 };
    if (dueOn < signedOn || dueOn > endsOn) {
      return { kind: "milestone-outside-contract", title, dueOn, from: signedOn, to: endsOn };
    }
    if (dueOn < before) return { kind: "milestones-out-of-order", title };
    before = dueOn;
  }
  return null;
}
