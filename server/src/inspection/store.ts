import type { AcceptanceAction } from "@kc/core/scheme";
import {
  acceptanceVerdicts,
  type AcceptanceVerdict,
  type AcceptanceMember,
} from "@kc/core/inspection";
import { asId, type Dong, keysOf, type MachineLineId } from "@kc/core/kernel";
import { dongOf, optionalDongOf } from "../platform/columns.ts";
import type { Reader, Tx } from "../platform/database.ts";

/** What acceptance and settlement need to know of a beneficiary: the one named, or the first. */
export async function readBeneficiary(
  db: Reader,
  provinceId: number,
  schemeId: string,
  beneficiaryId?: string,
) {
  const row = await db
    .selectFrom("beneficiary")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("establishment_id", "is not", null)
    .$if(beneficiaryId !== undefined, (query) => query.where("id", "=", beneficiaryId ?? ""))
    .select([
      "id",
      "approved_dong",
      "accepted_support_dong",
      "settled_support_dong",
      "norm_assessment",
    ])
    .orderBy("id")
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    approvedDong: optionalDongOf(row.approved_dong),
    acceptedSupportDong: optionalDongOf(row.accepted_support_dong),
    settledSupportDong: optionalDongOf(row.settled_support_dong),
    normAssessment: row.norm_assessment,
  };
}

/**
 * How the others of a group stand: as accepted, as failed since acceptance was last asked for, or not yet looked at.
 * Only those with approved support count, and nobody waits for one that no group plan has named.
 */
export async function listOtherVerdicts(
  db: Reader,
  provinceId: number,
  schemeId: string,
  question: { readonly exceptId: string; readonly requestedOn: string },
): Promise<readonly (AcceptanceAction | null)[]> {
  const rows = await db
    .selectFrom("beneficiary as b")
    .where("b.province_id", "=", provinceId)
    .where("b.scheme_id", "=", schemeId)
    .where("b.id", "<>", question.exceptId)
    .where("b.approved_dong", ">", "0")
    .where("b.establishment_id", "is not", null)
    .select((eb) =>
      eb
        .selectFrom("acceptance as a")
        .whereRef("a.province_id", "=", "b.province_id")
        .whereRef("a.beneficiary_id", "=", "b.id")
        .where((inner) =>
          inner.or([
            inner("a.verdict", "<>", "failed"),
            inner("a.accepted_on", ">=", question.requestedOn),
          ]),
        )
        .select("a.verdict")
        .orderBy("a.id", "desc")
        .limit(1)
        .as("verdict"),
    )
    .execute();
  return rows.map(({ verdict }) => (verdict === null ? null : actionOf(parseVerdict(verdict))));
}

function actionOf(verdict: AcceptanceVerdict): AcceptanceAction {
  if (verdict === "failed") return "not_accept";
  return verdict === "partial" ? "accept_partially" : "accept";
}

/** The machines of a beneficiary, as contracted, with what was accepted of each. */
export async function listMachines(db: Reader, provinceId: number, beneficiaryId: string) {
  const rows = await db
    .selectFrom("machine_line")
    .where("province_id", "=", provinceId)
    .where("beneficiary_id", "=", beneficiaryId)
    .select([
      "id",
      "name",
      "unit",
      "quantity",
      "is_eligible",
      "accepted_quantity",
      "accepted_value_dong",
    ])
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    machineLineId: asId<MachineLineId>(row.id),
    name: row.name,
    unit: row.unit,
    quantity: row.quantity,
    isEligible: row.is_eligible,
    acceptedQuantity: row.accepted_quantity,
    acceptedCostDong: optionalDongOf(row.accepted_value_dong),
  }));
}

/** The last day on which acceptance was asked for; undefined before. */
export async function findRequestedOn(db: Reader, provinceId: number, schemeId: string) {
  const row = await db
    .selectFrom("scheme_event")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("action", "in", ["request_acceptance", "end_by_force_majeure"])
    .select("happened_on")
    .orderBy("id", "desc")
    .executeTakeFirst();
  return row?.happened_on;
}

export type AcceptanceRecord = {
  readonly id: string;
  readonly schemeId: string;
  readonly beneficiaryId: string;
  readonly heldOn: string;
  readonly place: string;
  readonly members: readonly AcceptanceMember[];
  readonly verdict: AcceptanceVerdict;
  readonly machines: readonly unknown[];
  readonly decided: {
    readonly acceptedCostDong: Dong;
    readonly acceptedEligibleDong: Dong;
    readonly acceptedSupportDong: Dong;
  };
  readonly retest: Retest;
  readonly conclusion: string;
  readonly recordedBy: string;
};

/** The norm assessed again, with the words and the article of every step, as it is kept. */
export type Retest = {
  readonly eligibleCostDong: number;
  readonly maximumDong: number;
  readonly steps: readonly {
    readonly text: string;
    readonly citation: string | null;
    readonly amountDong: number;
  }[];
};

export async function insertAcceptance(
  tx: Tx,
  provinceId: number,
  record: AcceptanceRecord,
  commandId: string,
): Promise<void> {
  await tx
    .insertInto("acceptance")
    .values({
      province_id: provinceId,
      id: record.id,
      scheme_id: record.schemeId,
      beneficiary_id: record.beneficiaryId,
      accepted_on: record.heldOn,
      place: record.place,
      members: JSON.stringify(record.members),
      verdict: record.verdict,
      machines: JSON.stringify(record.machines),
      accepted_cost_dong: String(record.decided.acceptedCostDong),
      eligible_cost_dong: String(record.decided.acceptedEligibleDong),
      accepted_support_dong: String(record.decided.acceptedSupportDong),
      retest: JSON.stringify(record.retest),
      conclusion: record.conclusion,
      recorded_by: record.recordedBy,
      command_id: commandId,
    })
    .execute();
}

/** What stands accepted for a beneficiary, on itself and on each machine. */
export async function writeAccepted(
  tx: Tx,
  provinceId: number,
  accepted: {
    readonly beneficiaryId: string;
    readonly acceptedCostDong: Dong;
    readonly acceptedSupportDong: Dong;
    readonly machines: readonly {
      readonly machineLineId: string;
      readonly acceptedQuantity: number;
      readonly acceptedCostDong: number;
    }[];
  },
  commandId: string,
): Promise<void> {
  await tx
    .updateTable("beneficiary")
    .set({
      accepted_cost_dong: String(accepted.acceptedCostDong),
      accepted_support_dong: String(accepted.acceptedSupportDong),
      command_id: commandId,
    })
    .where("province_id", "=", provinceId)
    .where("id", "=", accepted.beneficiaryId)
    .execute();
  for (const machine of accepted.machines) {
    await tx
      .updateTable("machine_line")
      .set({
        accepted_quantity: machine.acceptedQuantity,
        accepted_value_dong: String(machine.acceptedCostDong),
        command_id: commandId,
      })
      .where("province_id", "=", provinceId)
      .where("id", "=", machine.machineLineId)
      .execute();
  }
}

export async function listAcceptances(
  db: Reader,
  provinceId: number,
  schemeId: string,
  beneficiaryId?: string,
) {
  const rows = await db
    .selectFrom("acceptance")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .$if(beneficiaryId !== undefined, (query) =>
      query.where("beneficiary_id", "=", beneficiaryId ?? ""),
    )
    .selectAll()
    .orderBy("accepted_on")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    heldOn: row.accepted_on,
    place: row.place,
    verdict: parseVerdict(row.verdict),
    members: row.members as readonly AcceptanceMember[],
    acceptedCostDong: dongOf(row.accepted_cost_dong),
    acceptedSupportDong: dongOf(row.accepted_support_dong),
    retest: row.retest as Retest,
    conclusion: row.conclusion,
  }));
}

function parseVerdict(text: string): AcceptanceVerdict {
  const verdict = keysOf(acceptanceVerdicts).find((known) => known === text);
  if (!verdict) throw new RangeError(`Unknown verdict: ${text}`);
  return verdict;
}

/** The state of a scheme that its acceptance and settlement tabs show. */
export function findSchemeHead(db: Reader, provinceId: number, schemeId: string) {
  return db
    .selectFrom("scheme")
    .where("province_id", "=", provinceId)
    .where("id", "=", schemeId)
    .select(["id", "version", "status", "route", "plan_year", "source", "shape"])
    .executeTakeFirst();
}
