import { type BudgetSource, planRefusalText } from "@kc/core/budget";
import { ok, refuse } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";
import { draftPlanEndpoint } from "./api.ts";
import { insertPlan, insertPlanEvent } from "./plan-store.ts";

const sourceNames: Readonly<Record<BudgetSource, string>> = {
  local_province: "khuyến công địa phương",
  local_commune: "khuyến công địa phương cấp xã",
  national: "khuyến công quốc gia",
};

/** Starts the plan of a year and a source (kế hoạch khuyến công năm); there is one of each. */
export const draftPlan = defineCommand({
  name: "plan.draft",
  endpoint: draftPlanEndpoint,
  permission: "plan:draft",
  refusalText: planRefusalText,
  async run(context, { planYear, source, name, approval }) {
    const { tx, viewer, commandId, today, about } = context;
    const id = newId();
    const title = name === "" ? `Kế hoạch ${sourceNames[source]} năm ${String(planYear)}` : name;
    const plan = { id, planYear, source, name: title, approval };
    if (!(await insertPlan(tx, viewer.provinceId, plan, commandId))) {
      return refuse({ kind: "plan-exists", planYear, source });
    }
    about(id);
    const event = { action: "draft", from: null, to: "draft", mode: "in_system" } as const;
    await insertPlanEvent(context, id, { ...event, happenedOn: today });
    return ok({ id, version: 1 });
  },
});
