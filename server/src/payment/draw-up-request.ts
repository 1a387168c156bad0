import { type Dong, dong, ok, refuse, type Result } from "@kc/core/kernel";
import {
  type PaymentKind,
  requestAdvance as decideAdvance,
  requestPayment as decidePayment,
  type RequestRefusal,
  requestWarningText,
} from "@kc/core/payment";
import type { CommandContext, CommonRefusal } from "../platform/command.ts";
import { type LockedScheme, lockScheme } from "../scheme/move-store.ts";
import { readRequestFacts, type RequestFacts } from "./facts.ts";
import type { Paper } from "./request-store.ts";
import { lockCommitments } from "./store.ts";

type RequestQuestion = {
  readonly schemeId: string;
  readonly beneficiaryId?: string | undefined;
  readonly papers: readonly Paper[];
  /** The request that is corrected; null for a new one. */
  readonly exceptRequestId: string | null;
};

type OpenedRequest = { readonly scheme: LockedScheme; readonly facts: RequestFacts };

/** Locks a scheme and its commitments, then reads what a request is decided on. */
export async function openRequest(
  { tx, viewer }: CommandContext,
  { schemeId, ...question }: RequestQuestion,
): Promise<Result<OpenedRequest, CommonRefusal>> {
  const { provinceId } = viewer;
  const scheme = await lockScheme(tx, provinceId, schemeId);
  if (!scheme) return refuse({ kind: "not-found", what: "đề án" });
  await lockCommitments(tx, provinceId, scheme.id);
  const facts = await readRequestFacts(tx, { provinceId, scheme, ...question });
  if (!facts) return refuse({ kind: "not-found", what: "đơn vị thụ hưởng" });
  return ok({ scheme, facts });
}

export type DecidedRequest = {
  readonly amountDong: Dong;
  readonly clearAdvanceDong: Dong;
  readonly warnings: readonly string[];
};

/** Decides a request of either kind, new or corrected, with its warnings in words. */
export function decideRequest(
  kind: PaymentKind,
  { advance, payment }: RequestFacts,
  amountDong: number,
): Result<DecidedRequest, RequestRefusal> {
  if (kind === "payment") {
    const decision = decidePayment(payment, dong(amountDong));
    return decision.ok ? ok({ ...decision.value, warnings: [] }) : decision;
  }
  if (!advance) return refuse({ kind: "advance-not-in-contract" });
  const decision = decideAdvance(advance, dong(amountDong));
  if (!decision.ok) return decision;
  const warnings = decision.value.warnings.map(requestWarningText);
  return ok({ amountDong: decision.value.amountDong, clearAdvanceDong: dong(0), warnings });
}
