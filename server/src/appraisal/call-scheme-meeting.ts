import { callMeeting, meetingRefusalText, type MeetingScheme } from "@kc/core/appraisal";
import { ok, plainDate, refuse } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { lockScheme } from "../scheme/move-store.ts";
import { callSchemeMeetingEndpoint } from "./api.ts";
import { findCalledFor, insertMeeting } from "./meeting-store.ts";

/** Sở calls the council of appraisal or the acceptance team to a meeting about schemes; the invitation is drawn from it. */
export const callSchemeMeeting = defineCommand({
  name: "meeting.call-for-schemes",
  endpoint: callSchemeMeetingEndpoint,
  permission: "meeting:call",
  refusalText: meetingRefusalText,
  async run(context, { schemeId, withSchemes, kind, ...call }) {
    const { tx, viewer, today, about } = context;
    const { provinceId } = viewer;
    const ids = [...new Set([schemeId, ...withSchemes])];
    const schemes = new Map<string, MeetingScheme>();
    // Always in the same order, so that two calls about the same schemes wait for each other.
    for (const id of ids.toSorted()) {
      const scheme = await lockScheme(tx, provinceId, id);
      if (!scheme) return refuse({ kind: "not-found", what: "đề án" });
      const calledFor = await findCalledFor(tx, { provinceId, id }, kind, today);
      schemes.set(id, { code: scheme.code, status: scheme.status, calledFor });
    }
    const heldOn = plainDate(call.heldOn);
    const decision = callMeeting(
      { kind, schemes: ids.flatMap((id) => schemes.get(id) ?? []) },
      { heldOn, invited: call.invited },
      today,
    );
    if (!decision.ok) return decision;
    const invited = decision.value;
    const planId = null;
    const id = await insertMeeting(context, {
      ...call,
      kind,
      planId,
      schemeIds: ids,
      heldOn,
      invited,
    });
    about(schemeId);
    return ok({ id });
  },
});
