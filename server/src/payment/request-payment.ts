import { dong, ok, refuse, yearOf } from "@kc/core/kernel";
import { paymentRefusalText, requestPayment as decidePayment } from "@kc/core/payment";
import { defineCommand } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";
import { lockScheme } from "../scheme/move-store.ts";
import { requestPaymentEndpoint } from "./api.ts";
import { contractedMoney, payeeOf, readRequestFacts } from "./facts.ts";
import { insertPaymentRequest, takeRequestCode } from "./request-store.ts";
import { lockCommitments } from "./store.ts";

/** Draws up a request for payment (đề nghị thanh toán) after acceptance; it clears the advance as well. */
export const requestPayment = defineCommand({
  name: "payment.request-payment",
  endpoint: requestPaymentEndpoint,
  permission: "payment:make",
  refusalText: paymentRefusalText,
  async run({ tx, viewer, today, commandId, about }, input) {
    const { provinceId } = viewer;
    const scheme = await lockScheme(tx, provinceId, input.schemeId);
    if (!scheme) return refuse({ kind: "not-found", what: "đề án" });
    await lockCommitments(tx, provinceId, scheme.id);
    const { papers } = input;
    const facts = await readRequestFacts(tx, { provinceId, scheme, papers, exceptRequestId: null });
    if (!facts) return refuse({ kind: "not-found", what: "đơn vị thụ hưởng" });
    const decision = decidePayment(facts.payment, dong(input.amountDong));
    if (!decision.ok) return decision;
    const id = newId();
    const code = await takeRequestCode(tx, provinceId, yearOf(today));
    const { contractId, commitmentId } = contractedMoney(facts.money);
    const { amountDong, clearAdvanceDong } = decision.value;
    const request = {
      id,
      code,
      schemeId: scheme.id,
      contractId,
      beneficiaryId: facts.money.beneficiaryId,
      commitmentId,
      kind: "payment",
      amountDong,
      clearAdvanceDong,
      note: input.note,
      papers,
      warnings: [],
      payee: payeeOf(facts.money, input),
      madeBy: viewer.accountId,
      madeOn: today,
    } as const;
    await insertPaymentRequest(tx, provinceId, request, commandId);
    about(scheme.id);
    return ok({ id, version: 1, code, clearAdvanceDong, warnings: [] });
  },
});
