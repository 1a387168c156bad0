import { asId, type AccountId, ok, refuse } from "@kc/core/kernel";
import { approveNorm as decideApproval, normApprovalRefusalText } from "@kc/core/norm";
import { defineCommand } from "../platform/command.ts";
import { approveNormEndpoint } from "./api.ts";
import { decideNorm, listOwnApprovedNorms, lockNorm } from "./store.ts";

/** Brings a loaded norm into force: the second pair of eyes. */
export const approveNorm = defineCommand({
  name: "norm.approve",
  endpoint: approveNormEndpoint,
  permission: "norm:approve",
  refusalText: normApprovalRefusalText,
  async run({ tx, viewer, today, commandId, about }, { normId }) {
    const { provinceId, accountId } = viewer;
    const locked = await lockNorm(tx, provinceId, normId);
    if (!locked) return refuse({ kind: "not-found", what: "mức chi" });
    about(normId);
    const decision = decideApproval({
      norm: locked.norm,
      status: locked.status,
      loadedBy: asId<AccountId>(locked.loadedBy),
      approverId: asId<AccountId>(accountId),
      approved: await listOwnApprovedNorms(tx, provinceId, locked.norm.activity),
    });
    if (!decision.ok) return decision;
    await decideNorm(tx, {
      provinceId,
      normId,
      status: "in_force",
      approvedBy: accountId,
      approvedOn: today,
      commandId,
    });
    return ok({ id: normId });
  },
});
