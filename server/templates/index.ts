/** The registry of templates: the version from which new papers are made, and all versions for papers already issued. */
import type { DocumentModel } from "@kc/core/document";
import { acceptanceMinutesSamples } from "./acceptance-minutes/v1/sample.ts";
import { acceptanceMinutes } from "./acceptance-minutes/v1/template.ts";
import { applicationSamples } from "./application/v1/sample.ts";
import { application } from "./application/v1/template.ts";
import { estimateFormSamples } from "./estimate-form/v1/sample.ts";
import { estimateForm } from "./estimate-form/v1/template.ts";
import { appraisalSheetGroupSamples } from "./appraisal-sheet-group/v1/sample.ts";
import { appraisalSheetGroup } from "./appraisal-sheet-group/v1/template.ts";
import { appraisalReportSamples } from "./appraisal-report/v1/sample.ts";
import { appraisalReport } from "./appraisal-report/v1/template.ts";
import { ministryPlanDecisionSamples } from "./ministry-plan-decision/v1/sample.ts";
import { ministryPlanDecision } from "./ministry-plan-decision/v1/template.ts";
import { groupPlanSamples } from "./group-plan/v1/sample.ts";
import { groupPlan } from "./group-plan/v1/template.ts";
import { advanceConfirmationSamples } from "./advance-confirmation/v1/sample.ts";
import { advanceConfirmation } from "./advance-confirmation/v1/template.ts";
import { stopDecisionSamples } from "./stop-decision/v1/sample.ts";
import { stopDecision } from "./stop-decision/v1/template.ts";
import { recoveryDecisionSamples } from "./recovery-decision/v1/sample.ts";
import { recoveryDecision } from "./recovery-decision/v1/template.ts";
import { resultReportSamples } from "./result-report/v1/sample.ts";
import { resultReport } from "./result-report/v1/template.ts";
import { registrationCallSamples } from "./registration-call/v1/sample.ts";
import { registrationCall } from "./registration-call/v1/template.ts";
import { acceptanceMinistrySamples, acceptanceWholeSamples } from "./acceptance-whole/v1/sample.ts";
import { acceptanceMinistry, acceptanceWhole } from "./acceptance-whole/v1/template.ts";
import { amendmentDecisionSamples, amendmentRequestSamples } from "./amendment-papers/v1/sample.ts";
import { amendmentDecision, amendmentRequest } from "./amendment-papers/v1/template.ts";
import { appraisalMinutesSamples } from "./appraisal-minutes/v1/sample.ts";
import { appraisalMinutes } from "./appraisal-minutes/v1/template.ts";
import { appraisalSheetSamples } from "./appraisal-sheet/v1/sample.ts";
import { appraisalSheet } from "./appraisal-sheet/v1/template.ts";
import { beneficiaryRequestSamples } from "./beneficiary-request/v1/sample.ts";
import { beneficiaryRequest } from "./beneficiary-request/v1/template.ts";
import { commitmentLetterSamples } from "./commitment-letter/v1/sample.ts";
import { commitmentLetter } from "./commitment-letter/v1/template.ts";
import { contractAnnexSamples } from "./contract-annex/v1/sample.ts";
import { contractAnnex } from "./contract-annex/v1/template.ts";
import { contractWithBeneficiarySamples } from "./contract-with-beneficiary/v1/sample.ts";
import { contractWithBeneficiary } from "./contract-with-beneficiary/v1/template.ts";
import { contractWithImplementerSamples } from "./contract-with-implementer/v1/sample.ts";
import { contractWithImplementer } from "./contract-with-implementer/v1/template.ts";
import {
  acceptanceTeamDecisionSamples,
  councilDecisionSamples,
} from "./council-decision/v1/sample.ts";
import { acceptanceTeamDecision, councilDecision } from "./council-decision/v1/template.ts";
import { estimateAssignmentSamples } from "./estimate-assignment/v1/sample.ts";
import { estimateAssignment } from "./estimate-assignment/v1/template.ts";
import { inspectionMinutesSamples } from "./inspection-minutes/v1/sample.ts";
import { inspectionMinutes } from "./inspection-minutes/v1/template.ts";
import { invitationSamples } from "./invitation/v1/sample.ts";
import { invitation } from "./invitation/v1/template.ts";
import { liquidationMinutesSamples } from "./liquidation-minutes/v1/sample.ts";
import { liquidationMinutes } from "./liquidation-minutes/v1/template.ts";
import { needRegistrationSamples } from "./need-registration/v1/sample.ts";
import { needRegistration } from "./need-registration/v1/template.ts";
import { noticeSamples } from "./notice/v1/sample.ts";
import { notice } from "./notice/v1/template.ts";
import { opinionLetterSamples } from "./opinion-letter/v1/sample.ts";
import { opinionLetter } from "./opinion-letter/v1/template.ts";
import { paymentRequestSamples } from "./payment-request/v1/sample.ts";
import { paymentRequest } from "./payment-request/v1/template.ts";
import { periodReportSamples } from "./period-report/v1/sample.ts";
import { periodReport } from "./period-report/v1/template.ts";
import { planAdjustmentDecisionSamples } from "./plan-adjustment-decision/v1/sample.ts";
import { planAdjustmentDecision } from "./plan-adjustment-decision/v1/template.ts";
import { planDecisionSamples } from "./plan-decision/v1/sample.ts";
import { planDecision } from "./plan-decision/v1/template.ts";
import { programmePrintSamples } from "./programme-print/v1/sample.ts";
import { programmePrint } from "./programme-print/v1/template.ts";
import { progressReportSamples } from "./progress-report/v1/sample.ts";
import { progressReport } from "./progress-report/v1/template.ts";
import { reconciliationSamples } from "./reconciliation/v1/sample.ts";
import { reconciliation } from "./reconciliation/v1/template.ts";
import { schemeDecisionSamples } from "./scheme-decision/v1/sample.ts";
import { schemeDecision } from "./scheme-decision/v1/template.ts";
import { schemeNarrativeSamples } from "./scheme-narrative/v1/sample.ts";
import { schemeNarrative } from "./scheme-narrative/v1/template.ts";
import { settlementTableSamples } from "./settlement-table/v1/sample.ts";
import { settlementTable } from "./settlement-table/v1/template.ts";
import { submissionLetterSamples } from "./submission-letter/v1/sample.ts";
import { submissionLetter } from "./submission-letter/v1/template.ts";
import { summaryTableSamples } from "./summary-table/v1/sample.ts";
import { summaryTable } from "./summary-table/v1/template.ts";
import { supervisionMinutesSamples } from "./supervision-minutes/v1/sample.ts";
import { supervisionMinutes } from "./supervision-minutes/v1/template.ts";
import { surveyMinutesSamples } from "./survey-minutes/v1/sample.ts";
import { surveyMinutes } from "./survey-minutes/v1/template.ts";
import { taskAssignmentSamples } from "./task-assignment/v1/sample.ts";
import { taskAssignment } from "./task-assignment/v1/template.ts";
import {
  returnSlipSamples,
  transferOrderSamples,
  treasuryAdvanceRequestSamples,
  treasuryWithdrawalSamples,
} from "./treasury-slips/v1/sample.ts";
import {
  returnSlip,
  transferOrder,
  treasuryAdvanceRequest,
  treasuryWithdrawal,
} from "./treasury-slips/v1/template.ts";
import { volumeReportSamples } from "./volume-report/v1/sample.ts";
import { volumeReport } from "./volume-report/v1/template.ts";
import { composePaper, type Template } from "./template.ts";
import { voucherListSamples } from "./voucher-list/v1/sample.ts";
import { voucherList, voucherListGrant } from "./voucher-list/v1/template.ts";

/** The version from which new papers are made, by kind, in the order of the routes. */
export const templates = {
  programme_print: programmePrint,
  registration_call: registrationCall,
  need_registration: needRegistration,
  application: application,
  survey_minutes: surveyMinutes,
  beneficiary_request: beneficiaryRequest,
  commitment_letter: commitmentLetter,
  scheme_narrative: schemeNarrative,
  estimate_form: estimateForm,
  summary_table: summaryTable,
  council_decision: councilDecision,
  invitation: invitation,
  appraisal_sheet: appraisalSheet,
  appraisal_sheet_group: appraisalSheetGroup,
  appraisal_minutes: appraisalMinutes,
  appraisal_report: appraisalReport,
  opinion_letter: opinionLetter,
  submission_letter: submissionLetter,
  plan_decision: planDecision,
  plan_adjustment_decision: planAdjustmentDecision,
  ministry_plan_decision: ministryPlanDecision,
  scheme_decision: schemeDecision,
  group_plan: groupPlan,
  estimate_assignment: estimateAssignment,
  task_assignment: taskAssignment,
  contract_with_implementer: contractWithImplementer,
  contract_with_beneficiary: contractWithBeneficiary,
  contract_annex: contractAnnex,
  amendment_request: amendmentRequest,
  amendment_decision: amendmentDecision,
  stop_decision: stopDecision,
  recovery_decision: recoveryDecision,
  progress_report: progressReport,
  volume_report: volumeReport,
  advance_confirmation: advanceConfirmation,
  supervision_minutes: supervisionMinutes,
  inspection_minutes: inspectionMinutes,
  acceptance_team_decision: acceptanceTeamDecision,
  acceptance_minutes: acceptanceMinutes,
  acceptance_whole: acceptanceWhole,
  acceptance_ministry: acceptanceMinistry,
  result_report: resultReport,
  payment_request: paymentRequest,
  treasury_withdrawal: treasuryWithdrawal,
  treasury_advance_request: treasuryAdvanceRequest,
  transfer_order: transferOrder,
  return_slip: returnSlip,
  settlement_table: settlementTable,
  voucher_list_grant: voucherListGrant,
  voucher_list: voucherList,
  liquidation_minutes: liquidationMinutes,
  reconciliation: reconciliation,
  period_report: periodReport,
  notice: notice,
} as const;

export type TemplateId = keyof typeof templates;

/** The data that the template of a kind takes. */
export type TemplateData<Id extends TemplateId> = Parameters<(typeof templates)[Id]["render"]>[0];

type Entry = {
  readonly template: Template<unknown>;
  readonly samples: Readonly<Record<string, unknown>>;
};

function entry<Data>(template: Template<Data>, samples: Readonly<Record<string, Data>>): Entry {
  return { template, samples };
}

/** Every template of every version with its samples, in the order of the routes. */
export const templateEntries: readonly Entry[] = [
  entry(programmePrint, programmePrintSamples),
  entry(registrationCall, registrationCallSamples),
  entry(needRegistration, needRegistrationSamples),
  entry(application, applicationSamples),
  entry(surveyMinutes, surveyMinutesSamples),
  entry(beneficiaryRequest, beneficiaryRequestSamples),
  entry(commitmentLetter, commitmentLetterSamples),
  entry(schemeNarrative, schemeNarrativeSamples),
  entry(estimateForm, estimateFormSamples),
  entry(summaryTable, summaryTableSamples),
  entry(councilDecision, councilDecisionSamples),
  entry(invitation, invitationSamples),
  entry(appraisalSheet, appraisalSheetSamples),
  entry(appraisalSheetGroup, appraisalSheetGroupSamples),
  entry(appraisalMinutes, appraisalMinutesSamples),
  entry(appraisalReport, appraisalReportSamples),
  entry(opinionLetter, opinionLetterSamples),
  entry(submissionLetter, submissionLetterSamples),
  entry(planDecision, planDecisionSamples),
  entry(planAdjustmentDecision, planAdjustmentDecisionSamples),
  entry(ministryPlanDecision, ministryPlanDecisionSamples),
  entry(schemeDecision, schemeDecisionSamples),
  entry(groupPlan, groupPlanSamples),
  entry(estimateAssignment, estimateAssignmentSamples),
  entry(taskAssignment, taskAssignmentSamples),
  entry(contractWithImplementer, contractWithImplementerSamples),
  entry(contractWithBeneficiary, contractWithBeneficiarySamples),
  entry(contractAnnex, contractAnnexSamples),
  entry(amendmentRequest, amendmentRequestSamples),
  entry(amendmentDecision, amendmentDecisionSamples),
  entry(stopDecision, stopDecisionSamples),
  entry(recoveryDecision, recoveryDecisionSamples),
  entry(progressReport, progressReportSamples),
  entry(volumeReport, volumeReportSamples),
  entry(advanceConfirmation, advanceConfirmationSamples),
  entry(supervisionMinutes, supervisionMinutesSamples),
  entry(inspectionMinutes, inspectionMinutesSamples),
  entry(acceptanceTeamDecision, acceptanceTeamDecisionSamples),
  entry(acceptanceMinutes, acceptanceMinutesSamples),
  entry(acceptanceWhole, acceptanceWholeSamples),
  entry(acceptanceMinistry, acceptanceMinistrySamples),
  entry(resultReport, resultReportSamples),
  entry(paymentRequest, paymentRequestSamples),
  entry(treasuryWithdrawal, treasuryWithdrawalSamples),
  entry(treasuryAdvanceRequest, treasuryAdvanceRequestSamples),
  entry(transferOrder, transferOrderSamples),
  entry(returnSlip, returnSlipSamples),
  entry(settlementTable, settlementTableSamples),
  entry(voucherListGrant, voucherListSamples),
  entry(voucherList, voucherListSamples),
  entry(liquidationMinutes, liquidationMinutesSamples),
  entry(reconciliation, reconciliationSamples),
  entry(periodReport, periodReportSamples),
  entry(notice, noticeSamples),
];

/** All samples as papers, marked as made up; `file` is a name without ending. */
export function composeAllSamples(): readonly {
  readonly file: string;
  readonly model: DocumentModel;
}[] {
  return templateEntries.flatMap(({ template, samples }) =>
    Object.entries(samples).map(([name, data]) => ({
      file: `${template.kind.replaceAll("_", "-")}-v${String(template.version)}-${name}`,
      model: composePaper(template, data, "illustrative"),
    })),
  );
}
