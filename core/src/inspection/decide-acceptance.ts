import { checkDifferentPeople, type DoneAct, type SamePersonRefusal } from "../access/index.ts";
import {
  type Dong,
  dong,
  type MachineLineId,
  maxDong,
  minDong,
  ok,
  type AccountId,
  type PlainDate,
  refuse,
  type Result,
  subtractDong,
  sumDong,
} from "../kernel/index.ts";
import type { RetestedSupport, SchemeAction } from "../scheme/index.ts";
import {
  type AcceptanceMember,
  type AcceptanceTeamRule,
  checkTeam,
  type TeamRefusal,
} from "./team.ts";

/** A machine line as contracted. */
export type ContractedMachine = {
  readonly machineLineId: MachineLineId;
  readonly name: string;
  readonly quantity: number;
  readonly isEligible: boolean;
};

/** What the team found of one machine line: how many stand there, and their proved cost in đồng. */
export type AcceptedMachine = {
  readonly machineLineId: MachineLineId;
  readonly acceptedQuantity: number;
  /** Cost proved by invoice, whoever paid it: support, the beneficiary's capital and other sources. */
  readonly acceptedCostDong: Dong;
  readonly serialNumbers: string;
  readonly remark: string;
};

export const acceptanceVerdicts = {
  passed: "Đạt",
  partial: "Nghiệm thu theo khối lượng hoàn thành",
  failed: "Không đạt",
} as const;
export type AcceptanceVerdict = keyof typeof acceptanceVerdicts;

/** Acceptance minutes (biên bản nghiệm thu cơ sở, Mẫu 5b). */
export type AcceptanceMinutes = {
  readonly heldOn: PlainDate;
  readonly place: string;
  readonly members: readonly AcceptanceMember[];
  readonly machines: readonly AcceptedMachine[];
  readonly verdict: AcceptanceVerdict;
  readonly conclusion: string;
};

export type AcceptanceFacts = {
  readonly requestedOn: PlainDate;
  readonly today: PlainDate;
  readonly machines: readonly ContractedMachine[];
  readonly approvedDong: Dong;
  /** Of the commitment, what is neither advanced nor paid: the part that can still be released. */
  readonly committedBalanceDong: Dong;
  /** The norm assessed again on the accepted eligible cost (`acceptedCosts`). */
  readonly retest: RetestedSupport;
  readonly teamRule: AcceptanceTeamRule;
  readonly recorderId: AccountId;
  readonly done: readonly DoneAct<AccountId>[];
};

export type AcceptanceRefusal =
  | SamePersonRefusal
  | TeamRefusal
  | { readonly kind: "accepted-already"; readonly acceptedSupportDong: Dong }
  | { readonly kind: "held-before-request"; readonly requestedOn: PlainDate }
  | { readonly kind: "held-in-future"; readonly today: PlainDate }
  | { readonly kind: "place-missing" }
  | { readonly kind: "machine-unknown" }
  | { readonly kind: "machine-not-stated"; readonly name: string }
  | {
      readonly kind: "machine-quantity-out-of-range";
      readonly name: string;
      readonly contractedQuantity: number;
    }
  | { readonly kind: "machine-cost-negative"; readonly name: string }
  | { readonly kind: "machine-cost-without-quantity"; readonly name: string }
  | { readonly kind: "machine-without-cost"; readonly name: string }
  | { readonly kind: "passed-but-incomplete"; readonly names: readonly string[] }
  | { readonly kind: "partial-but-complete" }
  | { readonly kind: "partial-but-nothing" }
  | { readonly kind: "conclusion-missing"; readonly verdict: AcceptanceVerdict };

export type DecidedAcceptance = {
  readonly action: Extract<SchemeAction, "accept" | "accept_partially" | "not_accept">;
  readonly acceptedCostDong: Dong;
  readonly acceptedEligibleDong: Dong;
  /** Support that stands after acceptance; 0 when it failed. */
  readonly acceptedSupportDong: Dong;
  /** How much less than approved, in đồng. */
  readonly shrunkByDong: Dong;
  /** What of the commitment goes back to the allocation now. */
  readonly releaseDong: Dong;
  readonly limitedBy: "approved" | "norm" | "failed";
};

/** The accepted cost, and its eligible part, that the norm is assessed on again, in đồng. */
export function acceptedCosts(
  contracted: readonly ContractedMachine[],
  accepted: readonly AcceptedMachine[],
): { readonly acceptedCostDong: Dong; readonly acceptedEligibleDong: Dong } {
  const eligible = accepted.filter(({ machineLineId }) =>
    contracted.some((line) => line.machineLineId === machineLineId && line.isEligible),
  );
  return {
    acceptedCostDong: sumDong(accepted.map(({ acceptedCostDong }) => acceptedCostDong)),
    acceptedEligibleDong: sumDong(eligible.map(({ acceptedCostDong }) => acceptedCostDong)),
  };
}

/**
 * Decides an acceptance (nghiệm thu cơ sở): the team is as the rule says, every machine is stated, the verdict agrees
 * with what was found, and the support is tested again: the smaller of what was approved and what the norm allows on
 * the accepted cost.
 *
 * Source: TT 36/2013/TT-BCT, Đ.18 k.4, Đ.19, Đ.21; TTLT 26/2014/TTLT-BTC-BCT, Đ.8 k.3 đ.b.
 */
export function decideAcceptance(
  facts: AcceptanceFacts,
  minutes: AcceptanceMinutes,
): Result<DecidedAcceptance, AcceptanceRefusal> {
  const people = checkDifferentPeople("acceptance:record", facts.recorderId, facts.done);
  if (!people.ok) return people;
  const fault =
    checkMeeting(facts, minutes) ??
    checkTeam(minutes.members, facts.teamRule) ??
    checkMachinesStated(facts.machines, minutes.machines) ??
    checkVerdict(facts.machines, minutes);
  if (fault) return refuse(fault);
  return ok(concludeAcceptance(facts, minutes));
}

function concludeAcceptance(facts: AcceptanceFacts, minutes: AcceptanceMinutes): DecidedAcceptance {
  const costs = acceptedCosts(facts.machines, minutes.machines);
  if (minutes.verdict === "failed") {
    return {
      action: "not_accept",
      ...costs,
      acceptedSupportDong: dong(0),
      shrunkByDong: dong(0),
      releaseDong: dong(0),
      limitedBy: "failed",
    };
  }
  const acceptedSupportDong = minDong(facts.approvedDong, facts.retest.maximumDong);
  const shrunkByDong = subtractDong(facts.approvedDong, acceptedSupportDong);
  return {
    action: minutes.verdict === "passed" ? "accept" : "accept_partially",
    ...costs,
    acceptedSupportDong,
    shrunkByDong,
    releaseDong: maxDong(dong(0), minDong(shrunkByDong, facts.committedBalanceDong)),
    limitedBy: shrunkByDong > 0 ? "norm" : "approved",
  };
}

function checkMeeting(
  facts: AcceptanceFacts,
  minutes: AcceptanceMinutes,
): AcceptanceRefusal | null {
  if (minutes.heldOn > facts.today) return { kind: "held-in-future", today: facts.today };
  if (minutes.heldOn < facts.requestedOn) {
    return { kind: "held-before-request", requestedOn: facts.requestedOn };
  }
  if (minutes.place.trim() === "") return { kind: "place-missing" };
  if (minutes.verdict !== "passed" && minutes.conclusion.trim() === "") {
    return { kind: "conclusion-missing", verdict: minutes.verdict };
  }
  return null;
}

function checkMachinesStated(
  contracted: readonly ContractedMachine[],
  accepted: readonly AcceptedMachine[],
): AcceptanceRefusal | null {
  const isKnown = ({ machineLineId }: AcceptedMachine): boolean =>
    contracted.some((line) => line.machineLineId === machineLineId);
  if (!accepted.every(isKnown)) return { kind: "machine-unknown" };
  for (const { machineLineId, name, quantity } of contracted) {
    const [found, twice] = accepted.filter((line) => line.machineLineId === machineLineId);
    if (!found || twice) return { kind: "machine-not-stated", name };
    const { acceptedQuantity, acceptedCostDong } = found;
    const isCount = Number.isInteger(acceptedQuantity) && acceptedQuantity >= 0;
    if (!isCount || acceptedQuantity > quantity) {
      return { kind: "machine-quantity-out-of-range", name, contractedQuantity: quantity };
    }
    if (acceptedCostDong < 0) return { kind: "machine-cost-negative", name };
    if (acceptedQuantity === 0 && acceptedCostDong > 0) {
      return { kind: "machine-cost-without-quantity", name };
    }
    if (acceptedQuantity > 0 && acceptedCostDong === 0)
      return { kind: "machine-without-cost", name };
  }
  return null;
}

function checkVerdict(
  contracted: readonly ContractedMachine[],
  { machines, verdict }: AcceptanceMinutes,
): AcceptanceRefusal | null {
  const short = contracted.filter(
    ({ machineLineId, quantity }) =>
      (machines.find((line) => line.machineLineId === machineLineId)?.acceptedQuantity ?? 0) <
      quantity,
  );
  if (verdict === "passed" && short.length > 0) {
    return { kind: "passed-but-incomplete", names: short.map(({ name }) => name) };
  }
  if (verdict === "partial" && short.length === 0) return { kind: "partial-but-complete" };
  if (verdict === "partial" && machines.every(({ acceptedQuantity }) => acceptedQuantity === 0)) {
    return { kind: "partial-but-nothing" };
  }
  return null;
}
