import { ledgerEntry } from "@kc/core/budget";
import { type AgencyContract, recordAgencyContract as decideContract } from "@kc/core/contract";
import { dong, ok, plainDate, refuse, type Result, sumDong } from "@kc/core/kernel";
import { commitFor } from "../budget/commitment-store.ts";
import { enterInLedger } from "../budget/ledger-store.ts";
import { findApprovedLine } from "../budget/plan-line-store.ts";
import { type CommandContext, type CommonRefusal, defineCommand } from "../platform/command.ts";
import { makeSchemeMove } from "../scheme/move-store.ts";
import { type AgencyStepRefusal, agencyStepRefusalText } from "./agency-refusal-text.ts";
import { insertAgencyContract, insertContractFund } from "./agency-store.ts";
import { recordAgencyContractEndpoint } from "./api.ts";
import { openSchemeMoney } from "./open-scheme.ts";
import type { SchemeMoney } from "./scheme-money-store.ts";
import { estimatedCost } from "./store.ts";

/**
 * Records the contract of the Cục with the Centre about one scheme of the Minister's plan. Its value becomes money of its
 * own, apart from the province's estimate, and is bound at once for the beneficiaries that the plan approved.
 */
export const recordAgencyContract = defineCommand({
  name: "contract.record-agency",
  endpoint: recordAgencyContractEndpoint,
  permission: "contract:sign",
  refusalText: agencyStepRefusalText,
  async run(context, input) {
    const opened = await openSchemeMoney(context, input.schemeId, input.expectedVersion);
    if (!opened.ok) return opened;
    const { scheme, beneficiaries, decidedOn } = opened.value;
    const { contractNumber, amountDong, signedOn } = input;
    const moved = await makeSchemeMove(context, scheme, "sign_agency_contract", {
      happenedOn: signedOn,
      facts: { contractNumber, amountDong },
    });
    if (!moved.ok) return moved;
    const decision = decideContract(
      {
        approvedDong: sumDong(beneficiaries.map(({ approvedDong }) => approvedDong ?? dong(0))),
        decidedOn: decidedOn ?? context.today,
        budgetYear: scheme.planYear,
        today: context.today,
      },
      {
        ...input,
        signedOn: plainDate(signedOn),
        endsOn: plainDate(input.endsOn),
        amountDong: dong(amountDong),
      },
    );
    if (!decision.ok) return decision;
    const bound = await bindContractMoney(context, opened.value, decision.value);
    if (!bound.ok) return bound;
    return ok({ id: scheme.id, version: moved.value.version });
  },
});

/** Opens the money of the contract and binds it for each beneficiary of the scheme. */
async function bindContractMoney(
  context: CommandContext,
  { scheme, beneficiaries }: SchemeMoney,
  contract: AgencyContract,
): Promise<Result<null, AgencyStepRefusal | CommonRefusal>> {
  const { tx, viewer } = context;
  const planLine = await findApprovedLine(tx, viewer.provinceId, scheme.id);
  if (!planLine) return refuse({ kind: "not-found", what: "dòng của danh mục được phê duyệt" });
  const costDong = await estimatedCost(tx, viewer.provinceId, scheme.id);
  const contractId = await insertAgencyContract(context, scheme.id, contract, costDong);
  const allocationId = await insertContractFund(context, {
    contractId,
    budgetYear: scheme.planYear,
    content: `Hợp đồng ${contract.contractNumber} với Cục, đề án ${scheme.code}`,
    fundHolderId: scheme.implementerId,
  });
  const paper = {
    enteredOn: contract.signedOn,
    documentNumber: contract.contractNumber,
    documentOn: contract.signedOn,
  };
  const agreed = await enterInLedger(context, {
    ...paper,
    entry: ledgerEntry("agree", contract.amountDong),
    allocationId,
  });
  if (!agreed.ok) return agreed;
  for (const { id, approvedDong } of beneficiaries) {
    if (approvedDong === null || approvedDong === 0) continue;
    const line = { planLineId: planLine.id, schemeId: scheme.id, allocationId };
    const amount = { beneficiaryId: id, amountDong: approvedDong };
    const bound = await commitFor(context, { ...line, ...amount }, paper);
    if (!bound.ok) return bound;
  }
  return ok(null);
}
