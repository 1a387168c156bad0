import { dong, ok, refuse } from "@kc/core/kernel";
import type { EvidenceItem } from "@kc/core/law";
import {
  largestAdvanceDong,
  largestPaymentDong,
  paymentRefusalText,
  requestAdvance,
  requestPayment,
  toRecoverDong,
} from "@kc/core/payment";
import { parseSchemeStatus } from "@kc/core/scheme";
import { defineQuery } from "../platform/query.ts";
import { isPermitted } from "../platform/viewer.ts";
import { findSchemePaymentsEndpoint } from "./api.ts";
import { readRequestFacts, type RequestFacts } from "./facts.ts";
import { findSchemeState, listRequests, listReturns } from "./list-store.ts";

export const findSchemePayments = defineQuery({
  name: "payment.find-scheme-payments",
  endpoint: findSchemePaymentsEndpoint,
  permission: "payment:read",
  async run({ db, viewer }, { schemeId }) {
    const { provinceId } = viewer;
    const state = await findSchemeState(db, provinceId, schemeId);
    if (!state) return refuse({ kind: "not-found", what: "đề án" });
    const scheme = { ...state, status: parseSchemeStatus(state.status) };
    const question = { provinceId, scheme, papers: [], exceptRequestId: null };
    const facts = await readRequestFacts(db, question);
    if (!facts) return refuse({ kind: "not-found", what: "đơn vị thụ hưởng" });
    const { money } = facts;
    const isPermittedToMake = isPermitted(viewer, "payment:make");
    const stands = money.settledSupportDong ?? money.acceptedSupportDong;
    const drawn = { advanceOutstandingDong: money.advancedDong, paidDong: money.paidDong };
    const page = { page: 1, pageSize: 200 };
    return ok({
      grantDong: money.grantDong,
      committedDong: money.committedDong,
      advancedDong: money.advancedDong,
      paidDong: money.paidDong,
      settledDong: money.settledDong,
      returnedDong: money.returnedDong,
      toRecoverDong: stands === null ? dong(0) : toRecoverDong(drawn, stands),
      payee: {
        name: money.establishmentName,
        bankAccount: money.bankAccount,
        bankName: money.bankName,
      },
      advance: { ...askAdvance(facts), isPermitted: isPermittedToMake },
      payment: { ...askPayment(facts), isPermitted: isPermittedToMake },
      mayReturn:
        isPermitted(viewer, "payment:return") && (money.advancedDong > 0 || money.paidDong > 0),
      requests: await listRequests(db, provinceId, { schemeId }, page),
      returns: await listReturns(db, provinceId, schemeId),
    });
  },
});

function showEvidence(asked: readonly EvidenceItem[], givenIds: readonly string[]) {
  return asked
    .filter(({ condition }) => condition === null)
    .map(({ id, label }) => ({ id, label, isGiven: givenIds.includes(id) }));
}

/** What may be asked as an advance; missing papers do not block, since the request itself hands them in. */
function askAdvance({ advance }: RequestFacts) {
  if (!advance) {
    const blockedBecause = paymentRefusalText({ kind: "advance-not-in-contract" });
    return { largestDong: 0, blockedBecause, evidence: [], citation: "" };
  }
  const withPapers = { ...advance, evidenceIds: advance.rule.evidence.map(({ id }) => id) };
  const largestDong = largestAdvanceDong(withPapers);
  const decision = requestAdvance(withPapers, largestDong === 0 ? dong(1) : largestDong);
  return {
    largestDong,
    blockedBecause: decision.ok ? null : paymentRefusalText(decision.refusal),
    evidence: showEvidence(advance.rule.evidence, advance.evidenceIds),
    citation: advance.rule.citation,
  };
}

function askPayment({ payment }: RequestFacts) {
  const withPapers = { ...payment, evidenceIds: payment.rule.evidence.map(({ id }) => id) };
  const largestDong = largestPaymentDong(withPapers);
  const decision = requestPayment(withPapers, largestDong);
  return {
    largestDong,
    blockedBecause: decision.ok ? null : paymentRefusalText(decision.refusal),
    evidence: showEvidence(payment.rule.evidence, payment.evidenceIds),
    citation: payment.rule.citation,
  };
}
