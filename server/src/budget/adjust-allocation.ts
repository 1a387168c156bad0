import {
  adjustAllocation as decideAdjustment,
  budgetRefusalText,
  checkByEstimate,
} from "@kc/core/budget";
import { dong, ok, plainDate, refuse } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { adjustAllocationEndpoint } from "./api.ts";
import { enterInLedger } from "./ledger-store.ts";
import { findAllocation } from "./store.ts";

/** Adjusts an allocation in the year (điều chỉnh dự toán); what is committed cannot be taken away. */
export const adjustAllocation = defineCommand({
  name: "budget.adjust",
  endpoint: adjustAllocationEndpoint,
  permission: "budget:assign",
  refusalText: budgetRefusalText,
  async run(context, { allocationId, amountDong, decisionNumber, decidedOn, note }) {
    const { tx, viewer, today, about } = context;
    const allocation = await findAllocation(tx, viewer.provinceId, allocationId);
    if (!allocation) return refuse({ kind: "not-found", what: "dự toán" });
    const byEstimate = checkByEstimate(allocation.source);
    if (!byEstimate.ok) return byEstimate;
    const decision = decideAdjustment(
      allocation.facts,
      { amountDong: dong(amountDong), decisionNumber, decidedOn: plainDate(decidedOn) },
      today,
    );
    if (!decision.ok) return decision;
    const entered = await enterInLedger(context, {
      entry: decision.value,
      allocationId,
      enteredOn: decidedOn,
      documentNumber: decisionNumber,
      documentOn: decidedOn,
      note,
    });
    if (!entered.ok) return entered;
    about(allocationId);
    return ok({ id: allocationId, version: entered.value.allocationVersion ?? allocation.version });
  },
});
