import { type AmendmentChange, eligibleAfter, type TermMachine } from "@kc/core/amendment";
import { ok, type PlainDate, unreachable } from "@kc/core/kernel";
import { assessSupport } from "@kc/core/norm";
import { sql } from "kysely";
import { keepAssessment, readAssessment } from "../norm/assessment-store.ts";
import type { CommandContext } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";
import type { LockedScheme } from "../scheme/move-store.ts";
import { type AmendmentPaper, type Applied, changeSupport } from "./apply-support-store.ts";
import type { StandingScheme, WholeStanding } from "./terms-store.ts";

/** Puts what was approved in place of what stood: in the scheme, its contract, and the money bound for it. */
export async function applyChange(
  context: CommandContext,
  scheme: Pick<LockedScheme, "id" | "shape">,
  standing: StandingScheme | WholeStanding,
  change: AmendmentChange,
  paper: AmendmentPaper,
): Applied {
  if (change.kind === "force_majeure") return ok(null);
  if (change.kind === "implementer") {
    await changeImplementer(context, scheme.id, change.implementer.id);
    return ok(null);
  }
  if (standing.beneficiaryId === null) {
    throw new Error("A change of one beneficiary was assessed without whose it is");
  }
  switch (change.kind) {
    case "machines":
      await replaceMachines(context, standing, change.machines);
      await keepNormOn(context, standing, change);
      return changeSupport(context, scheme, standing, change, paper);
    case "support":
      return changeSupport(context, scheme, standing, change, paper);
    case "beneficiary":
      await changeBeneficiary(context, scheme, standing, change);
      return ok(null);
    case "place":
      await changePlace(context, scheme, standing.beneficiaryId, change);
      return ok(null);
    case "time":
      await changeEnd(context, scheme, standing, change.endsOn);
      return ok(null);
    default:
      return unreachable(change);
  }
}

/** Changes, adds and takes out machines; a machine that stays keeps its row and its quotations. */
async function replaceMachines(
  { tx, viewer, commandId }: CommandContext,
  { beneficiaryId, terms }: StandingScheme,
  machines: readonly TermMachine[],
): Promise<void> {
  const { provinceId } = viewer;
  const kept = new Set(machines.map(({ machineLineId }) => machineLineId));
  const gone = terms.machines.flatMap(({ machineLineId }) =>
    machineLineId === null || kept.has(machineLineId) ? [] : [machineLineId],
  );
  if (gone.length > 0) {
    await tx
      .deleteFrom("machine_line")
      .where("province_id", "=", provinceId)
      .where("beneficiary_id", "=", beneficiaryId)
      .where("id", "in", gone)
      .execute();
  }
  for (const [position, machine] of machines.entries()) {
    const columns = {
      position,
      name: machine.name,
      specification: machine.specification,
      origin: machine.origin,
      unit: machine.unit,
      quantity: machine.quantity,
      unit_price_dong: String(machine.unitPriceDong),
      is_eligible: machine.isEligible,
      command_id: commandId,
    };
    if (machine.machineLineId === null) {
      await tx
        .insertInto("machine_line")
        .values({
          ...columns,
          province_id: provinceId,
          id: newId(),
          beneficiary_id: beneficiaryId,
          is_new: true,
        })
        .execute();
    } else {
      await tx
        .updateTable("machine_line")
        .set(columns)
        .where("province_id", "=", provinceId)
        .where("id", "=", machine.machineLineId)
        .execute();
    }
  }
}

/** Keeps the norm of the scheme's own date on the eligible cost after a change of machines. */
async function keepNormOn(
  { tx, viewer, commandId }: CommandContext,
  { beneficiaryId, normAssessment }: StandingScheme,
  change: AmendmentChange,
): Promise<void> {
  const eligibleCostDong = eligibleAfter(change);
  if (eligibleCostDong === null || normAssessment === null) return;
  const { on, assessment, technologyLine } = readAssessment(normAssessment);
  const { selected } = assessment;
  const again = assessSupport({ selected, technologyLine, eligibleCostDong });
  if (!again.ok) return;
  const kept = { on, assessment: again.value, eligibleCostDong, technologyLine };
  await tx
    .updateTable("beneficiary")
    .set({ norm_assessment: keepAssessment(kept), command_id: commandId })
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", beneficiaryId)
    .execute();
}

async function changeBeneficiary(
  context: CommandContext,
  scheme: Pick<LockedScheme, "id" | "shape">,
  { beneficiaryId }: StandingScheme,
  change: Extract<AmendmentChange, { kind: "beneficiary" }>,
): Promise<void> {
  const { tx, viewer, commandId } = context;
  const { provinceId } = viewer;
  const { establishment, bankAccount, bankName } = change;
  await tx
    .updateTable("beneficiary")
    .set({
      establishment_id: establishment.id,
      bank_account: bankAccount,
      bank_name: bankName,
      command_id: commandId,
    })
    .where("province_id", "=", provinceId)
    .where("id", "=", beneficiaryId)
    .execute();
  await changePlace(context, scheme, beneficiaryId, change);
  const other = await tx
    .selectFrom("establishment")
    .where("province_id", "=", provinceId)
    .where("id", "=", establishment.id)
    .select(["representative_name", "tax_code", "registered_address"])
    .executeTakeFirstOrThrow();
  const party = {
    name: establishment.name,
    address: other.registered_address,
    representative: other.representative_name,
    position: "Người đại diện",
    taxCode: other.tax_code ?? "",
    bankAccount,
    bankName,
  };
  await tx
    .updateTable("contract")
    .set((eb) => ({
      party_b: JSON.stringify(party),
      version: eb("version", "+", 1),
      command_id: commandId,
    }))
    .where("province_id", "=", provinceId)
    .where("beneficiary_id", "=", beneficiaryId)
    .where("kind", "=", "with_beneficiary")
    .where("status", "=", "in_force")
    .execute();
}

/** Moves one beneficiary; the place of a group scheme is that of all, so it stays. */
async function changePlace(
  { tx, viewer, commandId }: CommandContext,
  { id: schemeId, shape }: Pick<LockedScheme, "id" | "shape">,
  beneficiaryId: string,
  { place, communeCode }: Extract<AmendmentChange, { kind: "beneficiary" | "place" }>,
): Promise<void> {
  if (shape !== "group") {
    await tx
      .updateTable("scheme")
      .set({
        narrative: sql`jsonb_set(narrative, '{place}', to_jsonb(${place.address}::text))`,
        command_id: commandId,
      })
      .where("province_id", "=", viewer.provinceId)
      .where("id", "=", schemeId)
      .execute();
  }
  await tx
    .updateTable("beneficiary")
    .set({ place: place.address, commune_code: communeCode, command_id: commandId })
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", beneficiaryId)
    .execute();
}

/** Moves the end of a scheme and of one contract; of a group the scheme ends with its last. Steps not done that were due at the old end, or after the new one, follow. */
async function changeEnd(
  { tx, viewer, commandId }: CommandContext,
  { id: schemeId, shape }: Pick<LockedScheme, "id" | "shape">,
  { beneficiaryId, terms: { endsOn: before } }: StandingScheme,
  endsOn: PlainDate,
): Promise<void> {
  const { provinceId } = viewer;
  await tx
    .updateTable("scheme")
    .set({
      ends_on: shape === "group" ? sql`greatest(ends_on, ${endsOn}::date)` : endsOn,
      command_id: commandId,
    })
    .where("province_id", "=", provinceId)
    .where("id", "=", schemeId)
    .execute();
  const contracts = await tx
    .updateTable("contract")
    .set((eb) => ({ ends_on: endsOn, version: eb("version", "+", 1), command_id: commandId }))
    .where("province_id", "=", provinceId)
    .where("beneficiary_id", "=", beneficiaryId)
    .where("kind", "=", "with_beneficiary")
    .where("status", "=", "in_force")
    .returning("id")
    .execute();
  if (contracts.length === 0) return;
  await tx
    .updateTable("milestone")
    .set({ due_on: endsOn, command_id: commandId })
    .where("province_id", "=", provinceId)
    .where(
      "contract_id",
      "in",
      contracts.map(({ id }) => id),
    )
    .where("done_on", "is", null)
    .where((eb) =>
      eb.or([eb("due_on", ">", endsOn), ...(before === null ? [] : [eb("due_on", "=", before)])]),
    )
    .execute();
}

async function changeImplementer(
  { tx, viewer, commandId }: CommandContext,
  schemeId: string,
  organisationId: string,
): Promise<void> {
  await tx
    .updateTable("scheme")
    .set({ implementer_id: organisationId, command_id: commandId })
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", schemeId)
    .execute();
}
