import { ledgerEntry } from "@kc/core/budget";
import {
  type AcceptedMachine,
  acceptedCosts,
  decideAcceptance,
  type DecidedAcceptance,
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
import { type AcceptanceAction, acceptanceOfGroup, moveScheme } from "@kc/core/scheme";
import { enterInLedger } from "../budget/ledger-store.ts";
import { completeMoney } from "../payment/complete-money-step.ts";
import { drawableDong, lockCommitments, type MoneyRow, readMoney } from "../payment/store.ts";
import { type CommandContext, defineCommand } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";
import {
  type LockedScheme,
  lockScheme,
  makeSchemeMove,
  type MoveDetails,
} from "../scheme/move-store.ts";
import { updateScheme } from "../scheme/store.ts";
import type { LedgerRefusal } from "../scheme/refusal-of-step.ts";
import { acceptanceRefusalText } from "./acceptance-refusal-text.ts";
import { recordAcceptanceEndpoint } from "./api.ts";
import { retestKeptNorm } from "./retest-store.ts";
import {
  findRequestedOn,
  insertAcceptance,
  listMachines,
  listOtherVerdicts,
  readBeneficiary,
  writeAccepted,
} from "./store.ts";
import { acceptanceTeamRule } from "./team-rule.ts";

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
    const open = checkOpen(scheme, viewer.role);
    if (!open.ok) return open;
    await lockCommitments(tx, provinceId, scheme.id);
    const beneficiary = await readBeneficiary(tx, provinceId, scheme.id, input.beneficiaryId);
    const money = await readMoney(tx, provinceId, scheme.id, beneficiary?.id);
    if (!beneficiary || !money) return refuse({ kind: "not-found", what: "đơn vị thụ hưởng" });
    const beneficiaryId = beneficiary.id;
    const contracted = await listMachines(tx, provinceId, beneficiaryId);
    const machines = input.machines.map(readMachine);
    const costs = acceptedCosts(contracted, machines);
    const retest = retestKeptNorm(beneficiary.normAssessment, costs.acceptedEligibleDong);
    const requestedOn = (await findRequestedOn(tx, provinceId, scheme.id)) ?? today;
    const { acceptedSupportDong } = beneficiary;
    if (acceptedSupportDong !== null)
      return refuse({ kind: "accepted-already", acceptedSupportDong });
    const decision = decideAcceptance(
      {
        requestedOn: plainDate(requestedOn),
        today,
        machines: contracted,
        approvedDong: beneficiary.approvedDong ?? dong(0),
        committedBalanceDong: drawableDong(money),
        retest: { maximumDong: dong(retest.maximumDong) },
        teamRule: acceptanceTeamRule(),
        recorderId: asId<AccountId>(viewer.accountId),
        done: draftedBy(scheme),
      },
      { ...input, heldOn: plainDate(input.heldOn), machines },
    );
    if (!decision.ok) return decision;
    const decided = decision.value;
    const question = { exceptId: beneficiaryId, requestedOn };
    const others = await listOtherVerdicts(tx, provinceId, scheme.id, question);
    const action = acceptanceOfGroup([...others, decided.action]);
    const moved = await moveOnceAll(context, scheme, action, {
      reason: input.conclusion,
      happenedOn: input.heldOn,
      facts: { acceptedSupportDong: decided.acceptedSupportDong },
    });
    if (!moved.ok) return moved;
    const id = newId();
    const record = { ...input, beneficiaryId, id, decided, retest, recordedBy: viewer.accountId };
    await insertAcceptance(tx, provinceId, record, commandId);
    about(scheme.id);
    if (decided.action === "not_accept") return ok({ id, ...moved.value, ...decided });
    const accepted = { ...decided, beneficiaryId, machines };
    await writeAccepted(tx, provinceId, accepted, commandId);
    const released = await releaseSurplus(context, money, decided, input.heldOn);
    if (!released.ok) return released;
    const { status, version } = await completeMoney(context, { ...scheme, ...moved.value });
    return ok({ id, ...decided, status, version });
  },
});

/** Moves the scheme when each of its beneficiaries has its minutes; until then it only counts one version on. */
async function moveOnceAll(
  context: CommandContext,
  scheme: LockedScheme,
  action: AcceptanceAction | null,
  details: MoveDetails,
) {
  if (action !== null) return makeSchemeMove(context, scheme, action, details);
  const { tx, viewer, commandId } = context;
  const version = scheme.version + 1;
  await updateScheme(tx, { provinceId: viewer.provinceId, commandId }, scheme.id, { version });
  return ok({ status: scheme.status, version });
}

/** Whether acceptance is open at all, before its minutes are read. */
function checkOpen(scheme: LockedScheme, role: CommandContext["viewer"]["role"]) {
  if (role === "system") throw new Error("Acceptance is recorded by a person.");
  return moveScheme(scheme.status, "accept", role, scheme.route);
}

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
): Promise<Result<null, LedgerRefusal>> {
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
