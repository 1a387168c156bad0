import { accountRefusalText } from "@kc/core/access";
import { ok } from "@kc/core/kernel";
import { deleteSessionsOf, forgetSecondFactor, updateAccount } from "../account/store.ts";
import { defineCommand } from "../platform/command.ts";
import { hashPassword } from "../platform/password.ts";
import { resetPasswordEndpoint } from "./api.ts";
import { lockOwnAccount } from "./lock-own-account.ts";
import { newOneTimePassword } from "./one-time-password.ts";

/** A new password to be changed at once, after the person was recognised; a lost telephone is forgotten with it. */
export const resetPassword = defineCommand({
  name: "account.reset-password",
  endpoint: resetPasswordEndpoint,
  permission: "account:disable",
  refusalText: accountRefusalText,
  async run(context, { accountId, forgetsSecondFactor }) {
    const locked = await lockOwnAccount(context, accountId);
    if (!locked.ok) return locked;
    const { tx, commandId } = context;
    const oneTimePassword = newOneTimePassword();
    await updateAccount(tx, accountId, {
      password_hash: await hashPassword(oneTimePassword),
      must_change_password: true,
      failed_sign_ins: 0,
      blocked_until: null,
      command_id: commandId,
    });
    if (forgetsSecondFactor) await forgetSecondFactor(tx, accountId);
    await deleteSessionsOf(tx, accountId);
    return ok({ id: accountId, login: locked.value.login, oneTimePassword });
  },
});
