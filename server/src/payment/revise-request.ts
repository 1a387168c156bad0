import { dong, ok, refuse } from "@kc/core/kernel";
import {
  paymentRefusalText,
  requestAdvance as decideAdvance,
  requestPayment as decidePayment,
  requestWarningText,
} from "@kc/core/payment";
import { defineCommand } from "../platform/command.ts";
import { lockScheme } from "../scheme/move-store.ts";
import { reviseRequestEndpoint } from "./api.ts";
import { payeeOf, readRequestFacts, type RequestFacts } from "./facts.ts";
import { lockSeenRequest, takeStep } from "./step-request.ts";
import { type LockedPaymentRequest, updatePaymentRequest } from "./request-store.ts";
import { lockCommitments } from "./store.ts";

/** Corrects a request that is a draft again or came back from the Treasury; it is decided anew, without its own claim. */
export const reviseRequest = defineCommand({
  name: "payment.revise",
  endpoint: reviseRequestEndpoint,
  permission: "payment:make",
  refusalText: paymentRefusalText,
  async run(context, input) {
    const { tx, viewer, commandId } = context;
    const { provinceId } = viewer;
    const seen = await lockSeenRequest(context, input);
    if (!seen.ok) return seen;
    const request = seen.value;
    const scheme = await lockScheme(tx, provinceId, request.scheme_id);
    if (!scheme) return refuse({ kind: "not-found", what: "đề án" });
    await lockCommitments(tx, provinceId, scheme.id);
    const { papers } = input;
    const exceptRequestId = request.id;
    const facts = await readRequestFacts(tx, { provinceId, scheme, papers, exceptRequestId });
    if (!facts) return refuse({ kind: "not-found", what: "đơn vị thụ hưởng" });
    const decision = decideAgain(request, facts, input.amountDong);
    if (!decision.ok) return decision;
    const { amountDong, clearAdvanceDong, warnings } = decision.value;
    const change = {
      amount_dong: String(amountDong),
      clears_advance_dong: String(clearAdvanceDong),
      warnings: JSON.stringify(warnings),
      note: input.note,
      evidence: JSON.stringify(papers),
      payee: JSON.stringify(payeeOf(facts.money, input)),
      checked_by: null,
      checked_on: null,
      approved_by: null,
      approved_on: null,
      sent_on: null,
    };
    if (request.status === "draft") {
      const version = await updatePaymentRequest(tx, request, { ...change, reason: "" }, commandId);
      context.about(scheme.id);
      return ok({ id: request.id, version, status: "draft" as const });
    }
    return takeStep(context, "revise", input, change);
  },
});

function decideAgain(request: LockedPaymentRequest, facts: RequestFacts, amountDong: number) {
  if (request.kind === "payment") {
    const decision = decidePayment(facts.payment, dong(amountDong));
    return decision.ok ? ok({ ...decision.value, warnings: [] as string[] }) : decision;
  }
  if (!facts.advance) return refuse({ kind: "advance-not-in-contract" });
  const decision = decideAdvance(facts.advance, dong(amountDong));
  if (!decision.ok) return decision;
  const warnings = decision.value.warnings.map(requestWarningText);
  return ok({ amountDong: decision.value.amountDong, clearAdvanceDong: dong(0), warnings });
}
