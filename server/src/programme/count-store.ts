import { type Dong, dong, asId, type PlainDate, plainDate, yearOf } from "@kc/core/kernel";
import {
  countSchemes,
  type CountedScheme,
  type EvidenceGrade,
  evidenceGradeNames,
  fundingSource,
  type OutcomeResult,
} from "@kc/core/outcome";
import {
  type FundingSource,
  noCounts,
  type ProgrammeCounts,
  type ProgrammeStructure,
} from "@kc/core/programme";
import {
  outcomeMeasureNames,
  parseSchemeStatus,
  schemeKindNames,
  type SchemeStatus,
} from "@kc/core/scheme";
import { sql } from "kysely";
import type { Reader } from "../platform/database.ts";

type Period = Pick<ProgrammeStructure, "firstYear" | "lastYear">;

export type CountingOptions = {
  readonly gradeAtLeast: EvidenceGrade;
  /** What was accepted or measured after this day does not count. */
  readonly upTo: PlainDate;
};

/** One accepted beneficiary as it counts: by kind, source and the day of acceptance. */
export type CountedBeneficiary = {
  readonly schemeId: string;
  readonly kind: CountedScheme["kind"];
  readonly source: CountedScheme["source"];
  readonly status: SchemeStatus;
  readonly beneficiaryId: string;
  readonly establishmentId: string;
  readonly acceptedOn: PlainDate;
  readonly supportDong: Dong;
};

/**
 * The counts of a programme from schemes accepted and results measured in its years: the same for every
 * viewer of the province. Statistics, fairs and products are added by those who keep them.
 */
export async function countProgramme(
  db: Reader,
  provinceId: number,
  programme: Period,
  options: CountingOptions,
): Promise<ProgrammeCounts> {
  const beneficiaries = await listCountedBeneficiaries(db, provinceId, programme, options.upTo);
  const outcomes = await listCountedOutcomes(db, provinceId, programme, options.upTo);
  const counts = countSchemes(schemesOf(beneficiaries, outcomes), {
    firstYear: programme.firstYear,
    lastYear: programme.lastYear,
    gradeAtLeast: options.gradeAtLeast,
  });
  return { ...noCounts, ...counts };
}

/** The beneficiaries accepted in the years of a programme, up to a day. */
export async function listCountedBeneficiaries(
  db: Reader,
  provinceId: number,
  { firstYear, lastYear }: Period,
  upTo: PlainDate,
): Promise<readonly CountedBeneficiary[]> {
  const { rows } = await sql<{
    scheme_id: string;
    kind: string;
    source: string;
    status: string;
    beneficiary_id: string;
    establishment_id: string;
    accepted_on: string;
    support_dong: string;
  }>`select * from programme_counted_beneficiary(${provinceId}::smallint, ${firstYear}::integer, ${lastYear}::integer)
     where accepted_on <= ${upTo} order by accepted_on, beneficiary_id`.execute(db);
  return rows.map((row) => ({
    schemeId: row.scheme_id,
    kind: known(schemeKindNames, row.kind),
    source: known(["local_province", "local_commune", "national"], row.source),
    status: parseSchemeStatus(row.status),
    beneficiaryId: row.beneficiary_id,
    establishmentId: row.establishment_id,
    acceptedOn: plainDate(row.accepted_on),
    supportDong: dong(Number(row.support_dong)),
  }));
}

type CountedOutcome = OutcomeResult & { readonly beneficiaryId: string };

async function listCountedOutcomes(
  db: Reader,
  provinceId: number,
  { firstYear, lastYear }: Period,
  upTo: PlainDate,
): Promise<readonly CountedOutcome[]> {
  const { rows } = await sql<{
    beneficiary_id: string;
    indicator: string;
    baseline: string | null;
    expected: string | null;
    measured: string;
    measured_on: string;
    evidence_grade: string;
  }>`select * from programme_counted_outcome(${provinceId}::smallint, ${firstYear}::integer, ${lastYear}::integer)
     where measured_on <= ${upTo} order by measured_on, beneficiary_id`.execute(db);
  return rows.flatMap((row) => {
    const measure = outcomeMeasureNames.find((name) => name === row.indicator);
    if (!measure) return [];
    return {
      beneficiaryId: row.beneficiary_id,
      measure,
      baseline: Number(row.baseline ?? 0),
      target: row.expected === null ? null : Number(row.expected),
      result: Number(row.measured),
      grade: known(evidenceGradeNames, row.evidence_grade),
      measuredOn: plainDate(row.measured_on),
      evidenceCount: 0,
    };
  });
}

function schemesOf(
  beneficiaries: readonly CountedBeneficiary[],
  outcomes: readonly CountedOutcome[],
): readonly CountedScheme[] {
  const schemes = new Map<string, readonly CountedBeneficiary[]>();
  for (const beneficiary of beneficiaries) {
    const others = schemes.get(beneficiary.schemeId) ?? [];
    schemes.set(beneficiary.schemeId, [...others, beneficiary]);
  }
  return [...schemes.values()].flatMap((members) => {
    const last = members.at(-1);
    if (!last) return [];
    return {
      status: last.status,
      kind: last.kind,
      source: last.source,
      acceptedOn: last.acceptedOn,
      beneficiaries: members.map((member) => ({
        establishmentId: asId(member.establishmentId),
        outcomes: outcomes.filter(({ beneficiaryId }) => beneficiaryId === member.beneficiaryId),
      })),
    };
  });
}

/** Money and schemes behind the results, by source and year of acceptance. */
export type SupportOfYear = {
  readonly source: FundingSource;
  readonly year: number;
  readonly schemes: number;
  readonly establishments: number;
  readonly supportDong: Dong;
};

/** Sums what was accepted by source and year; an establishment counts once in a year and source. */
export function supportByYear(rows: readonly CountedBeneficiary[]): readonly SupportOfYear[] {
  const groups = Map.groupBy(
    rows,
    (row) => `${String(yearOf(row.acceptedOn))} ${fundingSource(row.source)}`,
  );
  return [...groups.values()]
    .flatMap((group): SupportOfYear[] => {
      const [first] = group;
      if (!first) return [];
      return [
        {
          source: fundingSource(first.source),
          year: yearOf(first.acceptedOn),
          schemes: new Set(group.map(({ schemeId }) => schemeId)).size,
          establishments: new Set(group.map(({ establishmentId }) => establishmentId)).size,
          supportDong: dong(group.reduce((sum, { supportDong }) => sum + supportDong, 0)),
        },
      ];
    })
    .sort((first, second) => first.year - second.year || (first.source < second.source ? -1 : 1));
}

function known<const Name extends string>(names: readonly Name[], value: string): Name {
  const found = names.find((name) => name === value);
  if (found === undefined) throw new RangeError(`Not known here: ${value}`);
  return found;
}
