import { ok } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { accountRow, idleAfterDays, idleSince } from "./account-row.ts";
import { countAccounts, listAccounts as read, listRolesOf } from "./account-store.ts";
import { listAccountsEndpoint } from "./api.ts";

export const listAccounts = defineQuery({
  name: "account.list",
  endpoint: listAccountsEndpoint,
  permission: "account:read",
  async run({ db, viewer, today }, { page, pageSize, sort, ...asked }) {
    const now = new Date();
    const filter = { ...asked, idleSince: idleSince(now), today };
    const total = await countAccounts(db, viewer.provinceId, filter);
    const order = { sort, offset: (page - 1) * pageSize, limit: pageSize };
    const found = await read(db, viewer.provinceId, filter, order);
    const ids = found.map(({ id }) => id);
    const roles = await listRolesOf(db, viewer.provinceId, ids);
    const rows = found.map((row) => accountRow(row, roles, { now, today, viewer }));
    return ok({ rows, total, page, pageSize, idleAfterDays });
  },
});
