import {
  cancelMeeting as decideCancel,
  meetingRefusalText,
  meetingState,
} from "@kc/core/appraisal";
import { ok, refuse } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { cancelMeetingEndpoint } from "./api.ts";
import { lockMeeting, writeCancelled } from "./meeting-store.ts";

/** Sở cancels a meeting whose day is not past, for a reason that is kept. */
export const cancelMeeting = defineCommand({
  name: "meeting.cancel",
  endpoint: cancelMeetingEndpoint,
  permission: "meeting:call",
  refusalText: meetingRefusalText,
  async run(context, { meetingId, reason }) {
    const { tx, viewer, today, about } = context;
    const meeting = await lockMeeting(tx, viewer.provinceId, meetingId);
    if (!meeting) return refuse({ kind: "not-found", what: "cuộc họp" });
    const decision = decideCancel(meetingState(meeting, today), reason);
    if (!decision.ok) return decision;
    await writeCancelled(context, meetingId, reason);
    about(meeting.planId ?? meeting.schemes[0]?.id ?? meetingId);
    return ok({ id: meetingId });
  },
});
