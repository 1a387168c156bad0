import { type AccountId, asId, ok, refuse, type Result } from "@kc/core/kernel";
import type { DoneAct } from "@kc/core/access";
import {
  confirmationOf,
  type PaymentAction,
  type PaymentStatus,
  type PaymentStepRefusal,
  stepPayment,
} from "@kc/core/payment";
import type { CommandContext, CommonRefusal } from "../platform/command.ts";
import {
  type LockedPaymentRequest,
  lockPaymentRequest,
  type PaymentRequestChange,
  updatePaymentRequest,
} from "./request-store.ts";
import { readRoute } from "./store.ts";

export type StepInput = {
  readonly paymentRequestId: string;
  readonly expectedVersion: number;
  readonly reason?: string;
};

type Stepped = { readonly id: string; readonly version: number; readonly status: PaymentStatus };

/** Finds the request under lock, as the person saw it. */
export async function lockSeenRequest(
  { tx, viewer }: CommandContext,
  { paymentRequestId, expectedVersion }: StepInput,
): Promise<Result<LockedPaymentRequest, CommonRefusal>> {
  const request = await lockPaymentRequest(tx, viewer.provinceId, paymentRequestId);
  if (!request) return refuse({ kind: "not-found", what: "đề nghị tạm ứng, thanh toán" });
  if (request.version !== expectedVersion) {
    return refuse({ kind: "stale", currentVersion: request.version });
  }
  return ok(request);
}

/** Who did what on this request since it was last a draft. */
function handsOf(request: LockedPaymentRequest): readonly DoneAct<AccountId>[] {
  const hands = [
    { act: "payment:make", personId: request.made_by },
    { act: "payment:check", personId: request.checked_by },
    { act: "payment:approve", personId: request.approved_by },
  ] as const;
  return hands.flatMap(({ act, personId }) =>
    personId === null ? [] : [{ act, personId: asId<AccountId>(personId) }],
  );
}

/** Takes one step of a request: decided by its table of moves and by the three different people. */
export async function takeStep(
  context: CommandContext,
  action: PaymentAction,
  input: StepInput,
  change: PaymentRequestChange,
): Promise<Result<Stepped, PaymentStepRefusal | CommonRefusal>> {
  const { viewer } = context;
  const seen = await lockSeenRequest(context, input);
  if (!seen.ok) return seen;
  const request = seen.value;
  if (viewer.role === "system") throw new Error("A payment request is handled by people.");
  const reason = input.reason ?? "";
  const decision = stepPayment(
    {
      status: request.status,
      role: viewer.role,
      confirmation: confirmationOf(
        await readRoute(context.tx, viewer.provinceId, request.scheme_id),
        request.kind,
      ),
      personId: asId<AccountId>(viewer.accountId),
      done: handsOf(request),
    },
    action,
    reason,
  );
  if (!decision.ok) return decision;
  const status = decision.value.to;
  const version = await updatePaymentRequest(
    context.tx,
    request,
    { status, reason, ...change },
    context.commandId,
  );
  context.about(request.scheme_id);
  return ok({ id: request.id, version, status });
}
