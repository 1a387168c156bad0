import { ledgerEntry } from "@kc/core/budget";
import {
  type AgencyContract,
  type AgencyScheme,
  checkListedOnce,
  recordAgencyContract as decideContract,
} from "@kc/core/contract";
import { dong, ok, plainDate, refuse, type Result, sumDong } from "@kc/core/kernel";
import { commitFor } from "../budget/commitment-store.ts";
import { enterInLedger } from "../budget/ledger-store.ts";
import { findApprovedLine } from "../budget/plan-line-store.ts";
import { type CommandContext, type CommonRefusal, defineCommand } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";
import { makeSchemeMove } from "../scheme/move-store.ts";
import { type AgencyStepRefusal, agencyStepRefusalText } from "./agency-refusal-text.ts";
import { insertAgencyContract, insertContractFund } from "./agency-store.ts";
import { recordAgencyContractEndpoint } from "./api.ts";
import { openSchemeMoney } from "./open-scheme.ts";
import type { SchemeMoney } from "./scheme-money-store.ts";
import { estimatedCost } from "./store.ts";

type Refused = AgencyStepRefusal | CommonRefusal;

/**
 * Records the contract of the Cục with the Centre about one scheme of the Minister's plan, or several. Its value becomes
 * money of its own for each scheme, apart from the province's estimate, and is bound at once for the beneficiaries.
 */
export const recordAgencyContract = defineCommand({
  name: "contract.record-agency",
  endpoint: recordAgencyContractEndpoint,
  permission: "contract:sign",
  refusalText: agencyStepRefusalText,
  async run(context, { schemeId, expectedVersion, withSchemes, ...paper }) {
    const opened = await openAll(context, [{ schemeId, expectedVersion }, ...withSchemes]);
    if (!opened.ok) return opened;
    const once = checkListedOnce(opened.value.map(({ scheme }) => scheme));
    if (!once.ok) return once;
    const first = opened.value.find(({ scheme }) => scheme.id === schemeId);
    if (!first) return refuse({ kind: "not-found", what: "đề án" });
    const others = opened.value.filter((money) => money !== first);
    let version = expectedVersion;
    for (const { scheme } of [first, ...others]) {
      const moved = await makeSchemeMove(context, scheme, "sign_agency_contract", {
        happenedOn: paper.signedOn,
        facts: { contractNumber: paper.contractNumber, amountDong: paper.amountDong },
      });
      if (!moved.ok) return moved;
      if (scheme === first.scheme) ({ version } = moved.value);
    }
    const listed = (money: SchemeMoney) => listedScheme(money, context.today);
    const decision = decideContract(
      { schemes: [listed(first), ...others.map(listed)], today: context.today },
      {
        ...paper,
        signedOn: plainDate(paper.signedOn),
        endsOn: plainDate(paper.endsOn),
        amountDong: dong(paper.amountDong),
      },
    );
    if (!decision.ok) return decision;
    const agreementId = newId();
    for (const money of [first, ...others]) {
      const bound = await bindContractMoney(context, money, { agreementId, ...decision.value });
      if (!bound.ok) return bound;
    }
    context.about(schemeId);
    return ok({ id: schemeId, version });
  },
});

type SeenScheme = { readonly schemeId: string; readonly expectedVersion: number };

/** Locks every scheme of the paper, always in the same order, so that two papers cannot wait for each other. */
async function openAll(
  context: CommandContext,
  seen: readonly SeenScheme[],
): Promise<Result<readonly SchemeMoney[], CommonRefusal>> {
  const opened: SchemeMoney[] = [];
  const inOrder = seen.toSorted((one, other) => (one.schemeId < other.schemeId ? -1 : 1));
  for (const { schemeId, expectedVersion } of inOrder) {
    const money = await openSchemeMoney(context, schemeId, expectedVersion);
    if (!money.ok) return money;
    opened.push(money.value);
  }
  return ok(opened);
}

function approvedFor({ beneficiaries }: SchemeMoney) {
  return sumDong(beneficiaries.map(({ approvedDong }) => approvedDong ?? dong(0)));
}

function listedScheme(money: SchemeMoney, today: CommandContext["today"]): AgencyScheme {
  const { code, planYear, implementerId } = money.scheme;
  const decidedOn = money.decidedOn ?? today;
  return { code, planYear, implementerId, decidedOn, approvedDong: approvedFor(money) };
}

/** Opens the money of one scheme of the contract and binds it for each of its beneficiaries. */
async function bindContractMoney(
  context: CommandContext,
  money: SchemeMoney,
  contract: AgencyContract & { readonly agreementId: string },
): Promise<Result<null, Refused>> {
  const { tx, viewer } = context;
  const { scheme, beneficiaries } = money;
  const planLine = await findApprovedLine(tx, viewer.provinceId, scheme.id);
  if (!planLine) return refuse({ kind: "not-found", what: "dòng của danh mục được phê duyệt" });
  const grantDong = approvedFor(money);
  const contractId = await insertAgencyContract(
    context,
    {
      schemeId: scheme.id,
      agreementId: contract.agreementId,
      grantDong,
      totalCostDong: await estimatedCost(tx, viewer.provinceId, scheme.id),
    },
    contract,
  );
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
  const entry = ledgerEntry("agree", grantDong);
  const agreed = await enterInLedger(context, { ...paper, entry, allocationId });
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
