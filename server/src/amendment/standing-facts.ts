import {
  type AmendmentChange,
  type AmendmentFacts,
  changeSupport,
  eligibleAfter,
} from "@kc/core/amendment";
import { retestSupport } from "@kc/core/inspection";
import { dong, type PlainDate } from "@kc/core/kernel";
import { eligibilityReasonText } from "@kc/core/party";
import { readAssessment } from "../norm/assessment-store.ts";
import type { Reader } from "../platform/database.ts";
import { eligibilityOn } from "../scheme/eligibility-facts.ts";
import type { LockedScheme } from "../scheme/move-store.ts";
import { findOtherEstablishment, type StandingScheme, type WholeStanding } from "./terms-store.ts";

export type ChangeQuestion = {
  readonly scheme: Pick<LockedScheme, "status" | "route" | "planYear" | "shape">;
  /** Of a group scheme: whose change it is. */
  readonly beneficiaryId: string | null;
  readonly standing: StandingScheme | WholeStanding;
  readonly change: AmendmentChange;
  readonly today: PlainDate;
};

/** What a change is decided on: the scheme as it stands, its norm on the cost after the change, and who it would go to. */
export async function amendmentFacts(
  db: Reader,
  provinceId: number,
  { scheme, beneficiaryId, standing, change, today }: ChangeQuestion,
): Promise<AmendmentFacts> {
  const { status, route, planYear, shape } = scheme;
  const isOfWhole = standing.beneficiaryId === null;
  return {
    status,
    route,
    planYear,
    shape,
    beneficiaryId,
    terms: standing.terms,
    drawnDong: isOfWhole ? dong(0) : standing.drawnDong,
    normMaximumDong: isOfWhole ? dong(0) : normMaximum(standing, change),
    ineligibleReasons: await ineligibleReasons(db, provinceId, change, today),
    today,
  };
}

/** The norm that the scheme keeps, assessed again on the eligible cost after a change, in đồng. */
function normMaximum({ normAssessment, terms }: StandingScheme, change: AmendmentChange) {
  if (changeSupport(change) === null) return terms.supportDong;
  if (normAssessment === null) return dong(0);
  const kept = readAssessment(normAssessment);
  const { technologyLine } = kept;
  const eligibleDong = eligibleAfter(change) ?? kept.eligibleCostDong;
  const norm = { selected: kept.assessment.selected, technologyLine };
  return retestSupport(norm, eligibleDong).maximumDong;
}

async function ineligibleReasons(
  db: Reader,
  provinceId: number,
  change: AmendmentChange,
  today: PlainDate,
): Promise<readonly string[]> {
  if (change.kind !== "beneficiary") return [];
  const found = await findOtherEstablishment(db, provinceId, change.establishment.id);
  if (!found) return ["không còn trong danh bạ cơ sở đang hoạt động"];
  const numeric = (value: string | number | null) => (value === null ? null : Number(value));
  const { verdict, reasons } = eligibilityOn(
    {
      legalForm: found.legal_form,
      sectorDivision: found.sector_division,
      workers: found.workers,
      capitalDong: numeric(found.capital_dong),
      revenueDong: numeric(found.revenue_dong),
      traits: found.traits,
      communeKind: found.commune_kind,
      provinceType: found.province_type,
    },
    today,
  );
  if (verdict !== "not") return [];
  return reasons.filter(({ met }) => met === "no").map(eligibilityReasonText);
}
