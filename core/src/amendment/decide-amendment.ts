import type { ActingMode, Role } from "../access/index.ts";
import { ok, type PlainDate, refuse, type Result } from "../kernel/index.ts";
import { type IncomingPaper, isAfterContract, type SchemeStatus } from "../scheme/index.ts";
import { type AmendmentStatus, isAmendmentOpen } from "./amendment-status.ts";
import {
  amendmentApproverDefinition,
  type AmendmentApprover,
  type ApproverRule,
  decidingMode,
} from "./approvers.ts";
import type { AmendmentChange, FieldChange } from "./change.ts";
import { type AmendmentFacts, assessChange, type ChangeRefusal } from "./request-amendment.ts";

/** A change as it was asked for. */
export type RequestedAmendment = {
  readonly status: AmendmentStatus;
  readonly approver: AmendmentApprover;
  readonly requestedOn: PlainDate;
  /** What stood and what was to stand on the day of the request. */
  readonly fields: readonly FieldChange[];
  readonly change: AmendmentChange;
};

export type AmendmentClosedRefusal = {
  readonly kind: "amendment-closed";
  readonly status: AmendmentStatus;
};

/** Whether a request still waits for its decision, so that it may be decided, verified or withdrawn. */
export function checkAmendmentOpen(status: AmendmentStatus): Result<null, AmendmentClosedRefusal> {
  return isAmendmentOpen(status) ? ok(null) : refuse({ kind: "amendment-closed", status });
}

/**
 * Decides the verification of a request by Sở (kiểm tra thực tế, xác nhận): while it waits, between the request and today.
 *
 * Source: TT 36/2013/TT-BCT, Đ.21 k.2 đ.b.
 */
export function verifyAmendment(
  facts: {
    readonly status: AmendmentStatus;
    readonly requestedOn: PlainDate;
    readonly today: PlainDate;
  },
  verifiedOn: PlainDate,
): Result<null, VerificationRefusal> {
  const { status, requestedOn, today } = facts;
  if (status !== "requested") return refuse({ kind: "amendment-closed", status });
  if (verifiedOn < requestedOn) return refuse({ kind: "amendment-decided-early", requestedOn });
  return verifiedOn > today ? refuse({ kind: "amendment-decided-in-future", today }) : ok(null);
}

type DayRefusal =
  | { readonly kind: "amendment-decided-early"; readonly requestedOn: PlainDate }
  | { readonly kind: "amendment-decided-in-future"; readonly today: PlainDate };
export type VerificationRefusal = AmendmentClosedRefusal | DayRefusal;

/** The decision on a change, by whoever decides or by its paper. */
export type AmendmentDecision = {
  readonly verdict: "approve" | "refuse";
  readonly decidedOn: PlainDate;
  readonly reason: string;
  readonly paper: IncomingPaper | null;
};

export type AmendmentDecisionRefusal =
  | ChangeRefusal
  | VerificationRefusal
  | {
      readonly kind: "amendment-not-yours";
      readonly approver: AmendmentApprover;
      readonly roles: readonly Role[];
    }
  | { readonly kind: "amendment-not-verified" }
  | { readonly kind: "amendment-reason-missing" }
  | { readonly kind: "amendment-paper-missing"; readonly approver: AmendmentApprover }
  | { readonly kind: "amendment-outdated"; readonly labels: readonly string[] };

/**
 * Decides the decision on a change: by the route's approver or its paper, national ones after Sở has verified them, on
 * what still stands as it was asked. An approval is tested again by norm and money; a refusal says why.
 *
 * Source: TT 36/2013/TT-BCT, Đ.11, Đ.21 k.2 đ.b.
 */
export function decideAmendment(
  amendment: RequestedAmendment,
  facts: AmendmentFacts,
  decision: AmendmentDecision,
  by: { readonly role: Role; readonly rules: readonly ApproverRule[] },
): Result<{ readonly mode: ActingMode }, AmendmentDecisionRefusal> {
  const { approver } = amendment;
  const open = checkAmendmentOpen(amendment.status);
  if (!open.ok) return open;
  const mode = decidingMode(by.role, approver);
  if (!mode) return refuse({ kind: "amendment-not-yours", approver, roles: handsOf(approver) });
  const fault = checkPaperwork(amendment, facts, decision, mode);
  if (fault) return refuse(fault);
  if (decision.verdict === "refuse") return ok({ mode });
  const assessed = assessChange(facts, amendment.change, by.rules);
  if (!assessed.ok && assessed.refusal.kind !== "amendment-changes-nothing") return assessed;
  const now = assessed.ok ? assessed.value.fields : [];
  const labels = changedSince(amendment.fields, now);
  return labels.length > 0 ? refuse({ kind: "amendment-outdated", labels }) : ok({ mode });
}

function checkPaperwork(
  { status, requestedOn, approver }: RequestedAmendment,
  { route, today }: AmendmentFacts,
  { verdict, decidedOn, reason, paper }: AmendmentDecision,
  mode: ActingMode,
): AmendmentDecisionRefusal | null {
  if (route === "national" && verdict === "approve" && status !== "verified") {
    return { kind: "amendment-not-verified" };
  }
  if (verdict === "refuse" && reason.trim() === "") return { kind: "amendment-reason-missing" };
  if (mode === "by_document" && paper === null) {
    return { kind: "amendment-paper-missing", approver };
  }
  if (decidedOn < requestedOn) return { kind: "amendment-decided-early", requestedOn };
  return decidedOn > today ? { kind: "amendment-decided-in-future", today } : null;
}

/** The fields that no longer stand as they stood when the change was asked for. */
function changedSince(
  then: readonly FieldChange[],
  now: readonly FieldChange[],
): readonly string[] {
  const differs = then.filter(
    ({ label, before }) => !now.some((field) => field.label === label && field.before === before),
  );
  return differs.map(({ label }) => label);
}

function handsOf(approver: AmendmentApprover): readonly Role[] {
  const { roles, byDocument } = amendmentApproverDefinition(approver);
  return roles.length > 0 ? roles : byDocument;
}

/** Whether an approved change needs an annex to the contract (phụ lục hợp đồng): it is signed and in force. */
export function needsAnnex(status: SchemeStatus, change: AmendmentChange): boolean {
  return isAfterContract(status) && change.kind !== "force_majeure";
}

export type AnnexRefusal =
  | { readonly kind: "annex-not-due"; readonly status: AmendmentStatus }
  | { readonly kind: "annex-signed"; readonly annexNumber: string }
  | { readonly kind: "annex-number-missing" }
  | { readonly kind: "annex-before-decision"; readonly decidedOn: PlainDate }
  | { readonly kind: "annex-in-future"; readonly today: PlainDate };

/** Decides the signing of the annex to a contract: of an approved change, once, not before its decision. */
export function signAnnex(
  facts: {
    readonly status: AmendmentStatus;
    readonly needsAnnex: boolean;
    readonly annexNumber: string | null;
    readonly decidedOn: PlainDate | null;
    readonly today: PlainDate;
  },
  annex: { readonly annexNumber: string; readonly signedOn: PlainDate },
): Result<null, AnnexRefusal> {
  const { status, annexNumber, decidedOn, today } = facts;
  if (status !== "approved" || !facts.needsAnnex || decidedOn === null) {
    return refuse({ kind: "annex-not-due", status });
  }
  if (annexNumber !== null) return refuse({ kind: "annex-signed", annexNumber });
  if (annex.annexNumber.trim() === "") return refuse({ kind: "annex-number-missing" });
  if (annex.signedOn < decidedOn) return refuse({ kind: "annex-before-decision", decidedOn });
  if (annex.signedOn > today) return refuse({ kind: "annex-in-future", today });
  return ok(null);
}
