import type { PlainDate } from "@kc/core/kernel";
import {
  assessEligibility,
  eligibilityReasonText,
  eligibilityVerdictLabel,
  enterpriseSize,
  enterpriseSizeLabel,
} from "@kc/core/party";
import { confidenceLabel, formatCitation } from "@kc/core/law";
import type { CommunePlace } from "../territory/store.ts";
import { eligibilityRules } from "./eligibility-data.ts";
import type { EstablishmentRecord } from "./store.ts";

/** Whether khuyến công supports this establishment's production on a day, and why. */
export function assessRecord(
  establishment: EstablishmentRecord,
  place: CommunePlace | undefined,
  on: PlainDate,
) {
  return assessEligibility(
    eligibilityRules,
    {
      purpose: "production",
      legalForm: establishment.legalForm,
      production:
        place === undefined
          ? null
          : { provinceKind: place.provinceKind, communeKind: place.kind, formerUrbanClass: null },
      sectorDivision: establishment.sectorDivision,
      traits: establishment.traits,
      workers: establishment.workers,
      revenueDong: establishment.revenueDong,
      capitalDong: establishment.capitalDong,
    },
    on,
  );
}

/** The card of eligibility as the wire carries it: each reason a sentence with its citation. */
export function eligibilityCard(
  establishment: EstablishmentRecord,
  place: CommunePlace | undefined,
  on: PlainDate,
) {
  const { verdict, ruleSetCode, reasons, confidence } = assessRecord(establishment, place, on);
  return {
    on,
    verdict,
    verdictLabel: eligibilityVerdictLabel(verdict),
    ruleSetCode,
    confidence,
    confidenceLabel: confidenceLabel(confidence),
    reasons: reasons.map((reason) => ({
      criterion: reason.criterion,
      met: reason.met,
      text: eligibilityReasonText({ ...reason, citation: null }),
      citation: reason.citation === null ? null : formatCitation(reason.citation),
      confidence: reason.confidence,
    })),
    size: establishment.legalForm === "enterprise" ? sizeOf(establishment) : null,
  };
}

function sizeOf(establishment: EstablishmentRecord) {
  const found = enterpriseSize(establishment, eligibilityRules.enterpriseSizes);
  return found.kind === "known"
    ? { label: enterpriseSizeLabel(found.size), isKnown: true }
    : { label: "Chưa xác định quy mô", isKnown: false };
}
