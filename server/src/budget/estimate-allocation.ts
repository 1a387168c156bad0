import { budgetRefusalText, checkByEstimate } from "@kc/core/budget";
import { ok, refuse } from "@kc/core/kernel";
import { findOrganisationKind } from "../access/account-store.ts";
import { theOrganisation } from "../access/store.ts";
import { defineCommand } from "../platform/command.ts";
import { estimateAllocationEndpoint } from "./api.ts";
import { findOrAddAllocation, setEstimate } from "./store.ts";

/** Asks for the year's money of one content (dự toán đề nghị); asking again replaces the amount. */
export const estimateAllocation = defineCommand({
  name: "budget.estimate",
  endpoint: estimateAllocationEndpoint,
  permission: "budget:estimate",
  refusalText: budgetRefusalText,
  async run({ tx, viewer, commandId, about }, { fundHolderId, amountDong, ...key }) {
    const { provinceId } = viewer;
    const byEstimate = checkByEstimate(key.source);
    if (!byEstimate.ok) return byEstimate;
    const holderId = fundHolderId ?? (await theOrganisation(tx, provinceId, "centre")).id;
    if ((await findOrganisationKind(tx, provinceId, holderId)) === undefined) {
      return refuse({ kind: "not-found", what: "đơn vị được giao dự toán" });
    }
    const allocationKey = { ...key, fundHolderId: holderId };
    const allocationId = await findOrAddAllocation(tx, provinceId, allocationKey, commandId);
    const version = await setEstimate(tx, provinceId, allocationId, amountDong, commandId);
    about(allocationId);
    return ok({ id: allocationId, version });
  },
});
