import {
  appraisalConclusions,
  appraisalCriteria,
  appraisalCriterionNames,
  criterionMarkNames,
  criterionMarks,
} from "@kc/core/appraisal";
import { dong, readList, readRecord } from "@kc/core/kernel";
import type { AppraisalView } from "../appraisal/api.ts";
import { readAssessment, showAssessment } from "../norm/assessment-store.ts";
import { surveyConclusions } from "./api.ts";
import type { AppraisalRow, SurveyRow } from "./page-store.ts";

/** One recorded appraisal as it goes over the wire. */
export function showAppraisal(row: AppraisalRow): AppraisalView {
  const criteria = readRecord(row.criteria, "appraisal.criteria");
  const minutes = readRecord(row.minutes, "appraisal.minutes");
  const conclusion = row.verdict === "pass" ? "pass" : "fail";
  return {
    id: row.id,
    appraisedOn: row.appraised_on,
    appraiserName: row.appraiser_name ?? "",
    judgements: appraisalCriterionNames.map((criterion) => {
      const judgement = readRecord(criteria[criterion], `appraisal.criteria.${criterion}`);
      const mark = criterionMarkNames.find((known) => known === judgement["mark"]) ?? "not_met";
      const { label, citation } = appraisalCriteria[criterion];
      return {
        criterion,
        label,
        citation,
        mark,
        markLabel: criterionMarks[mark],
        comment: textOf(judgement["comment"]),
      };
    }),
    conclusion,
    conclusionLabel: appraisalConclusions[conclusion],
    appraisedDong: dong(Number(row.appraised_dong)),
    remark: row.conclusion,
    minutes: {
      heldAt: textOf(minutes["heldAt"]),
      members: readPeople(minutes["members"]),
      discussion: textOf(minutes["discussion"]),
    },
    norm: row.norm_assessment === null ? null : showAssessment(readAssessment(row.norm_assessment)),
  };
}

/** The minutes of a survey as they go over the wire. */
export function showSurvey(row: SurveyRow) {
  const facts = readRecord(row.facts, "survey.facts");
  return {
    surveyedOn: row.surveyed_on,
    place: row.place,
    participants: readPeople(row.participants),
    figures: readList(facts["figures"] ?? [], "figures", (item, where) => {
      const figure = readRecord(item, where);
      return {
        label: textOf(figure["label"]),
        unit: textOf(figure["unit"]),
        lastYear: textOf(figure["lastYear"]),
        thisYear: textOf(figure["thisYear"]),
        evidence: textOf(figure["evidence"]),
      };
    }).slice(),
    machinesInPlace: textOf(facts["machinesInPlace"]),
    findings: row.findings,
    conclusion: surveyConclusions.find((known) => known === row.conclusion) ?? "more_facts_needed",
    conditions: readList(facts["conditions"] ?? [], "conditions", textOf).slice(),
  };
}

function readPeople(value: unknown) {
  return readList(value ?? [], "people", (item, where) => {
    const person = readRecord(item, where);
    return {
      name: textOf(person["name"]),
      office: textOf(person["office"]),
      role: textOf(person["role"]),
    };
  }).slice();
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
