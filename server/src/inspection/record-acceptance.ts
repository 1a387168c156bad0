import { budgetRefusalText, ledgerEntry } from "@kc/core/budget";
import {
  type AcceptedMachine,
  acceptedCosts,
  decideAcceptance,
  type DecidedAcceptance,
  inspectionRefusalText,
} from "@kc/core/inspection";
import {
  type AccountId,
  asId,
  dong,
  type MachineLineId,
  ok,
  plainDate,
  refuse,
  type Result,
} from "@kc/core/kernel";
import { type MoveRefusal, moveRefusalText } from "@kc/core/scheme";
import { enterInLedger } from "../budget/ledger-store.ts";
import { drawableDong, lockCommitments, type MoneyRow, readMoney } from "../payment/store.ts";
import { type CommandContext, defineCommand } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";
import { type LockedScheme, lockScheme, makeSchemeMove } from "../scheme/move-store.ts";
import { recordAcceptanceEndpoint } from "./api.ts";
import { retestKeptNorm } from "./retest-store.ts";
import {
  findRequestedOn,
  insertAcceptance,
  listMachines,
  readBeneficiary,
  writeAccepted,
} from "./store.ts";
import { acceptanceTeamRule } from "./team-rule.ts";

type Ledger = Parameters<typeof budgetRefusalText>[0];
type Inspection = Parameters<typeof inspectionRefusalText>[0];

const moveKinds: Readonly<Record<MoveRefusal["kind"], true>> = {
  "move-not-open": true,
  "move-not-on-route": true,
  "move-not-yours": true,
};
const ledgerKinds: Readonly<Record<Exclude<Ledger["kind"], Inspection["kind"]>, true>> = {
  "amount-not-positive": true,
  "over-allocation": true,
  "account-below-zero": true,
  "release-over-commitment": true,
  "adjustment-below-committed": true,
  "decision-number-missing": true,
  "decided-in-future": true,
};

function acceptanceRefusalText(refusal: MoveRefusal | Ledger | Inspection): string {
  if (refusal.kind in moveKinds) return moveRefusalText(refusal as MoveRefusal);
  if (refusal.kind in ledgerKinds) return budgetRefusalText(refusal as Ledger);
  return inspectionRefusalText(refusal as Inspection);
}

/**
 * Records the acceptance minutes (biên bản nghiệm thu cơ sở): the support is tested again on the accepted cost, and
 * what of the commitment is no longer needed goes back to the allocation.
 */
export const recordAcceptance = defineCommand({
  name: "inspection.record-acceptance",
  endpoint: recordAcceptanceEndpoint,
  permission: "acceptance:record",
  refusalText: acceptanceRefusalText,
  async run(context, input) {
    const { tx, viewer, commandId, today, about } = context;
    const { provinceId } = viewer;
    const scheme = await lockScheme(tx, provinceId, input.schemeId);
    if (!scheme) return refuse({ kind: "not-found", what: "đề án" });
    if (scheme.version !== input.expectedVersion) {
      return refuse({ kind: "stale", currentVersion: scheme.version });
    }
    await lockCommitments(tx, provinceId, scheme.id);
    const beneficiary = await readBeneficiary(tx, provinceId, scheme.id);
    const money = await readMoney(tx, provinceId, scheme.id);
    if (!beneficiary || !money) return refuse({ kind: "not-found", what: "đơn vị thụ hưởng" });
    const contracted = await listMachines(tx, provinceId, beneficiary.id);
    const machines = input.machines.map(readMachine);
    const costs = acceptedCosts(contracted, machines);
    const retest = retestKeptNorm(beneficiary.normAssessment, costs.acceptedEligibleDong);
    const heldOn = plainDate(input.heldOn);
    const requestedOn = await findRequestedOn(tx, provinceId, scheme.id);
    const decision = decideAcceptance(
      {
        requestedOn: plainDate(requestedOn ?? today),
        today,
        machines: contracted,
        approvedDong: beneficiary.approvedDong ?? dong(0),
        committedBalanceDong: drawableDong(money),
        retest: { maximumDong: dong(retest.maximumDong) },
        teamRule: acceptanceTeamRule(),
        recorderId: asId<AccountId>(viewer.accountId),
        done: draftedBy(scheme),
      },
      { ...input, heldOn, machines },
    );
    if (!decision.ok) return decision;
    const decided = decision.value;
    const moved = await makeSchemeMove(context, scheme, decided.action, {
      reason: input.conclusion,
      happenedOn: input.heldOn,
      facts: { acceptedSupportDong: decided.acceptedSupportDong },
    });
    if (!moved.ok) return moved;
    const id = newId();
    const record = {
      ...input,
      id,
      schemeId: scheme.id,
      beneficiaryId: beneficiary.id,
      decided,
      retest,
      recordedBy: viewer.accountId,
    };
    await insertAcceptance(tx, provinceId, record, commandId);
    about(scheme.id);
    if (decided.action !== "not_accept") {
      const accepted = { ...decided, beneficiaryId: beneficiary.id, machines };
      await writeAccepted(tx, provinceId, accepted, commandId);
      const released = await releaseSurplus(context, money, decided, input.heldOn);
      if (!released.ok) return released;
    }
    return ok({ id, ...moved.value, ...decided });
  },
});

type StatedMachine = {
  readonly machineLineId: string;
  readonly acceptedQuantity: number;
  readonly acceptedCostDong: number;
  readonly serialNumbers: string;
  readonly remark: string;
};

function readMachine(line: StatedMachine): AcceptedMachine {
  return {
    ...line,
    machineLineId: asId<MachineLineId>(line.machineLineId),
    acceptedCostDong: dong(line.acceptedCostDong),
  };
}

function draftedBy(scheme: LockedScheme) {
  return scheme.drafterAccountId === null
    ? []
    : [{ act: "scheme:draft", personId: asId<AccountId>(scheme.drafterAccountId) } as const];
}

async function releaseSurplus(
  context: CommandContext,
  money: MoneyRow,
  { releaseDong }: DecidedAcceptance,
  enteredOn: string,
): Promise<Result<null, Ledger>> {
  const { allocationId, commitmentId } = money;
  if (releaseDong === 0 || allocationId === null || commitmentId === null) return ok(null);
  const entered = await enterInLedger(context, {
    entry: ledgerEntry("release", releaseDong),
    allocationId,
    commitmentId,
    enteredOn,
    note: "Giảm theo kết quả nghiệm thu",
  });
  return entered.ok ? ok(null) : entered;
}
