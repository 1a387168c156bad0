import type { EvidenceGrade } from "@kc/core/outcome";
import {
  outcomeMeasureDefinition,
  outcomeMeasureNames,
  type OutcomeMeasure,
} from "@kc/core/scheme";
import type { findSchemeOutcomesEndpoint } from "@kc/server/api/outcome";
import type { EndpointOutput } from "@kc/server/api/platform";

export type SchemeOutcomes = EndpointOutput<typeof findSchemeOutcomesEndpoint>;
export type BeneficiaryOutcomes = SchemeOutcomes["beneficiaries"][number];
export type ShownMeasure = BeneficiaryOutcomes["measures"][number];
export type ShownResult = ShownMeasure["results"][number];

export type OutcomeValues = {
  monthsAfter: string;
  measuredOn: string | null;
  results: {
    measure: OutcomeMeasure;
    value: number | null;
    grade: EvidenceGrade | "";
    evidenceCount: number | null;
    note: string;
  }[];
};

/** The measures to fill in: those that were promised, or all where nothing was. */
export function measuresToRecord(beneficiary: BeneficiaryOutcomes): readonly OutcomeMeasure[] {
  const promised = beneficiary.measures.map(({ measure }) => measure);
  return promised.length > 0 ? promised : outcomeMeasureNames;
}

/** The check that is due first and not done; the last one where all are done. */
export function nextCheck({ checks }: BeneficiaryOutcomes): number {
  const open = checks.find(({ state }) => state !== "done") ?? checks.at(-1);
  return open?.monthsAfter ?? 6;
}

/** What was recorded at a check already, to be corrected; otherwise empty lines. */
export function valuesOf(
  beneficiary: BeneficiaryOutcomes,
  monthsAfter: number,
  today: string | null,
): OutcomeValues {
  return {
    monthsAfter: String(monthsAfter),
    measuredOn: today,
    results: measuresToRecord(beneficiary).map((measure) => {
      const shown = beneficiary.measures.find((each) => each.measure === measure);
      const known = shown?.results.find((result) => result.monthsAfter === monthsAfter);
      return {
        measure,
        value: known?.value ?? null,
        grade: known?.grade ?? "claimed",
        evidenceCount: known?.evidenceCount ?? 0,
        note: known?.note ?? "",
      };
    }),
  };
}

/** The label of a measure with its unit. */
export function measureText(measure: OutcomeMeasure): string {
  const { label, unit } = outcomeMeasureDefinition(measure);
  return `${label} (${unit})`;
}
