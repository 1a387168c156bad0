import {
  type AppraisalConclusion,
  type AppraisalCriterion,
  type CriterionMark,
} from "@kc/core/appraisal";
import type { Member } from "./MembersField.tsx";
import type { SchemeView } from "./scheme-tone.ts";

type Judgement = { mark: CriterionMark | ""; comment: string };

/** An appraisal sheet as it is filled in. */
export type AppraisalValues = {
  appraisedOn: string | null;
  judgements: Record<AppraisalCriterion, Judgement>;
  conclusion: AppraisalConclusion | "";
  appraisedDong: number | null;
  /** Of a group scheme: what is found right for each beneficiary. */
  amounts: { beneficiaryId: string; name: string; appraisedDong: number | null }[];
  remark: string;
  interest: "none-declared" | "declared" | "";
  heldAt: string;
  members: Member[];
  discussion: string;
  acknowledgesNorm: boolean;
};

/** An empty sheet; the amount starts at what is asked, or at the norm when that is less. */
export function emptySheet(
  today: string | null,
  { money, norm, beneficiaries }: SchemeView,
): AppraisalValues {
  const empty = (): Judgement => ({ mark: "", comment: "" });
  return {
    appraisedOn: today,
    judgements: {
      principles: empty(),
      merit: empty(),
      capacity: empty(),
      combination: empty(),
      completeness: empty(),
    },
    conclusion: "",
    appraisedDong: Math.min(money.proposedDong, norm?.maximumDong ?? money.proposedDong),
    amounts:
      beneficiaries.length > 1
        ? beneficiaries.map(({ id, name, requestedDong }) => ({
            beneficiaryId: id,
            name,
            appraisedDong: requestedDong,
          }))
        : [],
    remark: "",
    interest: "",
    heldAt: "Sở Công Thương",
    members: [],
    discussion: "",
    acknowledgesNorm: false,
  };
}

/** The amount as the command takes it: of a group scheme for each beneficiary, and their sum. */
export function amountsOf({ conclusion, amounts, appraisedDong }: AppraisalValues) {
  if (conclusion !== "pass") return { appraisedDong: 0 };
  if (amounts.length === 0) return { appraisedDong: appraisedDong ?? 0 };
  const each = amounts.map((amount) => ({
    beneficiaryId: amount.beneficiaryId,
    appraisedDong: amount.appraisedDong ?? 0,
  }));
  return {
    appraisedDong: each.reduce((sum, amount) => sum + amount.appraisedDong, 0),
    amounts: each,
  };
}

/** The judgements as the command takes them; a criterion without a mark is not met, so that none passes unseen. */
export function judgementsOf(values: AppraisalValues) {
  const judged = (criterion: AppraisalCriterion) => {
    const { mark, comment } = values.judgements[criterion];
    return { mark: mark === "" ? ("not_met" as const) : mark, comment };
  };
  return {
    principles: judged("principles"),
    merit: judged("merit"),
    capacity: judged("capacity"),
    combination: judged("combination"),
    completeness: judged("completeness"),
  };
}
