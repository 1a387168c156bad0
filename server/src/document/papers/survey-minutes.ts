import { ok } from "@kc/core/kernel";
import { issuingBodyOf, paperNumberOf } from "./bodies.ts";
import { definePaper, notFound, notReady } from "./paper.ts";
import { rowsOf, textOf, textsOf } from "./read-json.ts";
import { findSurvey } from "./record-store.ts";
import { findSchemeFacts } from "./scheme-facts-store.ts";
import { signatureName } from "./scheme-text.ts";
import { legalFormText } from "./need-registration.ts";
import { sectorOf } from "./sector.ts";

const verdicts = {
  fit: "fit",
  not_fit: "not-fit",
  more_facts_needed: "more-facts-needed",
} as const;

/** Minutes of the survey at the establishment (biên bản khảo sát), numbered in the Centre's register. */
export const surveyMinutesPaper = definePaper({
  kind: "survey_minutes",
  subject: "scheme",
  stage: "need",
  draftedBy: ["centre"],
  async make(context, schemeId) {
    const facts = await findSchemeFacts(context, schemeId);
    if (!facts) return notFound("đề án");
    const { record, implementer, provinceId } = facts;
    const survey = await findSurvey(context.db, provinceId, schemeId);
    if (!survey) return notReady("survey_minutes", "survey");
    const body = issuingBodyOf(implementer);
    const team = survey.participants.map((person) => ({
      name: textOf(person, "name"),
      office: textOf(person, "office"),
      role: textOf(person, "role"),
    }));
    const conclusion =
      survey.conclusion === "fit" || survey.conclusion === "not_fit"
        ? survey.conclusion
        : "more_facts_needed";
    return ok({
      data: {
        body,
        paper: paperNumberOf("survey_minutes", body, survey.surveyedOn),
        surveyedOn: survey.surveyedOn,
        team,
        establishment: facts.beneficiary,
        legalForm: legalFormText(record.legal_form),
        sector: sectorOf(record.sector_division),
        productionAddress: record.production_address,
        figures: rowsOf(survey.facts["figures"]).map((figure) => ({
          label: textOf(figure, "label"),
          unit: textOf(figure, "unit"),
          lastYear: textOf(figure, "lastYear"),
          thisYear: textOf(figure, "thisYear"),
          evidence: textOf(figure, "evidence"),
        })),
        machinesInPlace: textOf(survey.facts, "machinesInPlace"),
        need: record.need,
        remarks: survey.findings,
        verdict: verdicts[conclusion],
        conditions: textsOf(survey.facts["conditions"]),
        teamLeader: signatureName(team[0]?.name),
        communeOfficer: signatureName(team.find(({ office }) => /xã|phường/iu.test(office))?.name),
      },
      recordId: survey.id,
      schemeId,
      planId: null,
      issuer: { id: implementer.id, name: implementer.name },
      recorded: null,
      isDemo: record.is_demo,
    });
  },
});
