import {
  type Dong,
  ok,
  type PlainDate,
  refuse,
  type Result,
  unreachable,
} from "../kernel/index.ts";
import type { SchemeRoute, SchemeStatus } from "../scheme/index.ts";
import {
  type AmendmentApprover,
  type ApproverRule,
  approverRule,
  type SchemeShape,
} from "./approvers.ts";
import {
  type AmendmentChange,
  aspectsOf,
  type FieldChange,
  fieldChanges,
  isOfBeneficiary,
  isOfOneBeneficiary,
  type StandingTerms,
} from "./change.ts";

/** The statuses at which an approved scheme may still be changed: before its acceptance is asked for. */
export const amendableStatuses = [
  "in_plan",
  "approved",
  "task_assigned",
  "agency_contracted",
  "contracted",
  "in_progress",
  "suspended",
] as const satisfies readonly SchemeStatus[];

const atWork: readonly SchemeStatus[] = ["contracted", "in_progress", "suspended"];

/** What stands when a change is asked for or decided. Lock the scheme and its money before deciding. */
export type AmendmentFacts = {
  readonly status: SchemeStatus;
  readonly route: SchemeRoute;
  readonly planYear: number;
  readonly shape: SchemeShape;
  /** Of a group scheme: the beneficiary that the change names; null when it names none. */
  readonly beneficiaryId: string | null;
  /** Of that beneficiary; of the whole while a group plan is still to name the first. */
  readonly terms: StandingTerms;
  /** Advanced and paid of the support, less what was returned, in đồng. */
  readonly drawnDong: Dong;
  /** The largest support that the scheme's norm allows on the cost after the change, in đồng. */
  readonly normMaximumDong: Dong;
  /** Why another establishment may not be supported; empty when it may, or when none is named. */
  readonly ineligibleReasons: readonly string[];
  readonly today: PlainDate;
};

export type ChangeRefusal =
  | { readonly kind: "amendment-not-open"; readonly status: SchemeStatus }
  | { readonly kind: "amendment-whose" }
  | { readonly kind: "amendment-changes-nothing" }
  | {
      readonly kind: "support-over-norm";
      readonly supportDong: Dong;
      readonly maximumDong: Dong;
    }
  | { readonly kind: "support-below-drawn"; readonly drawnDong: Dong }
  | { readonly kind: "amendment-without-eligible-machine" }
  | { readonly kind: "machine-of-other-scheme"; readonly name: string }
  | { readonly kind: "beneficiary-has-money"; readonly drawnDong: Dong }
  | { readonly kind: "beneficiary-not-eligible"; readonly reasons: readonly string[] }
  | { readonly kind: "end-before-start"; readonly startsOn: PlainDate }
  | { readonly kind: "end-in-past"; readonly today: PlainDate }
  | { readonly kind: "implementer-after-contract" }
  | { readonly kind: "force-majeure-not-at-work"; readonly status: SchemeStatus }
  | { readonly kind: "force-majeure-in-future"; readonly today: PlainDate };

export type AmendmentRequestRefusal =
  | ChangeRefusal
  | { readonly kind: "amendment-pending"; readonly requestedOn: PlainDate }
  | { readonly kind: "amendment-requested-in-future"; readonly today: PlainDate };

/** What a change is found to be: the fields it alters and who decides it. */
export type AssessedAmendment = {
  readonly fields: readonly FieldChange[];
  readonly approver: AmendmentApprover;
  readonly rule: ApproverRule;
};

/**
 * Decides whether a change may be asked for: the scheme is approved and not yet accepted, something changes, the support
 * stays within the norm and above what was drawn, and no other change waits.
 *
 * Source: TT 36/2013/TT-BCT, Đ.11; TTLT 26/2014/TTLT-BTC-BCT, Đ.6 k.2.
 */
export function requestAmendment(
  facts: AmendmentFacts,
  change: AmendmentChange,
  asked: {
    readonly requestedOn: PlainDate;
    /** Day of another request that still waits; null without one. */
    readonly pendingSince: PlainDate | null;
    readonly rules: readonly ApproverRule[];
  },
): Result<AssessedAmendment, AmendmentRequestRefusal> {
  if (asked.requestedOn > facts.today) {
    return refuse({ kind: "amendment-requested-in-future", today: facts.today });
  }
  if (asked.pendingSince !== null) {
    return refuse({ kind: "amendment-pending", requestedOn: asked.pendingSince });
  }
  return assessChange(facts, change, asked.rules);
}

/** Decides whether a change is possible as things stand; the same test serves its request and its approval. */
export function assessChange(
  facts: AmendmentFacts,
  change: AmendmentChange,
  rules: readonly ApproverRule[],
): Result<AssessedAmendment, ChangeRefusal> {
  const { status, terms } = facts;
  if (!amendableStatuses.some((open) => open === status)) {
    return refuse({ kind: "amendment-not-open", status });
  }
  const namesNobody = facts.shape === "group" && facts.beneficiaryId === null;
  if (isOfOneBeneficiary(change.kind) && (namesNobody || !isOfBeneficiary(terms))) {
    return refuse({ kind: "amendment-whose" });
  }
  const fields = fieldChanges(change, terms);
  if (fields.length === 0) return refuse({ kind: "amendment-changes-nothing" });
  const fault = checkChange(facts, change);
  if (fault) return refuse(fault);
  const rule = approverRule(
    rules,
    facts.route,
    aspectsOf(change, terms, facts.planYear),
    facts.shape,
  );
  return ok({ fields, approver: rule.approver, rule });
}

function checkChange(facts: AmendmentFacts, change: AmendmentChange): ChangeRefusal | null {
  switch (change.kind) {
    case "machines":
      return checkMachines(facts, change.machines) ?? checkSupport(facts, change.supportDong);
    case "support":
      return checkSupport(facts, change.supportDong);
    case "beneficiary":
      return checkBeneficiary(facts);
    case "place":
      return null;
    case "time":
      return checkEnd(facts, change.endsOn);
    case "implementer":
      return atWork.includes(facts.status) ? { kind: "implementer-after-contract" } : null;
    case "force_majeure":
      return checkForceMajeure(facts, change.occurredOn);
    default:
      return unreachable(change);
  }
}

function checkMachines(
  { terms }: AmendmentFacts,
  machines: Extract<AmendmentChange, { kind: "machines" }>["machines"],
): ChangeRefusal | null {
  if (!machines.some(({ isEligible }) => isEligible)) {
    return { kind: "amendment-without-eligible-machine" };
  }
  const stranger = machines.find(
    ({ machineLineId }) =>
      machineLineId !== null &&
      !(isOfBeneficiary(terms) ? terms.machines : []).some(
        (machine) => machine.machineLineId === machineLineId,
      ),
  );
  return stranger ? { kind: "machine-of-other-scheme", name: stranger.name } : null;
}

function checkSupport(
  { normMaximumDong, drawnDong }: AmendmentFacts,
  supportDong: Dong,
): ChangeRefusal | null {
  if (supportDong > normMaximumDong) {
    return { kind: "support-over-norm", supportDong, maximumDong: normMaximumDong };
  }
  return supportDong < drawnDong ? { kind: "support-below-drawn", drawnDong } : null;
}

function checkBeneficiary({ drawnDong, ineligibleReasons }: AmendmentFacts): ChangeRefusal | null {
  if (drawnDong > 0) return { kind: "beneficiary-has-money", drawnDong };
  return ineligibleReasons.length > 0
    ? { kind: "beneficiary-not-eligible", reasons: ineligibleReasons }
    : null;
}

function checkEnd({ terms, today }: AmendmentFacts, endsOn: PlainDate): ChangeRefusal | null {
  const { startsOn } = terms;
  if (startsOn !== null && endsOn < startsOn) return { kind: "end-before-start", startsOn };
  return endsOn < today ? { kind: "end-in-past", today } : null;
}

function checkForceMajeure(
  { status, today }: AmendmentFacts,
  occurredOn: PlainDate,
): ChangeRefusal | null {
  if (!atWork.includes(status)) return { kind: "force-majeure-not-at-work", status };
  return occurredOn > today ? { kind: "force-majeure-in-future", today } : null;
}
