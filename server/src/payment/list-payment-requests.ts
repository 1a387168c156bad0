import { ok } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { listPaymentRequestsEndpoint } from "./api.ts";
import { listRequests, sumRequests } from "./list-store.ts";

export const listPaymentRequests = defineQuery({
  name: "payment.list-requests",
  endpoint: listPaymentRequestsEndpoint,
  permission: "payment:read",
  async run({ db, viewer }, { page, pageSize, sort, ...filter }) {
    const { total, sums } = await sumRequests(db, viewer.provinceId, filter);
    const rows = await listRequests(db, viewer.provinceId, filter, { page, pageSize, sort });
    return ok({ rows, total, page, pageSize, sums });
  },
});
