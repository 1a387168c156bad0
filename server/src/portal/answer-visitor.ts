import type { Dong, PlainDate } from "@kc/core/kernel";
import { assessSupport, normRefusalText, selectNorm } from "@kc/core/norm";
import { assessEligibility, type EligibilityAssessment } from "@kc/core/party";
import type { NormAssessmentView } from "../norm/api.ts";
import { showAssessment } from "../norm/assessment-store.ts";
import { codeOfProvince } from "../norm/store.ts";
import { listApprovedNorms } from "../norm/store.ts";
import { eligibilityRules } from "../party/eligibility-data.ts";
import { findCommuneOn } from "../territory/store.ts";
import { asInstallation, type Visit } from "./portal-context.ts";
import type { SupportQuestion } from "./read-question.ts";

/** Support from one source of money: how much and why, or why there is no amount. */
export type SourceAnswer =
  | { readonly kind: "amount"; readonly assessment: NormAssessmentView }
  | { readonly kind: "no-amount"; readonly why: string };

export type VisitorAnswer = {
  readonly question: SupportQuestion;
  readonly on: PlainDate;
  readonly eligibility: EligibilityAssessment;
  readonly local: SourceAnswer;
  readonly national: SourceAnswer;
};

/** Whether the visitor's establishment may be supported today, and how much, by the rules that schemes are judged by. */
export async function answerVisitor(
  { parts, place }: Visit,
  question: SupportQuestion,
): Promise<VisitorAnswer> {
  const on = parts.clock.today();
  const { commune, norms } = await asInstallation(parts, place.provinceId, async (db) => ({
    commune: await findCommuneOn(db, question.communeCode, on),
    norms: await listApprovedNorms(db, question.activity),
  }));
  const eligibility = assessEligibility(
    eligibilityRules,
    {
      purpose:
        question.activity === "cleaner_production_pilot" ? "cleaner_production" : "production",
      legalForm: question.legalForm,
      production: commune
        ? {
            provinceKind: commune.provinceKind,
            communeKind: commune.kind,
            formerUrbanClass: null,
          }
        : null,
      sectorDivision: question.sectorDivision,
      traits: [],
      workers: question.workers,
      revenueDong: question.revenueDong,
      capitalDong: null,
    },
    on,
  );
  const answerFor = (source: "local" | "national"): SourceAnswer => {
    const { activity, costDong, technologyLine } = question;
    const provinceCode = codeOfProvince(place.provinceId);
    const selected = selectNorm(norms, { activity, source, provinceCode, on });
    if (!selected.ok) return { kind: "no-amount", why: normRefusalText(selected.refusal) };
    return amountOf(selected.value, { costDong, technologyLine, on });
  };
  return { question, on, eligibility, local: answerFor("local"), national: answerFor("national") };
}

function amountOf(
  selected: Parameters<typeof assessSupport>[0]["selected"],
  asked: {
    readonly costDong: Dong;
    readonly technologyLine: "single" | "line";
    readonly on: PlainDate;
  },
): SourceAnswer {
  const { costDong: eligibleCostDong, technologyLine, on } = asked;
  const assessed = assessSupport({ selected, eligibleCostDong, technologyLine });
  if (!assessed.ok) return { kind: "no-amount", why: normRefusalText(assessed.refusal) };
  const kept = { on, assessment: assessed.value, eligibleCostDong, technologyLine };
  return { kind: "amount", assessment: showAssessment(kept) };
}
