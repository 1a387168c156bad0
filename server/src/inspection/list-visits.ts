import { ok } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { listVisitsEndpoint } from "./api.ts";
import { listVisitRows, sumVisits } from "./visit-list-store.ts";

/** Supervision visits that the viewer sees, with what is still to be answered. */
export const listVisits = defineQuery({
  name: "inspection.list-visits",
  endpoint: listVisitsEndpoint,
  permission: "scheme:read",
  async run({ db, viewer, today }, { page, pageSize, sort, ...asked }) {
    const filter = { ...asked, today };
    const { total, sums } = await sumVisits(db, viewer.provinceId, filter);
    const rows = await listVisitRows(db, viewer.provinceId, filter, { page, pageSize, sort });
    return ok({ rows, total, page, pageSize, sums });
  },
});
