import { ok } from "@kc/core/kernel";
import { statusesWaitingFor } from "@kc/core/payment";
import { defineQuery } from "../platform/query.ts";
import { listPaymentRequestsEndpoint } from "./api.ts";
import { listRequests, sumRequests } from "./list-store.ts";

export const listPaymentRequests = defineQuery({
  name: "payment.list-requests",
  endpoint: listPaymentRequestsEndpoint,
  permission: "payment:read",
  async run({ db, viewer }, { page, pageSize, sort, waiting, ...asked }) {
    const { provinceId, role } = viewer;
    const among =
      waiting === undefined ? undefined : role === "system" ? [] : statusesWaitingFor(role);
    const filter = { ...asked, among };
    const { total, sums } = await sumRequests(db, provinceId, filter);
    const rows = await listRequests(db, provinceId, filter, { page, pageSize, sort });
    return ok({ rows, total, page, pageSize, sums });
  },
});
