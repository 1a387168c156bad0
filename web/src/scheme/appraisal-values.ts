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
  remark: string;
  interest: "none-declared" | "declared" | "";
  heldAt: string;
  members: Member[];
  discussion: string;
  acknowledgesNorm: boolean;
};

/** An empty sheet; the amount starts at what is asked, or at the norm when that is less. */
export function emptySheet(today: string | null, { money, norm }: SchemeView): AppraisalValues {
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
    remark: "",
    interest: "",
    heldAt: "Sở Công Thương",
    members: [],
    discussion: "",
    acknowledgesNorm: false,
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
