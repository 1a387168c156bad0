import { answeringParties, findingLevels, itemAnswers, visitDuties } from "@kc/core/inspection";
import { ok } from "@kc/core/kernel";
import { supervisionRule } from "../../inspection/supervision-rule-store.ts";
import { findBody, findBodyOfKind } from "./body-store.ts";
import { issuingBodyOf, paperNumberOf } from "./bodies.ts";
import { machineFound } from "./machine-found.ts";
import { definePaper, notFound, notReady, type PaperContext } from "./paper.ts";
import { type JsonRow, textOf } from "./read-json.ts";
import { findSchemeFacts, type SchemeFacts } from "./scheme-facts-store.ts";
import { findCommuneBodyId, findVisit } from "./visit-store.ts";

/** Minutes of one supervision visit (biên bản kiểm tra, giám sát), by the body that made it. */
export const supervisionMinutesPaper = definePaper({
  kind: "supervision_minutes",
  subject: "visit",
  stage: "supervision",
  draftedBy: ["department", "centre", "commune_committee"],
  async make(context, subjectId) {
    const { db, provinces } = context;
    const visit = await findVisit(db, provinces, subjectId);
    const facts = visit && (await findSchemeFacts(context, visit.beneficiaryId));
    if (!visit || !facts) return notFound("biên bản kiểm tra, giám sát");
    const { record, implementer, beneficiary } = facts;
    const issuer = await bodyOfVisit(context, visit.ledBy, facts);
    if (!issuer) return notReady("supervision_minutes", "visit");
    const body = issuingBodyOf(issuer);
    const leader = visit.team.find((member) => textOf(member, "duty") === "leader");
    return ok({
      data: {
        body,
        paper: paperNumberOf("supervision_minutes", body, visit.visitedOn),
        kind: visit.kind === "ad_hoc" ? ("ad-hoc" as const) : ("regular" as const),
        reason: visit.reason,
        schemeName: record.name,
        visitedOn: visit.visitedOn,
        place: visit.place,
        team: visit.team.map(memberOf),
        implementer: implementer.name,
        beneficiary,
        metWith: visit.metWith,
        items: visit.items.map(itemOf),
        machines: facts.machines.map((machine) => machineFound(machine, visit.machines)),
        note: visit.note,
        findings: visit.findings.map(({ level, content, demand, answeredBy, dueOn }) => ({
          level: labelOf(findingLevels, level)?.label ?? "",
          content,
          demand,
          answeredBy: labelOf(answeringParties, answeredBy) ?? "",
          dueOn,
        })),
        teamLeader: leader ? textOf(leader, "personName") : null,
      },
      recordId: visit.id,
      schemeId: record.id,
      planId: null,
      issuer: { id: issuer.id, name: issuer.name },
      recorded: null,
      isDemo: record.is_demo,
    });
  },
});

async function bodyOfVisit(
  { db }: PaperContext,
  ledBy: string,
  { provinceId, record, implementer }: SchemeFacts,
) {
  if (ledBy === "centre") return implementer;
  if (ledBy === "department") return findBodyOfKind(db, provinceId, "department");
  if (record.commune_code === null) return undefined;
  const id = await findCommuneBodyId(db, provinceId, record.commune_code);
  return id === undefined ? undefined : findBody(db, provinceId, id);
}

function memberOf(member: JsonRow) {
  return {
    name: textOf(member, "personName"),
    office: [textOf(member, "position"), textOf(member, "organisation")]
      .filter((part) => part !== "")
      .join(", "),
    role: labelOf(visitDuties, textOf(member, "duty")) ?? "",
  };
}

function itemOf(item: JsonRow) {
  const id = textOf(item, "itemId");
  return {
    label: supervisionRule().items.find((known) => known.id === id)?.label ?? id,
    answer: labelOf(itemAnswers, textOf(item, "answer")) ?? "",
    remark: textOf(item, "remark"),
  };
}

function labelOf<Label>(table: Readonly<Record<string, Label>>, key: string): Label | undefined {
  return Object.entries(table).find(([name]) => name === key)?.[1];
}
