import { planVisit as decidePlan, visitPlanRefusalText } from "@kc/core/inspection";
import { ok, plainDate, refuse } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { lockScheme } from "../scheme/move-store.ts";
import { planVisitEndpoint } from "./api.ts";
import { insertPlannedVisit, listPlannedMonths } from "./planned-visit-store.ts";

/** Sở puts a regular visit of a scheme in the year's plan of supervision (kế hoạch kiểm tra năm). */
export const planVisit = defineCommand({
  name: "inspection.plan-visit",
  endpoint: planVisitEndpoint,
  permission: "visit:plan",
  refusalText: visitPlanRefusalText,
  async run(context, { schemeId, year, month, note }) {
    const { tx, viewer, today, about } = context;
    const { provinceId } = viewer;
    const scheme = await lockScheme(tx, provinceId, schemeId);
    if (!scheme) return refuse({ kind: "not-found", what: "đề án" });
    const planned = await listPlannedMonths(tx, provinceId, schemeId);
    const first = plainDate(`${String(year)}-${String(month).padStart(2, "0")}-01`);
    const decision = decidePlan({ status: scheme.status, today, planned }, first);
    if (!decision.ok) return decision;
    const id = await insertPlannedVisit(context, { schemeId, month: decision.value, note });
    about(schemeId);
    return ok({ id });
  },
});
