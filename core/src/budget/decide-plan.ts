import {
  addDong,
  type AllocationId,
  type Dong,
  dong,
  ok,
  type PlainDate,
  type PlanLineId,
  refuse,
  type Result,
  subtractDong,
  sumDong,
} from "../kernel/index.ts";
import { type AllocationFacts, remainingDong } from "./allocation.ts";
import type { Funding } from "./funding.ts";
import type { PlanList } from "./plan-status.ts";

/** One scheme or task (đề án, nhiệm vụ) in the list of the year's plan. */
export type PlanLine = {
  readonly planLineId: PlanLineId;
  readonly kind: "scheme" | "task";
  readonly title: string;
  readonly list: PlanList;
  /** Place in its list; 1 comes first. */
  readonly priority: number;
  readonly allocationId: AllocationId;
  readonly proposedDong: Dong;
  /** What the appraisal found; null for a task. */
  readonly appraisedDong: Dong | null;
  /** What the norm allows; null where no norm limits the line (a task). */
  readonly normMaximumDong: Dong | null;
  /** What the Cục's appraisal agreed to; null where it was not asked or has not answered. */
  readonly agencyDong: Dong | null;
};

/** What the deciding body says of one line. */
export type PlanLineVerdict = {
  readonly planLineId: PlanLineId;
  readonly verdict: "approve" | "reserve" | "not_approve";
  /** Support approved for the main list, or to be approved if it moves up from the reserve; 0 when not approved. */
  readonly approvedDong: Dong;
};

export type PlanDecision = {
  readonly decisionNumber: string;
  readonly decidedOn: PlainDate;
  readonly verdicts: readonly PlanLineVerdict[];
};

export type PlanFacts = {
  readonly submittedOn: PlainDate;
  readonly today: PlainDate;
  readonly lines: readonly PlanLine[];
  readonly allocations: readonly AllocationFacts[];
  /** Money by contract is bound when the Cục signs, not by the plan. */
  readonly funding: Funding;
};

export type PlanRefusal =
  | { readonly kind: "plan-empty" }
  | { readonly kind: "plan-decision-number-missing" }
  | { readonly kind: "plan-decided-before-submitted"; readonly submittedOn: PlainDate }
  | { readonly kind: "plan-decided-in-future"; readonly today: PlainDate }
  | { readonly kind: "line-not-decided"; readonly title: string }
  | { readonly kind: "line-unknown"; readonly planLineId: PlanLineId }
  | { readonly kind: "line-decided-twice"; readonly title: string }
  | { readonly kind: "line-not-appraised"; readonly title: string }
  | { readonly kind: "line-amount-not-positive"; readonly title: string }
  | {
      readonly kind: "line-over-appraised";
      readonly title: string;
      readonly approvedDong: Dong;
      readonly acceptableDong: Dong;
    }
  | {
      readonly kind: "line-over-norm";
      readonly title: string;
      readonly approvedDong: Dong;
      readonly acceptableDong: Dong;
    }
  | {
      readonly kind: "line-over-agency";
      readonly title: string;
      readonly approvedDong: Dong;
      readonly acceptableDong: Dong;
    }
  | { readonly kind: "agency-answer-incomplete"; readonly title: string }
  | { readonly kind: "line-without-allocation"; readonly title: string }
  | {
      readonly kind: "plan-over-allocation";
      readonly allocationId: AllocationId;
      /** The first line, by priority, that no longer fits. */
      readonly title: string;
      readonly wantedDong: Dong;
      readonly remainingDong: Dong;
      /** What is left for that line after those before it. */
      readonly acceptableDong: Dong;
    };

export type PlanCommitment = {
  readonly planLineId: PlanLineId;
  readonly allocationId: AllocationId;
  readonly amountDong: Dong;
};

export type DecidedPlan = {
  /** The lines of the main list that are approved, by priority. */
  readonly approved: readonly { readonly planLineId: PlanLineId; readonly amountDong: Dong }[];
  /** What the decision binds at once: nothing where the money comes by contract. */
  readonly commitments: readonly PlanCommitment[];
  readonly reserve: readonly PlanLineVerdict[];
  readonly notApproved: readonly PlanLineVerdict[];
  readonly approvedDong: Dong;
};

/**
 * Decides the approval of a year's plan with its list: every line has a verdict, no approved amount is above what
 * was appraised or what the norm allows, and the main list fits what remains of each allocation.
 *
 * Source: NĐ 45/2012/NĐ-CP, Đ.2 and Đ.14; TTLT 26/2014/TTLT-BTC-BCT, Đ.7 k.2.
 */
export function decidePlan(
  facts: PlanFacts,
  decision: PlanDecision,
): Result<DecidedPlan, PlanRefusal> {
  const formal = checkDecisionPaper(facts, decision) ?? checkVerdictsMatch(facts, decision);
  if (formal) return refuse(formal);
  for (const line of facts.lines) {
    const verdict = verdictOf(line, decision);
    if (!verdict || verdict.verdict === "not_approve") continue;
    const fault = checkApprovedAmount(line, verdict.approvedDong);
    if (fault) return refuse(fault);
  }
  const commitments = listCommitments(facts.lines, decision);
  const bound = facts.funding === "estimate" ? commitments : [];
  const overflow = findOverflow(facts, bound);
  if (overflow) return refuse(overflow);
  return ok({
    approved: commitments,
    commitments: bound,
    reserve: decision.verdicts.filter(({ verdict }) => verdict === "reserve"),
    notApproved: decision.verdicts.filter(({ verdict }) => verdict === "not_approve"),
    approvedDong: sumDong(commitments.map(({ amountDong }) => amountDong)),
  });
}

/** What the Cục's appraisal says of one line; 0 where it did not agree. */
export type AgencyVerdict = { readonly planLineId: PlanLineId; readonly agreedDong: Dong };

/**
 * Decides whether the Cục's appraisal answer (kết quả thẩm định của Cục) can be recorded: one verdict for every line, by
 * a numbered letter not before the list was sent.
 *
 * Source: TT 36/2013/TT-BCT, Đ.8.
 */
export function recordAgencyAnswer(
  facts: Pick<PlanFacts, "submittedOn" | "today" | "lines">,
  answer: {
    readonly documentNumber: string;
    readonly documentOn: PlainDate;
    readonly verdicts: readonly AgencyVerdict[];
  },
): Result<readonly AgencyVerdict[], PlanRefusal> {
  const paper = { decisionNumber: answer.documentNumber, decidedOn: answer.documentOn };
  const formal = checkDecisionPaper(facts, paper);
  if (formal) return refuse(formal);
  for (const { planLineId } of answer.verdicts) {
    if (!facts.lines.some((line) => line.planLineId === planLineId)) {
      return refuse({ kind: "line-unknown", planLineId });
    }
  }
  const missing = facts.lines.find(
    (line) => !answer.verdicts.some(({ planLineId }) => planLineId === line.planLineId),
  );
  if (missing) return refuse({ kind: "agency-answer-incomplete", title: missing.title });
  return ok(answer.verdicts);
}

/**
 * Decides whether a line of the reserve list may replace one that dropped out (thay thế từ danh mục dự phòng).
 * Refuses an amount above the appraised one, the norm, or what remains of the allocation.
 */
export function replaceFromReserve(
  line: PlanLine,
  allocation: AllocationFacts,
  approvedDong: Dong,
): Result<PlanCommitment, PlanRefusal> {
  const fault = checkApprovedAmount(line, approvedDong);
  if (fault) return refuse(fault);
  const left = remainingDong(allocation);
  if (approvedDong > left) {
    return refuse({
      kind: "plan-over-allocation",
      allocationId: allocation.allocationId,
      title: line.title,
      wantedDong: approvedDong,
      remainingDong: left,
      acceptableDong: left,
    });
  }
  return ok({
    planLineId: line.planLineId,
    allocationId: allocation.allocationId,
    amountDong: approvedDong,
  });
}

/** Where the money of each allocation ends when the lines are taken by priority: the cut-off line of the screen. */
export function cutOff(
  lines: readonly PlanLine[],
  allocation: AllocationFacts,
): { readonly fits: readonly PlanLineId[]; readonly beyond: readonly PlanLineId[] } {
  const fits: PlanLineId[] = [];
  const beyond: PlanLineId[] = [];
  let takenDong = dong(0);
  for (const line of byPriority(lines)) {
    if (line.allocationId !== allocation.allocationId) continue;
    const withLineDong = addDong(takenDong, line.proposedDong);
    if (beyond.length > 0 || withLineDong > remainingDong(allocation)) {
      beyond.push(line.planLineId);
    } else {
      fits.push(line.planLineId);
      takenDong = withLineDong;
    }
  }
  return { fits, beyond };
}

function verdictOf(line: PlanLine, decision: PlanDecision): PlanLineVerdict | undefined {
  return decision.verdicts.find(({ planLineId }) => planLineId === line.planLineId);
}

function byPriority(lines: readonly PlanLine[]): readonly PlanLine[] {
  return [...lines].sort((first, second) => first.priority - second.priority);
}

function checkDecisionPaper(
  facts: Pick<PlanFacts, "submittedOn" | "today" | "lines">,
  decision: Pick<PlanDecision, "decisionNumber" | "decidedOn">,
): PlanRefusal | null {
  if (facts.lines.length === 0) return { kind: "plan-empty" };
  if (decision.decisionNumber.trim() === "") return { kind: "plan-decision-number-missing" };
  if (decision.decidedOn > facts.today)
    return { kind: "plan-decided-in-future", today: facts.today };
  if (decision.decidedOn < facts.submittedOn) {
    return { kind: "plan-decided-before-submitted", submittedOn: facts.submittedOn };
  }
  return null;
}

function checkVerdictsMatch(facts: PlanFacts, decision: PlanDecision): PlanRefusal | null {
  for (const { planLineId } of decision.verdicts) {
    if (!facts.lines.some((line) => line.planLineId === planLineId)) {
      return { kind: "line-unknown", planLineId };
    }
  }
  for (const line of facts.lines) {
    const count = decision.verdicts.filter(
      ({ planLineId }) => planLineId === line.planLineId,
    ).length;
    if (count === 0) return { kind: "line-not-decided", title: line.title };
    if (count > 1) return { kind: "line-decided-twice", title: line.title };
  }
  return null;
}

function checkApprovedAmount(line: PlanLine, approvedDong: Dong): PlanRefusal | null {
  const { title } = line;
  if (approvedDong <= 0) return { kind: "line-amount-not-positive", title };
  if (line.kind === "scheme" && line.appraisedDong === null) {
    return { kind: "line-not-appraised", title };
  }
  if (line.agencyDong !== null && approvedDong > line.agencyDong) {
    return { kind: "line-over-agency", title, approvedDong, acceptableDong: line.agencyDong };
  }
  if (line.normMaximumDong !== null && approvedDong > line.normMaximumDong) {
    const acceptableDong =
      line.appraisedDong !== null && line.appraisedDong < line.normMaximumDong
        ? line.appraisedDong
        : line.normMaximumDong;
    return { kind: "line-over-norm", title, approvedDong, acceptableDong };
  }
  if (line.appraisedDong !== null && approvedDong > line.appraisedDong) {
    return {
      kind: "line-over-appraised",
      title,
      approvedDong,
      acceptableDong: line.appraisedDong,
    };
  }
  return null;
}

function listCommitments(
  lines: readonly PlanLine[],
  decision: PlanDecision,
): readonly PlanCommitment[] {
  return byPriority(lines).flatMap((line) => {
    const verdict = verdictOf(line, decision);
    if (verdict?.verdict !== "approve") return [];
    return [
      {
        planLineId: line.planLineId,
        allocationId: line.allocationId,
        amountDong: verdict.approvedDong,
      },
    ];
  });
}

function findOverflow(
  facts: PlanFacts,
  commitments: readonly PlanCommitment[],
): PlanRefusal | null {
  const taken = new Map<AllocationId, Dong>();
  for (const { planLineId, allocationId, amountDong } of commitments) {
    const title = facts.lines.find((line) => line.planLineId === planLineId)?.title ?? "";
    const allocation = facts.allocations.find((known) => known.allocationId === allocationId);
    if (!allocation) return { kind: "line-without-allocation", title };
    const beforeDong = taken.get(allocationId) ?? dong(0);
    const withLineDong = addDong(beforeDong, amountDong);
    const left = remainingDong(allocation);
    if (withLineDong > left) {
      const wanted = commitments.filter((other) => other.allocationId === allocationId);
      return {
        kind: "plan-over-allocation",
        allocationId,
        title,
        wantedDong: sumDong(wanted.map((other) => other.amountDong)),
        remainingDong: left,
        acceptableDong: subtractDong(left, beforeDong),
      };
    }
    taken.set(allocationId, withLineDong);
  }
  return null;
}
