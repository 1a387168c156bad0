import { accountRefusalText } from "@kc/core/access";
import { ok, refuse } from "@kc/core/kernel";
import { deleteSessionsOf } from "../account/store.ts";
import { defineCommand } from "../platform/command.ts";
import { endMembershipEndpoint } from "./api.ts";
import { endMembershipOn, lockMembership } from "./account-store.ts";

/** Ends a role today, with the sessions that might work in it; one that has ended already stays as it was. */
export const endMembership = defineCommand({
  name: "account.end-role",
  endpoint: endMembershipEndpoint,
  permission: "account:assign-role",
  refusalText: accountRefusalText,
  async run({ tx, viewer, today, commandId, about }, { membershipId }) {
    const membership = await lockMembership(tx, viewer.provinceId, membershipId);
    if (!membership) return refuse({ kind: "not-found", what: "vai trò" });
    about(membership.account_id);
    if (membership.account_id === viewer.accountId) return refuse({ kind: "own-account" });
    const { valid_to: endedOn } = membership;
    if (endedOn !== null && endedOn <= today) return ok({ membershipId, validTo: endedOn });
    const validTo = await endMembershipOn(tx, membership, { today, commandId });
    await deleteSessionsOf(tx, membership.account_id);
    return ok({ membershipId, validTo });
  },
});
