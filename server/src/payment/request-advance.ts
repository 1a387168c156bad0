import { dong, ok, refuse, yearOf } from "@kc/core/kernel";
import {
  paymentRefusalText,
  requestAdvance as decideAdvance,
  requestWarningText,
} from "@kc/core/payment";
import { defineCommand } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";
import { lockScheme } from "../scheme/move-store.ts";
import { requestAdvanceEndpoint } from "./api.ts";
import { contractedMoney, payeeOf, readRequestFacts } from "./facts.ts";
import { insertPaymentRequest, takeRequestCode } from "./request-store.ts";
import { lockCommitments } from "./store.ts";

/** Draws up a request for advance (đề nghị tạm ứng): the first of its three hands. */
export const requestAdvance = defineCommand({
  name: "payment.request-advance",
  endpoint: requestAdvanceEndpoint,
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
    if (!facts.advance) return refuse({ kind: "advance-not-in-contract" });
    const decision = decideAdvance(facts.advance, dong(input.amountDong));
    if (!decision.ok) return decision;
    const id = newId();
    const code = await takeRequestCode(tx, provinceId, yearOf(today));
    const warnings = decision.value.warnings.map(requestWarningText);
    const { contractId, commitmentId } = contractedMoney(facts.money);
    const request = {
      id,
      code,
      schemeId: scheme.id,
      contractId,
      beneficiaryId: facts.money.beneficiaryId,
      commitmentId,
      kind: "advance",
      amountDong: decision.value.amountDong,
      clearAdvanceDong: dong(0),
      note: input.note,
      papers,
      warnings,
      payee: payeeOf(facts.money, input),
      madeBy: viewer.accountId,
      madeOn: today,
    } as const;
    await insertPaymentRequest(tx, provinceId, request, commandId);
    about(scheme.id);
    return ok({ id, version: 1, code, clearAdvanceDong: 0, warnings });
  },
});
