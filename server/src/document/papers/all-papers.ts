import type { DocumentKindId } from "@kc/core/document";
import { acceptanceMinutesPaper } from "./acceptance-minutes.ts";
import { acceptanceWholePaper } from "./acceptance-whole.ts";
import { advanceConfirmationPaper } from "./advance-confirmation.ts";
import { applicationPaper } from "./application.ts";
import { appraisalMinutesPaper } from "./appraisal-minutes.ts";
import {
  amendmentDecisionPaper,
  amendmentRequestPaper,
  contractAnnexPaper,
} from "./amendment-papers.ts";
import { appraisalSheetPaper } from "./appraisal-sheet.ts";
import { appraisalSheetGroupPaper, groupPlanPaper } from "./group-papers.ts";
import { beneficiaryRequestPaper } from "./beneficiary-request.ts";
import { commitmentLetterPaper } from "./commitment-letter.ts";
import { contractWithBeneficiaryPaper } from "./contract-with-beneficiary.ts";
import { contractWithImplementerPaper } from "./contract-with-implementer.ts";
import { invitationPaper } from "./invitation.ts";
import { inspectionMinutesPaper } from "./inspection-minutes.ts";
import { acceptanceTeamDecisionPaper, councilDecisionPaper } from "./council-decisions.ts";
import { estimateAssignmentPaper } from "./estimate-assignment.ts";
import { estimateFormPaper } from "./estimate-form.ts";
import { liquidationMinutesPaper } from "./liquidation-minutes.ts";
import { needRegistrationPaper } from "./need-registration.ts";
import type { AnyPaper } from "./paper.ts";
import { noticePaper } from "./notice.ts";
import { registrationCallPaper } from "./registration-call.ts";
import { paymentRequestPaper } from "./payment-request.ts";
import { planAdjustmentDecisionPaper } from "./plan-adjustment.ts";
import { opinionLetterPaper } from "./plan-letters.ts";
import {
  appraisalReportPaper,
  ministryPlanDecisionPaper,
  summaryTablePaper,
} from "./plan-lists.ts";
import { periodReportPaper } from "./period-report.ts";
import { planDecisionPaper, submissionLetterPaper } from "./plan-papers.ts";
import { progressReportPaper } from "./progress-report.ts";
import { reconciliationPaper } from "./reconciliation.ts";
import { resultReportPaper } from "./result-report.ts";
import { schemeDecisionPaper } from "./scheme-decision.ts";
import { schemeNarrativePaper } from "./scheme-narrative.ts";
import {
  settlementTablePaper,
  voucherListGrantPaper,
  voucherListPaper,
} from "./settlement-papers.ts";
import { recoveryDecisionPaper, stopDecisionPaper } from "./stop-papers.ts";
import { supervisionMinutesPaper } from "./supervision-minutes.ts";
import { surveyMinutesPaper } from "./survey-minutes.ts";
import { taskAssignmentPaper } from "./task-assignment.ts";
import {
  returnSlipPaper,
  transferOrderPaper,
  treasuryAdvanceRequestPaper,
  treasuryWithdrawalPaper,
} from "./treasury-slips.ts";
import { volumeReportPaper } from "./volume-report.ts";

/** Every paper that the system makes from records, in the order of the route. */
export const allPapers: readonly AnyPaper[] = [
  registrationCallPaper,
  needRegistrationPaper,
  applicationPaper,
  surveyMinutesPaper,
  beneficiaryRequestPaper,
  commitmentLetterPaper,
  schemeNarrativePaper,
  estimateFormPaper,
  councilDecisionPaper,
  invitationPaper,
  appraisalSheetPaper,
  appraisalSheetGroupPaper,
  appraisalMinutesPaper,
  noticePaper,
  summaryTablePaper,
  appraisalReportPaper,
  opinionLetterPaper,
  submissionLetterPaper,
  planDecisionPaper,
  estimateAssignmentPaper,
  planAdjustmentDecisionPaper,
  ministryPlanDecisionPaper,
  schemeDecisionPaper,
  taskAssignmentPaper,
  groupPlanPaper,
  contractWithImplementerPaper,
  contractWithBeneficiaryPaper,
  progressReportPaper,
  advanceConfirmationPaper,
  amendmentRequestPaper,
  amendmentDecisionPaper,
  contractAnnexPaper,
  stopDecisionPaper,
  recoveryDecisionPaper,
  acceptanceTeamDecisionPaper,
  acceptanceMinutesPaper,
  acceptanceWholePaper,
  volumeReportPaper,
  resultReportPaper,
  paymentRequestPaper,
  treasuryWithdrawalPaper,
  treasuryAdvanceRequestPaper,
  transferOrderPaper,
  returnSlipPaper,
  settlementTablePaper,
  voucherListGrantPaper,
  voucherListPaper,
  liquidationMinutesPaper,
  supervisionMinutesPaper,
  inspectionMinutesPaper,
  reconciliationPaper,
  periodReportPaper,
];

/** The paper of a kind; undefined where the system makes none. */
export function paperOfKind(kind: DocumentKindId): AnyPaper | undefined {
  return allPapers.find((paper) => paper.kind === kind);
}
