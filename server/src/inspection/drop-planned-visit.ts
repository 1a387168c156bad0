import {
  dropPlannedVisit as decideDrop,
  plannedVisitState,
  visitPlanRefusalText,
} from "@kc/core/inspection";
import { ok, refuse } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { dropPlannedVisitEndpoint } from "./api.ts";
import { lockPlannedVisit, writeDrop } from "./planned-visit-store.ts";

/** Sở drops a visit from the year's plan, for a reason that is kept. */
export const dropPlannedVisit = defineCommand({
  name: "inspection.drop-planned-visit",
  endpoint: dropPlannedVisitEndpoint,
  permission: "visit:plan",
  refusalText: visitPlanRefusalText,
  async run(context, { plannedVisitId, reason }) {
    const { tx, viewer, today, about } = context;
    const planned = await lockPlannedVisit(tx, viewer.provinceId, plannedVisitId);
    if (!planned) return refuse({ kind: "not-found", what: "cuộc kiểm tra trong kế hoạch" });
    const decision = decideDrop(plannedVisitState(planned, today), reason);
    if (!decision.ok) return decision;
    await writeDrop(context, plannedVisitId, reason);
    about(planned.schemeId);
    return ok({ id: plannedVisitId });
  },
});
