import type { Routes } from "../platform/http.ts";
import { callPlanMeeting } from "./call-plan-meeting.ts";
import { callSchemeMeeting } from "./call-scheme-meeting.ts";
import { cancelMeeting } from "./cancel-meeting.ts";
import { listMeetings } from "./list-meetings.ts";
import { recordAppraisal } from "./record-appraisal.ts";

export const appraisalRoutes: Routes = [
  recordAppraisal,
  callSchemeMeeting,
  callPlanMeeting,
  cancelMeeting,
  listMeetings,
];
