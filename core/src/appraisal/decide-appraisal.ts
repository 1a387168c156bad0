import { checkDifferentPeople, type DoneAct, type SamePersonRefusal } from "../access/index.ts";
import {
  type Dong,
  ok,
  type AccountId,
  type PlainDate,
  refuse,
  type Result,
} from "../kernel/index.ts";
import {
  checkSupportWithinNorm,
  type OverNormRefusal,
  type SchemeAction,
  type SupportCeiling,
} from "../scheme/index.ts";
import {
  type AppraisalConclusion,
  type AppraisalCriterion,
  appraisalCriterionNames,
  type CriterionMark,
} from "./criteria.ts";

export type CriterionJudgement = { readonly mark: CriterionMark; readonly comment: string };

/** An appraisal sheet (phiếu thẩm định, Mẫu 4b): each criterion judged, a conclusion and the amount found right. */
export type AppraisalSheet = {
  readonly judgements: { readonly [Criterion in AppraisalCriterion]: CriterionJudgement };
  readonly conclusion: AppraisalConclusion;
  /** Kinh phí thẩm định, in đồng; what is said of money when the scheme fails does not matter. */
  readonly appraisedDong: Dong;
  readonly appraisedOn: PlainDate;
  readonly remark: string;
};

/** What must be known before an appraisal is decided. */
export type AppraisalFacts = {
  readonly requestedDong: Dong;
  readonly ceiling: SupportCeiling | null;
  readonly receivedOn: PlainDate;
  readonly today: PlainDate;
  readonly appraiserId: AccountId;
  /** Whether the appraiser has declared an interest in the beneficiary or its supplier (xung đột lợi ích). */
  readonly interest: "none-declared" | "declared";
  /** Who did what on this scheme so far. */
  readonly done: readonly DoneAct<AccountId>[];
};

export type AppraisalRefusal =
  | SamePersonRefusal
  | { readonly kind: "appraiser-has-interest" }
  | { readonly kind: "appraised-in-future"; readonly today: PlainDate }
  | { readonly kind: "appraised-before-receipt"; readonly receivedOn: PlainDate }
  | { readonly kind: "comment-missing"; readonly criteria: readonly AppraisalCriterion[] }
  | { readonly kind: "pass-with-unmet-criteria"; readonly criteria: readonly AppraisalCriterion[] }
  | { readonly kind: "fail-with-all-criteria-met" }
  | { readonly kind: "appraised-not-positive" }
  | { readonly kind: "appraised-over-requested"; readonly requestedDong: Dong }
  | { readonly kind: "appraisal-without-norm"; readonly today: PlainDate }
  | OverNormRefusal
  | { readonly kind: "appraised-not-each" }
  | {
      readonly kind: "appraisal-of-one-refused";
      readonly beneficiaryName: string;
      readonly refusal: AppraisalRefusal;
    };

export type DecidedAppraisal = {
  readonly action: Extract<SchemeAction, "appraise_pass" | "appraise_fail">;
  /** Null when the scheme failed. */
  readonly appraisedDong: Dong | null;
};

/**
 * Decides an appraisal (thẩm định): the conclusion agrees with the five criteria, the amount is within the
 * request and the norm, and the appraiser neither drafted the scheme nor has an interest in it.
 *
 * Source: TT 36/2013/TT-BCT, Đ.8, Đ.9.
 */
export function decideAppraisal(
  facts: AppraisalFacts,
  sheet: AppraisalSheet,
): Result<DecidedAppraisal, AppraisalRefusal> {
  if (facts.interest === "declared") return refuse({ kind: "appraiser-has-interest" });
  const people = checkDifferentPeople("appraisal:record", facts.appraiserId, facts.done);
  if (!people.ok) return people;
  const fault = checkDay(facts, sheet) ?? checkSheet(sheet);
  if (fault) return refuse(fault);
  if (sheet.conclusion === "fail") return ok({ action: "appraise_fail", appraisedDong: null });
  return checkAmount(facts, sheet.appraisedDong);
}

function checkDay(facts: AppraisalFacts, sheet: AppraisalSheet): AppraisalRefusal | null {
  if (sheet.appraisedOn > facts.today) return { kind: "appraised-in-future", today: facts.today };
  if (sheet.appraisedOn < facts.receivedOn) {
    return { kind: "appraised-before-receipt", receivedOn: facts.receivedOn };
  }
  return null;
}

function checkSheet({ judgements, conclusion }: AppraisalSheet): AppraisalRefusal | null {
  const silent = appraisalCriterionNames.filter((criterion) => {
    const { mark, comment } = judgements[criterion];
    return mark !== "met" && comment.trim() === "";
  });
  if (silent.length > 0) return { kind: "comment-missing", criteria: silent };
  const unmet = appraisalCriterionNames.filter(
    (criterion) => judgements[criterion].mark === "not_met",
  );
  if (conclusion === "pass" && unmet.length > 0) {
    return { kind: "pass-with-unmet-criteria", criteria: unmet };
  }
  if (conclusion === "fail" && unmet.length === 0) return { kind: "fail-with-all-criteria-met" };
  return null;
}

function checkAmount(
  facts: AppraisalFacts,
  appraisedDong: Dong,
): Result<DecidedAppraisal, AppraisalRefusal> {
  if (appraisedDong <= 0) return refuse({ kind: "appraised-not-positive" });
  if (!facts.ceiling) return refuse({ kind: "appraisal-without-norm", today: facts.today });
  const withinNorm = checkSupportWithinNorm(appraisedDong, facts.ceiling);
  if (!withinNorm.ok) return withinNorm;
  if (appraisedDong > facts.requestedDong) {
    return refuse({ kind: "appraised-over-requested", requestedDong: facts.requestedDong });
  }
  return ok({ action: "appraise_pass", appraisedDong });
}
