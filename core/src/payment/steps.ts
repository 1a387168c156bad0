import {
  checkDifferentPeople,
  type DoneAct,
  type Role,
  type SamePersonRefusal,
} from "../access/index.ts";
import { ok, type AccountId, refuse, type Result } from "../kernel/index.ts";
import {
  type Confirmation,
  movePayment,
  type OpenPaymentMove,
  type PaymentAction,
  paymentMoveDefinition,
  type PaymentMoveRefusal,
  type PaymentStatus,
} from "./payment-status.ts";

/** Who takes a step on a payment request, in which role, and who did what on it before. */
export type PaymentStepFacts = {
  readonly status: PaymentStatus;
  readonly role: Role;
  readonly confirmation: Confirmation;
  readonly personId: AccountId;
  /** Acts on this request since it was last a draft; a request sent back starts over. */
  readonly done: readonly DoneAct<AccountId>[];
};

export type PaymentStepRefusal =
  | PaymentMoveRefusal
  | SamePersonRefusal
  | { readonly kind: "step-reason-missing"; readonly action: PaymentAction };

/**
 * Decides one step of a payment request: open at its status, the role's, and never by one person for two of the
 * three hands (lập, kiểm soát, duyệt).
 */
export function stepPayment(
  facts: PaymentStepFacts,
  action: PaymentAction,
  reason: string,
): Result<OpenPaymentMove, PaymentStepRefusal> {
  const move = movePayment(facts.status, action, facts.role, facts.confirmation);
  if (!move.ok) return move;
  const { permission, needsReason } = paymentMoveDefinition(action);
  const people = checkDifferentPeople(permission, facts.personId, facts.done);
  if (!people.ok) return people;
  if (needsReason === true && reason.trim() === "") {
    return refuse({ kind: "step-reason-missing", action });
  }
  return ok(move.value);
}
