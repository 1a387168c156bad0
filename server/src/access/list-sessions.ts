import { ok } from "@kc/core/kernel";
import { listSessionsOf } from "../account/store.ts";
import { defineQuery } from "../platform/query.ts";
import { listSessionsEndpoint } from "./api.ts";
import { listRolesOf } from "./account-store.ts";

/** Where an account is signed in; only of accounts with a role in the province. */
export const listSessions = defineQuery({
  name: "account.list-sessions",
  endpoint: listSessionsEndpoint,
  permission: "account:read",
  async run({ db, viewer }, { accountId }) {
    const roles = await listRolesOf(db, viewer.provinceId, [accountId]);
    const sessions = roles.length === 0 ? [] : await listSessionsOf(db, accountId);
    const rows = sessions.map((row) => ({
      stage: row.stage,
      openedAt: row.opened_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
      address: row.address,
      userAgent: row.user_agent,
    }));
    return ok({ rows });
  },
});
