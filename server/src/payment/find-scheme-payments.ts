import { dong, ok, refuse } from "@kc/core/kernel";
import { toRecoverDong } from "@kc/core/payment";
import { parseSchemeStatus } from "@kc/core/scheme";
import { defineQuery } from "../platform/query.ts";
import { isPermitted } from "../platform/viewer.ts";
import { findSchemePaymentsEndpoint } from "./api.ts";
import { askOf } from "./ask.ts";
import { readRequestFacts } from "./facts.ts";
import { findSchemeState, listRequests, listReturns } from "./list-store.ts";
import { returnableDong } from "./store.ts";

export const findSchemePayments = defineQuery({
  name: "payment.find-scheme-payments",
  endpoint: findSchemePaymentsEndpoint,
  permission: "payment:read",
  async run({ db, viewer }, { schemeId, beneficiaryId }) {
    const { provinceId } = viewer;
    const state = await findSchemeState(db, provinceId, schemeId);
    if (!state) return refuse({ kind: "not-found", what: "đề án" });
    const scheme = { ...state, status: parseSchemeStatus(state.status) };
    const question = { provinceId, scheme, beneficiaryId, papers: [], exceptRequestId: null };
    const facts = await readRequestFacts(db, question);
    if (!facts) return refuse({ kind: "not-found", what: "đơn vị thụ hưởng" });
    const { money } = facts;
    const isPermittedToMake = isPermitted(viewer, "payment:make");
    const stands = money.settledSupportDong ?? money.acceptedSupportDong;
    const drawn = { advanceOutstandingDong: money.advancedDong, paidDong: money.paidDong };
    const page = { page: 1, pageSize: 200 };
    return ok({
      grantDong: money.grantDong,
      acceptedSupportDong: money.acceptedSupportDong,
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
      advance: { ...askOf("advance", facts), isPermitted: isPermittedToMake },
      payment: { ...askOf("payment", facts), isPermitted: isPermittedToMake },
      returnableDong: returnableDong(money),
      mayReturn:
        isPermitted(viewer, "payment:return") &&
        (money.advancedDong > 0 || returnableDong(money) > 0),
      requests: await listRequests(db, provinceId, { schemeId }, page),
      returns: await listReturns(db, provinceId, schemeId),
    });
  },
});
