import {
  assignEstimate,
  budgetRefusalText,
  checkByEstimate,
  closeRemainder as decideClosing,
} from "@kc/core/budget";
import { dong, ok, plainDate, refuse } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { closeRemainderEndpoint } from "./api.ts";
import { enterInLedger } from "./ledger-store.ts";
import { findOrAddAllocation, lockAllocation, versionOfAllocation } from "./store.ts";

/**
 * Closes what remains of an allocation at the year's end: cancelled, or carried over to the same source, content and
 * fund holder of the next year, where it is assigned by the same decision.
 */
export const closeRemainder = defineCommand({
  name: "budget.close-remainder",
  endpoint: closeRemainderEndpoint,
  permission: "budget:close-year",
  refusalText: budgetRefusalText,
  async run(context, { allocationId, kind, amountDong, decisionNumber, decidedOn, note }) {
    const { tx, viewer, today, commandId, about } = context;
    const { provinceId } = viewer;
    const allocation = await lockAllocation(tx, provinceId, allocationId);
    if (!allocation) return refuse({ kind: "not-found", what: "dự toán" });
    const byEstimate = checkByEstimate(allocation.source);
    if (!byEstimate.ok) return byEstimate;
    const amount = dong(amountDong);
    const decision = decideClosing(allocation.facts, kind, amount);
    if (!decision.ok) return decision;
    const next = assignEstimate(
      { amountDong: amount, decisionNumber, decidedOn: plainDate(decidedOn) },
      today,
    );
    if (!next.ok) return next;
    const paper = {
      enteredOn: decidedOn,
      documentNumber: decisionNumber,
      documentOn: decidedOn,
    };
    const entered = await enterInLedger(context, {
      ...paper,
      entry: decision.value,
      allocationId,
      note,
    });
    if (!entered.ok) return entered;
    if (kind === "carry_over") {
      const { budgetYear, source, content, fundHolderId } = allocation;
      const key = { budgetYear: budgetYear + 1, source, content, fundHolderId };
      const assigned = await enterInLedger(context, {
        ...paper,
        entry: next.value,
        allocationId: await findOrAddAllocation(tx, provinceId, key, commandId),
        note: `Chuyển nguồn từ năm ${String(budgetYear)}`,
      });
      if (!assigned.ok) return assigned;
    }
    about(allocationId);
    return ok({
      id: allocationId,
      version: await versionOfAllocation(tx, provinceId, allocationId),
    });
  },
});
