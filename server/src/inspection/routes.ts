import type { Routes } from "../platform/http.ts";
import { answerFinding } from "./answer-finding.ts";
import { askAgain } from "./ask-again.ts";
import { closeVisitFinding } from "./close-visit-finding.ts";
import { dropPlannedVisit } from "./drop-planned-visit.ts";
import { exportPlannedVisits } from "./export-planned-visits.ts";
import { exportVisits } from "./export-visits.ts";
import { findSchemeAcceptance } from "./find-scheme-acceptance.ts";
import { findSchemeVisits } from "./find-scheme-visits.ts";
import { listPlannedVisits } from "./list-planned-visits.ts";
import { listVisits } from "./list-visits.ts";
import { planVisit } from "./plan-visit.ts";
import { recordAcceptance } from "./record-acceptance.ts";
import { recordVisit } from "./record-visit.ts";
import { remedy } from "./remedy.ts";
import { requestAcceptance } from "./request-acceptance.ts";

export const inspectionRoutes: Routes = [
  requestAcceptance,
  recordAcceptance,
  remedy,
  findSchemeAcceptance,
  recordVisit,
  findSchemeVisits,
  answerFinding,
  closeVisitFinding,
  askAgain,
  listVisits,
  exportVisits,
  planVisit,
  dropPlannedVisit,
  listPlannedVisits,
  exportPlannedVisits,
];
