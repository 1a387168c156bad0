import { ok, plainDate, refuse } from "@kc/core/kernel";
import { checkActDay } from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { completeMilestoneEndpoint } from "./api.ts";
import { contractStepRefusalText } from "./refusal-text.ts";
import { completeMilestoneRow, lockMilestone } from "./store.ts";

/** Records that a milestone of a contract was reached (hoàn thành mốc), on its day. */
export const completeMilestone = defineCommand({
  name: "contract.complete-milestone",
  endpoint: completeMilestoneEndpoint,
  permission: "progress:report",
  refusalText: contractStepRefusalText,
  async run(context, { contractId, milestoneId, doneOn }) {
    const milestone = await lockMilestone(context, contractId, milestoneId);
    if (!milestone) return refuse({ kind: "not-found", what: "mốc thực hiện" });
    const { signedOn, schemeId } = milestone;
    const day = checkActDay(plainDate(doneOn), { today: context.today, earliest: signedOn });
    if (!day.ok) return day;
    await completeMilestoneRow(context, milestoneId, doneOn);
    context.about(schemeId);
    return ok({ id: milestoneId });
  },
});
