import {
  cancelMeeting,
  meetingDefinition,
  type MeetingKind,
  meetingState,
  meetingStates,
  whyNotOpen,
} from "@kc/core/appraisal";
import { ok, type PlainDate, refuse } from "@kc/core/kernel";
import { defineQuery, type QueryContext } from "../platform/query.ts";
import { isPermitted } from "../platform/viewer.ts";
import { listMeetingsEndpoint, type MeetingRow } from "./api.ts";
import {
  findPlanStatus,
  findSchemeStatus,
  listCandidates,
  listMeetingsOfPlan,
  listMeetingsOfScheme,
  type MeetingRecord,
} from "./meeting-store.ts";

/** The meetings about a scheme or a plan; to whom may call one also what it would be about and who is usually invited. */
export const listMeetings = defineQuery({
  name: "meeting.list",
  endpoint: listMeetingsEndpoint,
  permission: "scheme:read",
  async run(context, { schemeId, planId }) {
    if (schemeId !== undefined) return meetingsOfScheme(context, schemeId);
    return planId === undefined
      ? refuse({ kind: "not-found", what: "đề án" })
      : meetingsOfPlan(context, planId);
  },
});

const schemeMeetings = ["appraisal", "acceptance"] as const;

async function meetingsOfScheme({ db, viewer, today }: QueryContext, schemeId: string) {
  const { provinceId, provinces } = viewer;
  const status = await findSchemeStatus(db, provinces, schemeId);
  if (status === undefined) return refuse({ kind: "not-found", what: "đề án" });
  const found = await listMeetingsOfScheme(db, provinces, schemeId);
  const mayEver = isPermitted(viewer, "meeting:call");
  const kind = schemeMeetings.find((each) => meetingDefinition(each).openAt.includes(status));
  const candidates =
    mayEver && kind !== undefined
      ? await listCandidates(db, { provinceId, id: schemeId }, kind, today)
      : [];
  const isOpen = candidates[0]?.id === schemeId;
  return ok({
    meetings: found.map((meeting) => shown(meeting, today, mayEver)),
    mayCall: isOpen && kind !== undefined ? kind : null,
    candidates: isOpen ? candidates : [],
  });
}

async function meetingsOfPlan({ db, viewer, today }: QueryContext, planId: string) {
  const status = await findPlanStatus(db, viewer.provinces, planId);
  if (status === undefined) return refuse({ kind: "not-found", what: "kế hoạch năm" });
  const found = await listMeetingsOfPlan(db, viewer.provinces, planId);
  const mayEver = isPermitted(viewer, "meeting:call");
  const isOpen = whyNotOpen({ kind: "plan", status }) === null;
  const mayCall: MeetingKind | null = mayEver && isOpen ? "plan" : null;
  return ok({
    meetings: found.map((meeting) => shown(meeting, today, mayEver)),
    mayCall,
    candidates: [],
  });
}

function shown(meeting: MeetingRecord, today: PlainDate, mayEver: boolean): MeetingRow {
  const state = meetingState(meeting, today);
  const { provinceId: _, planId: __, cancelledOn: ___, ...row } = meeting;
  return {
    ...row,
    invited: [...row.invited],
    preparations: [...row.preparations],
    schemes: row.schemes.map(({ id, code, name }) => ({ id, code, name })),
    kindLabel: meetingDefinition(meeting.kind).label,
    state,
    stateLabel: meetingStates[state],
    mayCancel: mayEver && cancelMeeting(state, "…").ok,
  };
}
