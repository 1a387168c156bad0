import { type AppraisalCriterion, appraisalCriterionNames } from "@kc/core/appraisal";
import { dong, isPlainDate, ok, sumDong } from "@kc/core/kernel";
import type { AppraisalSheetData } from "../../../templates/appraisal-sheet/v1/template.ts";
import { readAssessment, showAssessment } from "../../norm/assessment-store.ts";
import { findBodyOfKind, findPersonInOffice } from "./body-store.ts";
import { issuingBodyOf, paperNumberOf, signerOf } from "./bodies.ts";
import { definePaper, notFound, notReady } from "./paper.ts";
import { type JsonRow, rowOf, textOf } from "./read-json.ts";
import { findAppraisal } from "./record-store.ts";
import { findSchemeFacts } from "./scheme-facts-store.ts";

/** Appraisal sheet of Sở (phiếu thẩm định, Mẫu 4b): five criteria, the norm's steps, the amount found right. */
export const appraisalSheetPaper = definePaper({
  kind: "appraisal_sheet",
  subject: "scheme",
  stage: "appraisal",
  draftedBy: ["department"],
  async make(context, schemeId) {
    const { db, today } = context;
    const facts = await findSchemeFacts(context, schemeId);
    if (!facts) return notFound("đề án");
    const { record, provinceId, estimate } = facts;
    const appraisal = await findAppraisal(db, provinceId, schemeId);
    if (!appraisal) return notReady("appraisal_sheet", "appraisal");
    const department = await findBodyOfKind(db, provinceId, "department");
    const head = await findPersonInOffice(db, provinceId, department.id, "department_head", today);
    const body = issuingBodyOf(department);
    const receivedOn = record.received_on;
    return ok({
      data: {
        body,
        paper: paperNumberOf("appraisal_sheet", body, appraisal.appraisedOn),
        schemeName: record.name,
        schemeCode: record.code,
        implementer: record.implementer_name,
        beneficiary: record.establishment_name,
        place: facts.prose("place") === "" ? record.production_address : facts.prose("place"),
        receivedOn: receivedOn !== null && isPlainDate(receivedOn) ? receivedOn : null,
        requested: {
          grantDong: sumDong(estimate.map(({ money }) => money.grantDong)),
          counterpartDong: sumDong(estimate.map(({ money }) => money.counterpartDong)),
          otherDong: sumDong(estimate.map(({ money }) => money.otherDong)),
        },
        findings: appraisalCriterionNames.map((name) => findingOf(name, appraisal.criteria)),
        normSteps: stepsOf(appraisal.normAssessment),
        appraisedGrantDong: appraisal.appraisedDong,
        conclusion: appraisal.verdict,
        remarks: appraisal.remark,
        officer: appraisal.appraiserName,
        divisionHead: null,
        signer: signerOf("Giám đốc", head),
      },
      recordId: appraisal.id,
      schemeId,
      planId: null,
      issuer: { id: department.id, name: department.name },
      recorded: null,
      isDemo: record.is_demo,
    });
  },
});

const numbers = { principles: 1, merit: 2, capacity: 3, combination: 4, completeness: 5 } as const;
const marks = { met: "met", met_with_remark: "met-with-conditions", not_met: "not-met" } as const;

/** What was found of one criterion, as the sheet prints it. */
export function findingOf(
  name: AppraisalCriterion,
  criteria: JsonRow,
): AppraisalSheetData["findings"][number] {
  const judged = rowOf(criteria[name]);
  const mark = textOf(judged, "mark");
  return {
    criterion: numbers[name],
    finding: textOf(judged, "comment"),
    verdict: marks[mark === "met" || mark === "met_with_remark" ? mark : "not_met"],
  };
}

/** The steps of the norm as they were on the day of the appraisal. */
function stepsOf(kept: unknown): AppraisalSheetData["normSteps"] {
  if (kept === null || kept === undefined) return [];
  return showAssessment(readAssessment(kept)).steps.map(({ text, citation, amountDong }) => ({
    step: text,
    citation: citation ?? "",
    amountDong: dong(amountDong),
  }));
}
