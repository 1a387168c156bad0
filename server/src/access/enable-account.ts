import { accountRefusalText } from "@kc/core/access";
import { ok } from "@kc/core/kernel";
import { updateAccount } from "../account/store.ts";
import { defineCommand } from "../platform/command.ts";
import { enableAccountEndpoint } from "./api.ts";
import { lockOwnAccount } from "./lock-own-account.ts";

/** Opens an account again: disabled, locked after twenty wrong tries, or waiting after fewer. */
export const enableAccount = defineCommand({
  name: "account.enable",
  endpoint: enableAccountEndpoint,
  permission: "account:disable",
  refusalText: accountRefusalText,
  async run(context, { accountId }) {
    const locked = await lockOwnAccount(context, accountId);
    if (!locked.ok) return locked;
    await updateAccount(context.tx, accountId, {
      status: "active",
      failed_sign_ins: 0,
      blocked_until: null,
      command_id: context.commandId,
    });
    return ok({ id: accountId, status: "active" });
  },
});
