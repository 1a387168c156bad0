import { exportSchemes } from "./export-schemes.ts";
import { decideGroupPlan } from "./decide-group-plan.ts";
import { findGroupPlan } from "./find-group-plan.ts";
import { submitGroupPlan } from "./submit-group-plan.ts";
import { addBeneficiary } from "./add-beneficiary.ts";
import { removeBeneficiary } from "./remove-beneficiary.ts";
import type { Routes } from "../platform/http.ts";
import { closeScheme } from "./close-scheme.ts";
import { confirmCommune } from "./confirm-commune.ts";
import { declineReceipt } from "./decline-receipt.ts";
import { findScheme } from "./find-scheme.ts";
import { listSchemeChoices } from "./list-choices.ts";
import { listSchemeHistory } from "./list-history.ts";
import { listSchemes } from "./list-schemes.ts";
import { receiveScheme } from "./receive-scheme.ts";
import { recordSurvey } from "./record-survey.ts";
import { registerNeed } from "./register-need.ts";
import { requestSupplement } from "./request-supplement.ts";
import { resumeScheme } from "./resume-scheme.ts";
import { reviseScheme } from "./revise-scheme.ts";
import { saveBeneficiary } from "./save-beneficiary.ts";
import { saveEstimate } from "./save-estimate.ts";
import { saveMachines } from "./save-machines.ts";
import { saveNarrative } from "./save-narrative.ts";
import { saveOutcomes } from "./save-outcomes.ts";
import { savePapers } from "./save-papers.ts";
import { startAppraisal } from "./start-appraisal.ts";
import { startDraft } from "./start-draft.ts";
import { startMonitoring } from "./start-monitoring.ts";
import { stopScheme } from "./stop-scheme.ts";
import { submitScheme } from "./submit-scheme.ts";
import { supplementScheme } from "./supplement-scheme.ts";
import { suspendScheme } from "./suspend-scheme.ts";
import { withdrawScheme } from "./withdraw-scheme.ts";

export const schemeRoutes: Routes = [
  listSchemes,
  exportSchemes,
  listSchemeChoices,
  registerNeed,
  findScheme,
  listSchemeHistory,
  confirmCommune,
  recordSurvey,
  startDraft,
  saveNarrative,
  addBeneficiary,
  removeBeneficiary,
  saveBeneficiary,
  saveMachines,
  saveEstimate,
  saveOutcomes,
  savePapers,
  submitScheme,
  receiveScheme,
  declineReceipt,
  requestSupplement,
  supplementScheme,
  startAppraisal,
  reviseScheme,
  withdrawScheme,
  suspendScheme,
  resumeScheme,
  stopScheme,
  startMonitoring,
  closeScheme,
  findGroupPlan,
  submitGroupPlan,
  decideGroupPlan,
];
