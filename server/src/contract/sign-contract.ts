import { type ContractTerms, openSigning, signContract as decideContract } from "@kc/core/contract";
import { dong, ok, plainDate, refuse } from "@kc/core/kernel";
import type * as z from "zod/mini";
import { defineCommand } from "../platform/command.ts";
import { actingRole } from "../platform/viewer.ts";
import { makeSchemeMove } from "../scheme/move-store.ts";
import { signContractEndpoint } from "./api.ts";
import { openSchemeMoney } from "./open-scheme.ts";
import { contractStepRefusalText } from "./refusal-text.ts";
import { boundSums, pickBeneficiary, type SchemeMoney } from "./scheme-money-store.ts";
import { estimatedCost, insertContract, machinesCost } from "./store.ts";

/** Signs the contract with one beneficiary; the scheme counts as contracted when all of them have signed. */
export const signContract = defineCommand({
  name: "contract.sign",
  endpoint: signContractEndpoint,
  permission: "contract:sign",
  refusalText: contractStepRefusalText,
  async run(context, input) {
    const { tx, viewer, today } = context;
    const opened = await openSchemeMoney(context, input.schemeId, input.expectedVersion);
    if (!opened.ok) return opened;
    const { scheme, beneficiaries, decidedOn, taskAssignedOn, parent } = opened.value;
    const isNamedLater = beneficiaries.some(({ establishmentId }) => establishmentId === null);
    const open = openSigning({ ...scheme, isNamedLater }, actingRole(viewer));
    if (!open.ok) return open;
    const beneficiary = pickBeneficiary(opened.value, input.beneficiaryId);
    if (!beneficiary || beneficiary.contract) {
      return refuse({ kind: "not-found", what: "đơn vị thụ hưởng chưa ký hợp đồng" });
    }
    if (isNamedLater && (beneficiary.establishmentId === null || !beneficiary.approvedDong)) {
      return refuse({ kind: "not-in-group-plan" });
    }
    const startsOn = input.startsOn ?? input.signedOn;
    const decision = decideContract(
      {
        approvedDong: beneficiary.approvedDong ?? dong(0),
        decidedOn: decidedOn ?? today,
        taskAssignedOn: taskAssignedOn ?? today,
        committedDong: boundSums(beneficiary).committedDong,
        budgetYear: scheme.planYear,
        parentEndsOn: parent?.endsOn ?? null,
        today,
      },
      termsOf({ ...input, startsOn }),
    );
    if (!decision.ok) return decision;
    const { grantDong, milestones, advance, vat } = decision.value;
    const costDong =
      input.totalCostDong ??
      (beneficiaries.length === 1
        ? await estimatedCost(tx, viewer.provinceId, scheme.id)
        : await machinesCost(tx, viewer.provinceId, beneficiary.id));
    await insertContract(context, {
      schemeId: scheme.id,
      beneficiaryId: beneficiary.id,
      parentId: parent?.id ?? null,
      contractNumber: input.contractNumber,
      signedOn: input.signedOn,
      startsOn,
      endsOn: input.endsOn,
      grantDong,
      totalCostDong: dong(Math.max(costDong, grantDong)),
      implementer: input.implementer,
      beneficiary: input.beneficiary,
      milestones,
      allowsAdvance: advance === "allowed",
      includesVat: vat === "vat-included",
    });
    if (open.value === "joins" || waitsForOthers(beneficiaries, beneficiary.id))
      return ok({ id: scheme.id, version: scheme.version });
    const moved = await makeSchemeMove(context, scheme, "sign_contract", {
      happenedOn: input.signedOn,
      facts: { contractNumber: input.contractNumber, grantDong },
    });
    if (!moved.ok) return moved;
    return ok({ id: scheme.id, version: moved.value.version });
  },
});

/** Whether another that is named and has support has not signed yet. */
function waitsForOthers(beneficiaries: SchemeMoney["beneficiaries"], signedId: string): boolean {
  return beneficiaries.some(
    ({ id, establishmentId, approvedDong, contract }) =>
      id !== signedId && establishmentId !== null && (approvedDong ?? 0) > 0 && contract === null,
  );
}

type Input = z.output<typeof signContractEndpoint.input>;

/** The terms as core decides on them. */
function termsOf(input: Input & { readonly startsOn: string }): ContractTerms {
  return {
    ...input,
    signedOn: plainDate(input.signedOn),
    startsOn: plainDate(input.startsOn),
    endsOn: plainDate(input.endsOn),
    grantDong: dong(input.grantDong),
    milestones: input.milestones.map(({ title, dueOn }) => ({ title, dueOn: plainDate(dueOn) })),
  };
}
