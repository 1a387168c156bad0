import { type Dong, ok, refuse, type Result, sumDong } from "../kernel/index.ts";
import type { SchemeAction } from "./moves.ts";
import { type SubmissionRefusal } from "./submit-scheme.ts";

/** What one beneficiary of a group scheme (đề án nhóm) was refused for: each is judged by itself. */
export type GroupRefusal =
  | {
      readonly kind: "beneficiary-refused";
      readonly beneficiaryName: string;
      readonly refusal: SubmissionRefusal;
    }
  | { readonly kind: "beneficiary-there"; readonly beneficiaryName: string }
  | { readonly kind: "last-beneficiary" }
  | { readonly kind: "named-after-approval" }
  | { readonly kind: "beneficiary-not-active"; readonly beneficiaryName: string };

/**
 * Decides whether an establishment may be added to a scheme, which makes it a group scheme: it works, and is not in
 * the scheme already, for nobody is supported twice for one content.
 *
 * Source: TT 36/2013/TT-BCT, Đ.10; TTLT 26/2014/TTLT-BTC-BCT, Đ.7 k.4.
 */
export function addBeneficiary(facts: {
  readonly establishmentId: string;
  readonly name: string;
  readonly establishmentStatus: "active" | "paused" | "dissolved";
  readonly there: readonly string[];
}): Result<"group", GroupRefusal> {
  if (facts.there.includes(facts.establishmentId)) {
    return refuse({ kind: "beneficiary-there", beneficiaryName: facts.name });
  }
  return facts.establishmentStatus === "active"
    ? ok("group")
    : refuse({ kind: "beneficiary-not-active", beneficiaryName: facts.name });
}

/** Decides whether a beneficiary may be taken out of a draft: one must stay. Gives the shape that is left. */
export function removeBeneficiary(facts: {
  readonly beneficiaries: number;
}): Result<"single" | "group", GroupRefusal> {
  if (facts.beneficiaries <= 1) return refuse({ kind: "last-beneficiary" });
  return ok(facts.beneficiaries === 2 ? "single" : "group");
}

/** What was asked or found for one beneficiary, in đồng. */
export type AmountOfBeneficiary = {
  readonly beneficiaryId: string;
  readonly amountDong: Dong;
};

/** The sum over a group, and whether every one of its beneficiaries has an amount; a single scheme is a group of one. */
export function amountsOfGroup(
  beneficiaryIds: readonly string[],
  stated: readonly AmountOfBeneficiary[],
): { readonly totalDong: Dong; readonly isEach: boolean } {
  const isEach =
    stated.length === beneficiaryIds.length &&
    beneficiaryIds.every((id) => stated.some(({ beneficiaryId }) => beneficiaryId === id));
  return { totalDong: sumDong(stated.map(({ amountDong }) => amountDong)), isEach };
}

export type AcceptanceAction = Extract<SchemeAction, "accept" | "accept_partially" | "not_accept">;

/**
 * Where a scheme goes when its beneficiaries are accepted one after another: nowhere until each has its minutes; not
 * accepted when one failed, accepted in part when one was, accepted otherwise. Null while somebody is still waited for.
 */
export function acceptanceOfGroup(
  verdicts: readonly (AcceptanceAction | null)[],
): AcceptanceAction | null {
  if (verdicts.includes(null)) return null;
  if (verdicts.includes("not_accept")) return "not_accept";
  return verdicts.includes("accept_partially") ? "accept_partially" : "accept";
}
