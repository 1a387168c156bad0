import { ok } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { listLedgerEndpoint } from "./api.ts";
import { listEntries, sumEntries } from "./ledger-list-store.ts";

export const listLedger = defineQuery({
  name: "budget.list-ledger",
  endpoint: listLedgerEndpoint,
  permission: "budget:read",
  async run({ db, viewer }, { page, pageSize, sort, ...question }) {
    const { total, sumDong } = await sumEntries(db, viewer.provinceId, question);
    const rows = await listEntries(db, viewer.provinceId, question, {
      offset: (page - 1) * pageSize,
      limit: pageSize,
      sort,
    });
    return ok({ rows, total, page, pageSize, sumDong });
  },
});
