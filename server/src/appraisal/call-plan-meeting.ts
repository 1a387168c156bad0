import { callMeeting, meetingRefusalText } from "@kc/core/appraisal";
import { ok, plainDate, refuse } from "@kc/core/kernel";
import { lockPlan } from "../budget/plan-store.ts";
import { defineCommand } from "../platform/command.ts";
import { callPlanMeetingEndpoint } from "./api.ts";
import { insertMeeting } from "./meeting-store.ts";

/** Sở calls a meeting about the list of a plan before it is sent for approval. */
export const callPlanMeeting = defineCommand({
  name: "meeting.call-for-plan",
  endpoint: callPlanMeetingEndpoint,
  permission: "meeting:call",
  refusalText: meetingRefusalText,
  async run(context, { planId, ...call }) {
    const { tx, viewer, today, about } = context;
    const plan = await lockPlan(tx, viewer.provinceId, planId);
    if (!plan) return refuse({ kind: "not-found", what: "kế hoạch năm" });
    const heldOn = plainDate(call.heldOn);
    const decision = callMeeting(
      { kind: "plan", status: plan.status },
      { heldOn, invited: call.invited },
      today,
    );
    if (!decision.ok) return decision;
    const invited = decision.value;
    const id = await insertMeeting(context, {
      ...call,
      kind: "plan",
      planId,
      schemeIds: [],
      heldOn,
      invited,
    });
    about(planId);
    return ok({ id });
  },
});
