import { exportLedger } from "./export-ledger.ts";
import { exportAllocations } from "./export-allocations.ts";
import { exportPlan } from "./plan-export.ts";
import type { Routes } from "../platform/http.ts";
import { adjustAllocation } from "./adjust-allocation.ts";
import { assignAllocation } from "./assign-allocation.ts";
import { closeRemainder } from "./close-remainder.ts";
import { estimateAllocation } from "./estimate-allocation.ts";
import { listAllocations } from "./list-allocations.ts";
import { listLedger } from "./list-ledger.ts";
import { adjustPlan } from "./plan-adjust.ts";
import { recordAgencyAnswer } from "./plan-agency-answer.ts";
import { askOpinion } from "./plan-ask-opinion.ts";
import { changePlanLine } from "./plan-change-line.ts";
import { decidePlan } from "./plan-decide.ts";
import { draftPlan } from "./plan-draft.ts";
import { findPlan } from "./plan-find.ts";
import { giveOpinion } from "./plan-give-opinion.ts";
import { listPlans } from "./plan-list.ts";
import { recordMinistryDecision } from "./plan-ministry-decision.ts";
import { movePlanLine } from "./plan-move-line.ts";
import { orderPlan } from "./plan-order.ts";
import { returnPlanByAgency } from "./plan-returned-by-agency.ts";
import { sendPlanToAgency } from "./plan-send-to-agency.ts";
import { putInPlan } from "./plan-put-line.ts";
import { closePlanRound } from "./round-close.ts";
import { findPlanRound } from "./round-find.ts";
import { findOpenRound } from "./round-find-open.ts";
import { listPlanRounds } from "./round-list.ts";
import { openPlanRound } from "./round-open.ts";
import { registerForPlan } from "./round-register.ts";
import { removePlanLine } from "./plan-remove-line.ts";
import { sendBackPlan } from "./plan-send-back.ts";
import { submitPlan } from "./plan-submit.ts";

export const budgetRoutes: Routes = [
  listAllocations,
  exportAllocations,
  estimateAllocation,
  assignAllocation,
  adjustAllocation,
  closeRemainder,
  listLedger,
  exportLedger,
  listPlans,
  findPlan,
  exportPlan,
  draftPlan,
  putInPlan,
  changePlanLine,
  movePlanLine,
  removePlanLine,
  orderPlan,
  askOpinion,
  giveOpinion,
  submitPlan,
  sendBackPlan,
  decidePlan,
  sendPlanToAgency,
  returnPlanByAgency,
  recordAgencyAnswer,
  recordMinistryDecision,
  adjustPlan,
  listPlanRounds,
  openPlanRound,
  findOpenRound,
  findPlanRound,
  registerForPlan,
  closePlanRound,
];
