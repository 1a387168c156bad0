import { findAccountByLogin, recordSignInAttempt } from "../account/store.ts";
import { openSession } from "../account/sessions.ts";
import { defineSessionAction, problemOf } from "../platform/http.ts";
import { demoAccounts } from "./accounts.ts";
import { becomeDemoAccountEndpoint, listDemoAccountsEndpoint } from "./api.ts";

const onlyInDemo = "Chỉ dùng được ở chế độ dùng thử.";

export const listDemoAccounts = defineSessionAction({
  name: "demo.list-accounts",
  endpoint: listDemoAccountsEndpoint,
  run({ config }, c) {
    if (!config.isDemo) return Promise.resolve(problemOf(c, 404, "not-found", onlyInDemo));
    const rows = demoAccounts.map(({ username, title, displayName, role }) => ({
      username,
      title,
      displayName,
      role,
    }));
    return Promise.resolve(c.json({ rows }));
  },
});

/** Becomes a demo account without its password; every use stands in the security log. */
export const becomeDemoAccount = defineSessionAction({
  name: "demo.become",
  endpoint: becomeDemoAccountEndpoint,
  async run(parts, c, { username }) {
    if (!parts.config.isDemo) return problemOf(c, 404, "not-found", onlyInDemo);
    const account = await findAccountByLogin(parts.db, username);
    if (account?.is_demo !== true) {
      return problemOf(c, 404, "not-found", "Không có tài khoản dùng thử này.");
    }
    await recordSignInAttempt(parts.db, {
      login: account.login,
      address: c.get("address"),
      port: c.get("port"),
      succeeded: true,
      reason: "demo-become",
    });
    return openSession(parts, c, account, "signed-in");
  },
});
