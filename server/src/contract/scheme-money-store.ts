import { type BeneficiaryId, type Dong, type PlainDate, plainDate, sumDong } from "@kc/core/kernel";
import type { BudgetSource } from "@kc/core/budget";
import { asId } from "@kc/core/kernel";
import { approvingActions } from "@kc/core/scheme";
import { type LockedCommitment, lockCommitmentsOfScheme } from "../budget/commitment-store.ts";
import { parseBudgetSource } from "../budget/store.ts";
import { dongOf, optionalDongOf } from "../platform/columns.ts";
import type { Reader, Tx } from "../platform/database.ts";
import { beneficiaryName } from "../scheme/beneficiary-text-store.ts";
import { type LockedScheme, lockScheme } from "../scheme/move-store.ts";

export type ContractRow = {
  readonly id: string;
  readonly version: number;
  readonly contractNumber: string;
  readonly signedOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly grantDong: Dong;
  readonly totalCostDong: Dong;
  readonly allowsAdvance: boolean;
  readonly includesVat: boolean;
  readonly partyA: unknown;
  readonly partyB: unknown;
  readonly status: string;
};

/** One beneficiary of a scheme with its money as it stands. */
export type BeneficiaryMoney = {
  readonly id: BeneficiaryId;
  /** Null for those whom a group plan is still to name. */
  readonly establishmentId: string | null;
  readonly name: string;
  readonly approvedDong: Dong | null;
  readonly acceptedCostDong: Dong | null;
  readonly acceptedSupportDong: Dong | null;
  readonly settledSupportDong: Dong | null;
  readonly normAssessment: unknown;
  readonly contract: ContractRow | null;
  /** What is bound for it in the scheme's year; several where it was bound again after a carry-over. */
  readonly commitments: readonly LockedCommitment[];
};

export type SchemeMoney = {
  readonly scheme: LockedScheme;
  readonly source: BudgetSource;
  /** Day of the decision that approved it; null before. */
  readonly decidedOn: PlainDate | null;
  /** Day of the task, or of the contract with the Cục in its place; null before. */
  readonly taskAssignedOn: PlainDate | null;
  /** The contract with the Cục that is in force above those with the beneficiaries. */
  readonly parent: { readonly id: string; readonly endsOn: PlainDate } | null;
  readonly statusSince: PlainDate;
  readonly beneficiaries: readonly BeneficiaryMoney[];
};

/**
 * Locks a scheme with its contracts and commitments, then reads what stands: first the locks, in the next statements the
 * figures, so that none is older than the wait.
 */
export async function lockSchemeMoney(
  tx: Tx,
  provinceId: number,
  schemeId: string,
): Promise<SchemeMoney | undefined> {
  const scheme = await lockScheme(tx, provinceId, schemeId);
  if (!scheme) return undefined;
  const commitments = await lockCommitmentsOfScheme(tx, provinceId, schemeId);
  const contracts = await listContracts(tx, provinceId, schemeId);
  const beneficiaries = await listBeneficiaries(tx, provinceId, schemeId);
  const days = await findDays(tx, provinceId, schemeId);
  return {
    scheme,
    source: parseBudgetSource(scheme.source),
    ...days,
    beneficiaries: beneficiaries.map((row) => ({
      id: asId<BeneficiaryId>(row.id),
      establishmentId: row.establishment_id,
      name: row.name,
      approvedDong: optionalDongOf(row.approved_dong),
      acceptedCostDong: optionalDongOf(row.accepted_cost_dong),
      acceptedSupportDong: optionalDongOf(row.accepted_support_dong),
      settledSupportDong: optionalDongOf(row.settled_support_dong),
      normAssessment: row.norm_assessment,
      contract: contracts.find(({ beneficiaryId }) => beneficiaryId === row.id) ?? null,
      commitments: commitments.filter(({ beneficiaryId }) => beneficiaryId === row.id),
    })),
  };
}

/** The beneficiary an act is about: the one named, or the only one. */
export function pickBeneficiary(
  { beneficiaries }: SchemeMoney,
  beneficiaryId: string | undefined,
): BeneficiaryMoney | undefined {
  if (beneficiaryId !== undefined) return beneficiaries.find(({ id }) => id === beneficiaryId);
  const approved = beneficiaries.filter(({ approvedDong }) => (approvedDong ?? 0) > 0);
  return approved.length === 1 ? approved[0] : undefined;
}

/** The sums of what is bound for a beneficiary, in đồng. */
export function boundSums({ commitments }: BeneficiaryMoney) {
  return {
    committedDong: sumDong(commitments.map(({ committedDong }) => committedDong)),
    advancedDong: sumDong(commitments.map(({ advancedDong }) => advancedDong)),
    paidDong: sumDong(commitments.map(({ paidDong }) => paidDong)),
    returnedDong: sumDong(commitments.map(({ returnedDong }) => returnedDong)),
    freeDong: sumDong(commitments.map(({ freeDong }) => freeDong)),
  };
}

function listBeneficiaries(db: Reader, provinceId: number, schemeId: string) {
  return db
    .selectFrom("beneficiary as b")
    .leftJoin("establishment as e", (join) =>
      join.onRef("e.province_id", "=", "b.province_id").onRef("e.id", "=", "b.establishment_id"),
    )
    .where("b.province_id", "=", provinceId)
    .where("b.scheme_id", "=", schemeId)
    .selectAll("b")
    .select(beneficiaryName.as("name"))
    .orderBy("b.id")
    .execute();
}

async function listContracts(db: Reader, provinceId: number, schemeId: string) {
  const rows = await db
    .selectFrom("contract")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("kind", "=", "with_beneficiary")
    .selectAll()
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    beneficiaryId: row.beneficiary_id,
    version: row.version,
    contractNumber: row.contract_number,
    signedOn: plainDate(row.signed_on),
    endsOn: plainDate(row.ends_on),
    grantDong: dongOf(row.grant_dong),
    totalCostDong: dongOf(row.total_cost_dong),
    allowsAdvance: row.allows_advance,
    includesVat: row.includes_vat,
    partyA: row.party_a,
    partyB: row.party_b,
    status: row.status,
  }));
}

async function findDays(db: Reader, provinceId: number, schemeId: string) {
  const decided = await db
    .selectFrom("scheme_event")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("action", "in", [...approvingActions])
    .select("happened_on")
    .orderBy("happened_on", "desc")
    .executeTakeFirst();
  const task = await db
    .selectFrom("task_assignment")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .select("assigned_on")
    .executeTakeFirst();
  const parent = await db
    .selectFrom("contract")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("kind", "=", "with_implementer")
    .where("status", "<>", "ended")
    .select(["id", "signed_on", "ends_on"])
    .executeTakeFirst();
  const givenOn = task?.assigned_on ?? parent?.signed_on;
  const scheme = await db
    .selectFrom("scheme")
    .where("province_id", "=", provinceId)
    .where("id", "=", schemeId)
    .select("status_since")
    .executeTakeFirstOrThrow();
  return {
    decidedOn: decided ? plainDate(decided.happened_on) : null,
    taskAssignedOn: givenOn === undefined ? null : plainDate(givenOn),
    parent: parent ? { id: parent.id, endsOn: plainDate(parent.ends_on) } : null,
    statusSince: plainDate(scheme.status_since),
  };
}
