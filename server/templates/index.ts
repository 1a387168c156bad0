/** The registry of templates: the version from which new papers are made, and all versions for papers already issued. */
import type { DocumentModel } from "@kc/core/document";
import { acceptanceMinutesSamples } from "./acceptance-minutes/v1/sample.ts";
import { acceptanceMinutes } from "./acceptance-minutes/v1/template.ts";
import { appraisalMinutesSamples } from "./appraisal-minutes/v1/sample.ts";
import { appraisalMinutes } from "./appraisal-minutes/v1/template.ts";
import { appraisalSheetSamples } from "./appraisal-sheet/v1/sample.ts";
import { appraisalSheet } from "./appraisal-sheet/v1/template.ts";
import { contractWithBeneficiarySamples } from "./contract-with-beneficiary/v1/sample.ts";
import { contractWithBeneficiary } from "./contract-with-beneficiary/v1/template.ts";
import { estimateAssignmentSamples } from "./estimate-assignment/v1/sample.ts";
import { estimateAssignment } from "./estimate-assignment/v1/template.ts";
import { liquidationMinutesSamples } from "./liquidation-minutes/v1/sample.ts";
import { liquidationMinutes } from "./liquidation-minutes/v1/template.ts";
import { opinionLetterSamples } from "./opinion-letter/v1/sample.ts";
import { opinionLetter } from "./opinion-letter/v1/template.ts";
import { paymentRequestSamples } from "./payment-request/v1/sample.ts";
import { paymentRequest } from "./payment-request/v1/template.ts";
import { planDecisionSamples } from "./plan-decision/v1/sample.ts";
import { planDecision } from "./plan-decision/v1/template.ts";
import { programmePrintSamples } from "./programme-print/v1/sample.ts";
import { programmePrint } from "./programme-print/v1/template.ts";
import { schemeNarrativeSamples } from "./scheme-narrative/v1/sample.ts";
import { schemeNarrative } from "./scheme-narrative/v1/template.ts";
import { settlementTableSamples } from "./settlement-table/v1/sample.ts";
import { settlementTable } from "./settlement-table/v1/template.ts";
import { submissionLetterSamples } from "./submission-letter/v1/sample.ts";
import { submissionLetter } from "./submission-letter/v1/template.ts";
import { surveyMinutesSamples } from "./survey-minutes/v1/sample.ts";
import { surveyMinutes } from "./survey-minutes/v1/template.ts";
import { taskAssignmentSamples } from "./task-assignment/v1/sample.ts";
import { taskAssignment } from "./task-assignment/v1/template.ts";
import { composePaper, type Template } from "./template.ts";
import { voucherListSamples } from "./voucher-list/v1/sample.ts";
import { voucherList, voucherListGrant } from "./voucher-list/v1/template.ts";

/** The version from which new papers are made, by kind, in the order of the routes. */
export const templates = {
  programme_print: programmePrint,
  survey_minutes: surveyMinutes,
  scheme_narrative: schemeNarrative,
  appraisal_sheet: appraisalSheet,
  appraisal_minutes: appraisalMinutes,
  opinion_letter: opinionLetter,
  submission_letter: submissionLetter,
  plan_decision: planDecision,
  estimate_assignment: estimateAssignment,
  task_assignment: taskAssignment,
  contract_with_beneficiary: contractWithBeneficiary,
  acceptance_minutes: acceptanceMinutes,
  payment_request: paymentRequest,
  settlement_table: settlementTable,
  voucher_list_grant: voucherListGrant,
  voucher_list: voucherList,
  liquidation_minutes: liquidationMinutes,
} as const;

export type TemplateId = keyof typeof templates;

/** The data that the template of a kind takes. */
export type TemplateData<Id extends TemplateId> = Parameters<(typeof templates)[Id]["render"]>[0];

type Entry = { readonly template: Template<unknown>; readonly samples: Readonly<Record<string, unknown>> };

function entry<Data>(template: Template<Data>, samples: Readonly<Record<string, Data>>): Entry {
  return { template, samples };
}

/** Every template of every version with its samples, in the order of the routes. */
export const templateEntries: readonly Entry[] = [
  entry(programmePrint, programmePrintSamples),
  entry(surveyMinutes, surveyMinutesSamples),
  entry(schemeNarrative, schemeNarrativeSamples),
  entry(appraisalSheet, appraisalSheetSamples),
  entry(appraisalMinutes, appraisalMinutesSamples),
  entry(opinionLetter, opinionLetterSamples),
  entry(submissionLetter, submissionLetterSamples),
  entry(planDecision, planDecisionSamples),
  entry(estimateAssignment, estimateAssignmentSamples),
  entry(taskAssignment, taskAssignmentSamples),
  entry(contractWithBeneficiary, contractWithBeneficiarySamples),
  entry(acceptanceMinutes, acceptanceMinutesSamples),
  entry(paymentRequest, paymentRequestSamples),
  entry(settlementTable, settlementTableSamples),
  entry(voucherListGrant, voucherListSamples),
  entry(voucherList, voucherListSamples),
  entry(liquidationMinutes, liquidationMinutesSamples),
];

/** All samples as papers, marked as made up; `file` is a name without ending. */
export function composeAllSamples(): readonly { readonly file: string; readonly model: DocumentModel }[] {
  return templateEntries.flatMap(({ template, samples }) =>
    Object.entries(samples).map(([name, data]) => ({
      file: `${template.kind.replaceAll("_", "-")}-v${String(template.version)}-${name}`,
      model: composePaper(template, data, "illustrative"),
    })),
  );
}
