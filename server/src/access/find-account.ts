import { ok, refuse } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { accountRow, idleSince } from "./account-row.ts";
import { listAccounts, listRolesOf } from "./account-store.ts";
import { findAccountEndpoint } from "./api.ts";

export const findAccount = defineQuery({
  name: "account.find",
  endpoint: findAccountEndpoint,
  permission: "account:read",
  async run({ db, viewer, today }, { accountId }) {
    const now = new Date();
    const filter = { accountId, idleSince: idleSince(now), today };
    const order = { sort: undefined, offset: 0, limit: 1 };
    const [found] = await listAccounts(db, viewer.provinceId, filter, order);
    if (!found) return refuse({ kind: "not-found", what: "tài khoản" });
    const roles = await listRolesOf(db, viewer.provinceId, [accountId]);
    return ok(accountRow(found, roles, { now, today, viewer }));
  },
});
