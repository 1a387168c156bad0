import { type PlainDate, plainDate } from "@kc/core/kernel";
import { type EvidenceGrade, evidenceGradeNames } from "@kc/core/outcome";
import { type OutcomeMeasure, outcomeMeasureNames } from "@kc/core/scheme";
import type { CommandContext } from "../platform/command.ts";
import type { Reader } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";

/** The beneficiaries of a scheme that the viewer sees; empty when it sees none. */
export async function listSchemeBeneficiaries(db: Reader, provinceId: number, schemeId: string) {
  return db
    .selectFrom("beneficiary as b")
    .innerJoin("establishment as f", (join) =>
      join.onRef("f.province_id", "=", "b.province_id").onRef("f.id", "=", "b.establishment_id"),
    )
    .where("b.province_id", "=", provinceId)
    .where("b.scheme_id", "=", schemeId)
    .select(["b.id", "f.name"])
    .orderBy("b.id")
    .execute();
}

/** The last day a scheme was accepted, in part or whole; null before. */
export async function findAcceptedOn(
  db: Reader,
  provinceId: number,
  schemeId: string,
): Promise<PlainDate | null> {
  const row = await db
    .selectFrom("acceptance")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("verdict", "<>", "failed")
    .select("accepted_on")
    .orderBy("accepted_on", "desc")
    .executeTakeFirst();
  return row ? plainDate(row.accepted_on) : null;
}

/** One row of an outcome: what was expected (`monthsAfter` 0), or what was measured. */
export type OutcomeRow = {
  readonly id: string;
  readonly beneficiaryId: string;
  readonly measure: OutcomeMeasure;
  readonly monthsAfter: number;
  readonly baseline: number | null;
  readonly expected: number | null;
  readonly measured: number | null;
  readonly measuredOn: PlainDate | null;
  readonly grade: EvidenceGrade | null;
  readonly evidenceCount: number;
  readonly note: string;
  /** Who recorded it, who verified it, and when; null where nobody has. */
  readonly recorded: OutcomeHand | null;
  readonly verified: OutcomeHand | null;
};

export type OutcomeHand = { readonly name: string; readonly on: PlainDate };

/** The outcomes of some beneficiaries, expected and measured; measures that are no longer known are left out. */
export async function listOutcomes(
  db: Reader,
  provinceId: number,
  beneficiaryIds: readonly string[],
): Promise<readonly OutcomeRow[]> {
  if (beneficiaryIds.length === 0) return [];
  const rows = await db
    .selectFrom("outcome_measure as o")
    .leftJoin("account as recorder", "recorder.id", "o.recorded_by")
    .leftJoin("account as verifier", "verifier.id", "o.verified_by")
    .where("o.province_id", "=", provinceId)
    .where("o.beneficiary_id", "in", [...beneficiaryIds])
    .selectAll("o")
    .select(["recorder.display_name as recorder_name", "verifier.display_name as verifier_name"])
    .orderBy("o.months_after")
    .orderBy("o.id")
    .execute();
  return rows.flatMap((row) => {
    const measure = outcomeMeasureNames.find((name) => name === row.indicator);
    if (!measure) return [];
    return {
      id: row.id,
      beneficiaryId: row.beneficiary_id,
      measure,
      monthsAfter: row.months_after,
      baseline: numberOf(row.baseline),
      expected: numberOf(row.expected),
      measured: numberOf(row.measured),
      measuredOn: row.measured_on === null ? null : plainDate(row.measured_on),
      grade: evidenceGradeNames.find((grade) => grade === row.evidence_grade) ?? null,
      evidenceCount: row.evidence_count,
      note: row.note,
      recorded: handOf(row.recorder_name, row.recorded_on),
      verified: handOf(row.verifier_name, row.verified_on),
    };
  });
}

function handOf(name: string | null, on: string | null): OutcomeHand | null {
  return name === null || on === null ? null : { name, on: plainDate(on) };
}

function numberOf(value: string | null): number | null {
  return value === null ? null : Number(value);
}

export type MeasuredOutcome = {
  readonly beneficiaryId: string;
  readonly measure: OutcomeMeasure;
  readonly unit: string;
  readonly monthsAfter: number;
  readonly baseline: number;
  readonly expected: number | null;
  readonly measured: number;
  readonly measuredOn: string;
  readonly grade: EvidenceGrade;
  readonly evidenceCount: number;
  readonly note: string;
};

/** Writes what was measured at a check; measuring again at the same check replaces the figure, the log keeps both. */
export async function writeOutcome(
  { tx, viewer, today, commandId }: CommandContext,
  outcome: MeasuredOutcome,
): Promise<void> {
  const isVerified = outcome.grade === "verified";
  const measured = {
    recorded_by: viewer.accountId,
    recorded_on: today,
    verified_by: isVerified ? viewer.accountId : null,
    verified_on: isVerified ? today : null,
    measured: String(outcome.measured),
    measured_on: outcome.measuredOn,
    evidence_grade: outcome.grade,
    evidence_count: outcome.evidenceCount,
    note: outcome.note,
    command_id: commandId,
  };
  await tx
    .insertInto("outcome_measure")
    .values({
      province_id: viewer.provinceId,
      id: newId(),
      beneficiary_id: outcome.beneficiaryId,
      indicator: outcome.measure,
      unit: outcome.unit,
      baseline: String(outcome.baseline),
      expected: outcome.expected === null ? null : String(outcome.expected),
      months_after: outcome.monthsAfter,
      ...measured,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["province_id", "beneficiary_id", "indicator", "months_after"])
        .doUpdateSet(measured),
    )
    .execute();
}

export async function verifyOutcomeRow(
  { tx, viewer, today, commandId }: CommandContext,
  outcomeId: string,
  note: string,
): Promise<void> {
  await tx
    .updateTable("outcome_measure")
    .set({
      evidence_grade: "verified",
      verified_by: viewer.accountId,
      verified_on: today,
      command_id: commandId,
      ...(note === "" ? {} : { note }),
    })
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", outcomeId)
    .execute();
}

/** The code and name of a scheme that the viewer sees. */
export function findSchemeName(db: Reader, provinceId: number, schemeId: string) {
  return db
    .selectFrom("scheme")
    .where("province_id", "=", provinceId)
    .where("id", "=", schemeId)
    .select(["code", "name"])
    .executeTakeFirst();
}
