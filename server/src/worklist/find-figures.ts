import { ok, yearOf } from "@kc/core/kernel";
import { schemeStages, schemeStatusDefinition, type SchemeStage } from "@kc/core/scheme";
import { defineQuery } from "../platform/query.ts";
import { isPermitted } from "../platform/viewer.ts";
import { findFiguresEndpoint } from "./api.ts";
import { countByStatus, countEstablishments, sumAssigned, sumCommitments } from "./figure-store.ts";

/** The figures under the work list, each of what the viewer sees and may read. */
export const findFigures = defineQuery({
  name: "worklist.find-figures",
  endpoint: findFiguresEndpoint,
  permission: "worklist:read",
  async run(context) {
    const { viewer, today } = context;
    const year = yearOf(today);
    const seesEstablishments =
      isPermitted(viewer, "establishment:read") && viewer.reach !== "party";
    const seesBudget = isPermitted(viewer, "budget:read");
    return ok({
      year,
      establishments: seesEstablishments ? await countEstablishments(context) : null,
      stages: isPermitted(viewer, "scheme:read")
        ? stagesOf(await countByStatus(context, year))
        : null,
      money: seesBudget
        ? {
            assignedDong: await sumAssigned(context, year),
            ...(await sumCommitments(context, year)),
          }
        : null,
    });
  },
});

/** Every stage with its schemes, zero too; what has left the line counts nowhere. */
function stagesOf(counts: Awaited<ReturnType<typeof countByStatus>>) {
  const stages = Object.entries(schemeStages).map(([stage, label]) => ({ stage, label }));
  return stages.map(({ stage, label }) => ({
    stage,
    label,
    count: counts
      .filter(({ status }) => isAt(schemeStatusDefinition(status).stage, stage))
      .reduce((sum, { count }) => sum + count, 0),
  }));
}

function isAt(found: SchemeStage | null, stage: string): boolean {
  return found === stage;
}
