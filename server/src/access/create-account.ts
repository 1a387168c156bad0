import { accountRefusalText, isLogin } from "@kc/core/access";
import { ok, refuse } from "@kc/core/kernel";
import { insertAccount } from "../account/store.ts";
import { defineCommand } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";
import { hashPassword } from "../platform/password.ts";
import { createAccountEndpoint } from "./api.ts";
import { writeRole } from "./assign-membership.ts";
import { newOneTimePassword } from "./one-time-password.ts";

/** One person, one account, with its first role and a password that is shown this once. */
export const createAccount = defineCommand({
  name: "account.create",
  endpoint: createAccountEndpoint,
  permission: "account:create",
  refusalText: accountRefusalText,
  async run(context, { login, displayName, ...request }) {
    const { tx, commandId, about } = context;
    if (!isLogin(login)) return refuse({ kind: "login-not-a-login", login });
    const id = newId();
    about(id);
    const oneTimePassword = newOneTimePassword();
    const passwordHash = await hashPassword(oneTimePassword);
    const account = { id, login, displayName, passwordHash, mustChangePassword: true, commandId };
    if (!(await insertAccount(tx, account))) return refuse({ kind: "login-taken", login });
    const written = await writeRole(context, id, request);
    if (!written.ok) return written;
    return ok({ id, login, membershipId: written.value, oneTimePassword });
  },
});
