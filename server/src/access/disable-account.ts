import { accountRefusalText } from "@kc/core/access";
import { ok } from "@kc/core/kernel";
import { deleteSessionsOf, updateAccount } from "../account/store.ts";
import { defineCommand } from "../platform/command.ts";
import { disableAccountEndpoint } from "./api.ts";
import { lockOwnAccount } from "./lock-own-account.ts";

/** Closes an account and every browser it is open in; its history and its rows stay. */
export const disableAccount = defineCommand({
  name: "account.disable",
  endpoint: disableAccountEndpoint,
  permission: "account:disable",
  refusalText: accountRefusalText,
  async run(context, { accountId }) {
    const locked = await lockOwnAccount(context, accountId);
    if (!locked.ok) return locked;
    const { tx, commandId } = context;
    await updateAccount(tx, accountId, { status: "disabled", command_id: commandId });
    await deleteSessionsOf(tx, accountId);
    return ok({ id: accountId, status: "disabled" });
  },
});
