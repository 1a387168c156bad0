import { plannedVisitState, plannedVisitStates } from "@kc/core/inspection";
import { ok } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { isPermitted } from "../platform/viewer.ts";
import { listPlannedVisitsEndpoint } from "./api.ts";
import { listPlanned } from "./planned-visit-store.ts";

/** The year's plan of supervision by month; an establishment does not see when it will be visited. */
export const listPlannedVisits = defineQuery({
  name: "inspection.list-planned-visits",
  endpoint: listPlannedVisitsEndpoint,
  permission: "plan:read",
  async run({ db, viewer, today }, { year }) {
    const planned = await listPlanned(db, viewer.provinceId, year);
    const rows = planned.map(({ droppedOn, ...row }) => {
      const state = plannedVisitState({ ...row, droppedOn }, today);
      return { ...row, state, stateLabel: plannedVisitStates[state] };
    });
    return ok({ rows, total: rows.length, mayPlan: isPermitted(viewer, "visit:plan") });
  },
});
