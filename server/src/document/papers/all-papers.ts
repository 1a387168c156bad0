import type { DocumentKindId } from "@kc/core/document";
import { acceptanceMinutesPaper } from "./acceptance-minutes.ts";
import { appraisalMinutesPaper } from "./appraisal-minutes.ts";
import { appraisalSheetPaper } from "./appraisal-sheet.ts";
import { beneficiaryRequestPaper } from "./beneficiary-request.ts";
import { commitmentLetterPaper } from "./commitment-letter.ts";
import { contractWithBeneficiaryPaper } from "./contract-with-beneficiary.ts";
import { estimateAssignmentPaper } from "./estimate-assignment.ts";
import { liquidationMinutesPaper } from "./liquidation-minutes.ts";
import { needRegistrationPaper } from "./need-registration.ts";
import type { AnyPaper } from "./paper.ts";
import { paymentRequestPaper } from "./payment-request.ts";
import { planDecisionPaper, submissionLetterPaper } from "./plan-papers.ts";
import { progressReportPaper } from "./progress-report.ts";
import { schemeNarrativePaper } from "./scheme-narrative.ts";
import { settlementTablePaper, voucherListPaper } from "./settlement-papers.ts";
import { surveyMinutesPaper } from "./survey-minutes.ts";
import { taskAssignmentPaper } from "./task-assignment.ts";

/** Every paper that the system makes from records, in the order of the route. */
export const allPapers: readonly AnyPaper[] = [
  needRegistrationPaper,
  surveyMinutesPaper,
  beneficiaryRequestPaper,
  commitmentLetterPaper,
  schemeNarrativePaper,
  appraisalSheetPaper,
  appraisalMinutesPaper,
  estimateAssignmentPaper,
  submissionLetterPaper,
  planDecisionPaper,
  taskAssignmentPaper,
  contractWithBeneficiaryPaper,
  progressReportPaper,
  acceptanceMinutesPaper,
  paymentRequestPaper,
  settlementTablePaper,
  voucherListPaper,
  liquidationMinutesPaper,
];

/** The paper of a kind; undefined where the system makes none. */
export function paperOfKind(kind: DocumentKindId): AnyPaper | undefined {
  return allPapers.find((paper) => paper.kind === kind);
}
