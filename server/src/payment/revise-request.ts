import { ok } from "@kc/core/kernel";
import { paymentRefusalText } from "@kc/core/payment";
import { defineCommand } from "../platform/command.ts";
import { reviseRequestEndpoint } from "./api.ts";
import { decideRequest, openRequest } from "./draw-up-request.ts";
import { payeeOf } from "./facts.ts";
import { updatePaymentRequest } from "./request-store.ts";
import { lockSeenRequest, takeStep } from "./step-request.ts";

/**
 * Corrects a request that is a draft or came back from the Treasury; it is decided anew, without its own claim, and
 * whoever corrects it is its maker.
 */
export const reviseRequest = defineCommand({
  name: "payment.revise",
  endpoint: reviseRequestEndpoint,
  permission: "payment:make",
  refusalText: paymentRefusalText,
  async run(context, input) {
    const { tx, viewer, commandId, today } = context;
    const seen = await lockSeenRequest(context, input);
    if (!seen.ok) return seen;
    const request = seen.value;
    const { papers } = input;
    const schemeId = request.scheme_id;
    const opened = await openRequest(context, {
      schemeId,
      beneficiaryId: request.beneficiary_id,
      papers,
      exceptRequestId: request.id,
    });
    if (!opened.ok) return opened;
    const { facts } = opened.value;
    const decision = decideRequest(request.kind, facts, input.amountDong);
    if (!decision.ok) return decision;
    const { amountDong, clearAdvanceDong, warnings } = decision.value;
    const change = {
      amount_dong: String(amountDong),
      clears_advance_dong: String(clearAdvanceDong),
      warnings: JSON.stringify(warnings),
      note: input.note,
      evidence: JSON.stringify(papers),
      payee: JSON.stringify(payeeOf(facts.money, input)),
      made_by: viewer.accountId,
      made_on: today,
      checked_by: null,
      checked_on: null,
      approved_by: null,
      approved_on: null,
      confirmed_by: null,
      confirmed_on: null,
      sent_on: null,
    };
    if (request.status !== "draft") return takeStep(context, "revise", input, change);
    const version = await updatePaymentRequest(tx, request, { ...change, reason: "" }, commandId);
    context.about(schemeId);
    return ok({ id: request.id, version, status: "draft" as const });
  },
});
