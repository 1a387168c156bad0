import { becomeDemoAccountEndpoint, listDemoAccountsEndpoint } from "../demo/api.ts";
import { defineSessionAction, problemOf } from "../platform/http.ts";
import { openSession } from "./sessions.ts";
import {
  findAccountByLogin,
  listDemoAccounts as readDemoAccounts,
  recordSignInAttempt,
} from "./store.ts";

const onlyInDemo = "Chỉ dùng được ở chế độ dùng thử.";

export const listDemoAccounts = defineSessionAction({
  name: "demo.list-accounts",
  endpoint: listDemoAccountsEndpoint,
  async run({ config, db }, c) {
    if (!config.isDemo) return problemOf(c, 404, "not-found", onlyInDemo);
    return c.json({ rows: await readDemoAccounts(db) });
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
