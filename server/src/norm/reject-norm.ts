import { ok, refuse } from "@kc/core/kernel";
import { normApprovalRefusalText } from "@kc/core/norm";
import { defineCommand } from "../platform/command.ts";
import { rejectNormEndpoint } from "./api.ts";
import { decideNorm, lockNorm } from "./store.ts";

/** Turns a loaded norm down; it stays in the register as rejected, and a corrected one is loaded anew. */
export const rejectNorm = defineCommand({
  name: "norm.reject",
  endpoint: rejectNormEndpoint,
  permission: "norm:approve",
  refusalText: normApprovalRefusalText,
  async run({ tx, viewer, today, commandId, about }, { normId }) {
    const { provinceId, accountId } = viewer;
    const locked = await lockNorm(tx, provinceId, normId);
    if (!locked) return refuse({ kind: "not-found", what: "mức chi" });
    about(normId);
    if (locked.status !== "draft") return refuse({ kind: "norm-not-draft", status: locked.status });
    await decideNorm(tx, {
      provinceId,
      normId,
      status: "rejected",
      approvedBy: accountId,
      approvedOn: today,
      commandId,
    });
    return ok({ id: normId });
  },
});
