import {
  answeringParties,
  findingLevels,
  findingSteps,
  isAnswerLate,
  itemAnswers,
  mayAnswerFinding,
  mayFollowFinding,
  otherItem,
  plannedVisitState,
  plannedVisitStates,
  supervisedStatuses,
  type SupervisingBody,
  supervisingBodies,
  supervisingBodyOf,
  visitDuties,
  visitFindingStatuses,
  visitKinds,
  visitRefusalText,
} from "@kc/core/inspection";
import { type AccountId, asId, formatDay, ok, type PlainDate, refuse } from "@kc/core/kernel";
import { confidenceLabel } from "@kc/core/law";
import { parseSchemeStatus } from "@kc/core/scheme";
import { supportCheckTerms } from "../outcome/support-term-store.ts";
import { askTogether } from "../platform/ask.ts";
import { defineQuery } from "../platform/query.ts";
import { isPermitted, type Viewer } from "../platform/viewer.ts";
import { findSchemeVisitsEndpoint } from "./api.ts";
import { plannedVisitsOf } from "./planned-visit-store.ts";
import { supervisionRule } from "./supervision-rule-store.ts";
import {
  findingStepsOf,
  findSupervisedScheme,
  visitedBeneficiariesOf,
  visitedMachinesOf,
  visitFindingsOf,
  visitsOf,
} from "./visit-store.ts";

export const findSchemeVisits = defineQuery({
  name: "inspection.find-scheme-visits",
  endpoint: findSchemeVisitsEndpoint,
  permission: "scheme:read",
  async run({ db, viewer, today }, { schemeId }) {
    const { provinceId, role } = viewer;
    const scheme = await findSupervisedScheme(db, provinceId, schemeId);
    if (!scheme) return refuse({ kind: "not-found", what: "đề án" });
    const asked = await askTogether(db, {
      beneficiaries: visitedBeneficiariesOf(db, provinceId, schemeId),
      machines: visitedMachinesOf(db, provinceId, schemeId),
      visits: visitsOf(db, provinceId, schemeId),
      findings: visitFindingsOf(db, provinceId, schemeId),
      steps: findingStepsOf(db, provinceId, schemeId),
      planned: plannedVisitsOf(db, provinceId, schemeId),
    });
    const beneficiaries = asked.beneficiaries.map((each) => ({
      ...each,
      machines: asked.machines.flatMap(({ beneficiaryId, ...machine }) =>
        beneficiaryId === each.id ? [machine] : [],
      ),
    }));
    const record = { ...asked, beneficiaries };
    const rule = supervisionRule();
    const status = parseSchemeStatus(scheme.status);
    const isOpen = scheme.startedOn !== null && supervisedStatuses.includes(status);
    const planned = isPermitted(viewer, "plan:read") ? asked.planned : [];
    return ok({
      schemeCode: scheme.code,
      schemeName: scheme.name,
      basis: `${rule.basis} (${confidenceLabel(rule.confidence)})`,
      plateText: supportCheckTerms().plateText,
      answerWithinDays: rule.answerWithinDays,
      items: [...rule.items],
      beneficiaries: beneficiaries.flatMap(({ isInForce, ...each }) => (isInForce ? [each] : [])),
      visits: asked.visits.map((visit) => showVisit(visit, record, viewer, today)),
      planned: planned.map((row) => ({
        id: row.id,
        month: row.month,
        stateLabel: plannedVisitStates[plannedVisitState(row, today)],
      })),
      ledBy: role === "system" ? null : supervisingBodyOf(role),
      implementer: scheme.implementer,
      mayRecord: isOpen && isPermitted(viewer, "visit:record"),
      blockedBecause: isOpen ? null : visitRefusalText({ kind: "visit-not-open", status }),
    });
  },
});

type Finding = AnswerOf<typeof visitFindingsOf>[number];
type SchemeRecord = {
  readonly beneficiaries: readonly {
    readonly id: string;
    readonly name: string;
    readonly machines: readonly { readonly machineLineId: string; readonly name: string }[];
  }[];
  readonly findings: readonly Finding[];
  readonly steps: AnswerOf<typeof findingStepsOf>;
};
type AnswerOf<Ask extends (...asked: never[]) => { readonly read: (rows: never) => unknown }> =
  ReturnType<ReturnType<Ask>["read"]>;

function showVisit(
  visit: AnswerOf<typeof visitsOf>[number],
  record: SchemeRecord,
  viewer: Viewer,
  today: PlainDate,
) {
  const { id, ledBy, kind, beneficiaryId, team, items, machines, ...rest } = visit;
  const place = record.beneficiaries.find((each) => each.id === beneficiaryId);
  const nameOf = (lineId: string) =>
    place?.machines.find(({ machineLineId }) => machineLineId === lineId)?.name ?? "";
  return {
    ...rest,
    id,
    kindLabel: visitKinds[kind],
    ledByLabel: supervisingBodies[ledBy],
    beneficiaryName: place?.name ?? "",
    team: team.map(({ personName, position, organisation, duty }) => ({
      personName,
      office: [position, organisation].filter((part) => part !== "").join(", "),
      dutyLabel: visitDuties[duty],
    })),
    items: items.map(({ itemId, answer, remark }) => ({
      label: itemLabel(itemId),
      answer,
      answerLabel: itemAnswers[answer],
      remark,
    })),
    machines: machines.map((machine) => ({ ...machine, name: nameOf(machine.machineLineId) })),
    findings: record.findings
      .filter(({ visitId }) => visitId === id)
      .map((finding) => showFinding(viewer, ledBy, finding, record, today)),
  };
}

function itemLabel(itemId: string): string {
  const item = supervisionRule().items.find(({ id }) => id === itemId);
  return item?.label ?? (itemId === otherItem ? "Nội dung khác" : itemId);
}

function showFinding(
  viewer: Viewer,
  ledBy: SupervisingBody,
  finding: Finding,
  record: SchemeRecord,
  today: PlainDate,
) {
  const { id, level, answeredBy, status, dueOn } = finding;
  const steps = record.steps.filter(({ findingId }) => findingId === id);
  return {
    id,
    itemLabel: itemLabel(finding.itemId),
    level,
    levelLabel: findingLevels[level].label,
    content: finding.content,
    demand: finding.demand,
    answeredBy,
    answeredByLabel: answeringParties[answeredBy],
    dueOn,
    status,
    statusLabel: visitFindingStatuses[status],
    isLate: isAnswerLate(finding, today),
    needsEvidence: findingLevels[level].evidence === "needed",
    steps: steps.map((step) => ({
      id: step.id,
      label: findingSteps[step.step],
      on: step.on,
      by: step.by,
      content:
        step.dueOn === null ? step.content : `${step.content} (hạn mới ${formatDay(step.dueOn)})`,
    })),
    ...rightsOn({ ...finding, ledBy }, steps, viewer),
  };
}

/** What the viewer may do on a finding now: answer it, or conclude on the answer of another. */
function rightsOn(
  finding: Finding & { readonly ledBy: SupervisingBody },
  steps: SchemeRecord["steps"],
  viewer: Viewer,
) {
  const { role, accountId } = viewer;
  if (role === "system") return { mayAnswer: false, mayFollow: false };
  const done = steps.flatMap(({ step, byAccount }) =>
    step === "answer"
      ? [{ act: "visit:answer" as const, personId: asId<AccountId>(byAccount) }]
      : [],
  );
  const person = { role, personId: asId<AccountId>(accountId), done };
  return {
    mayAnswer: isPermitted(viewer, "visit:answer") && mayAnswerFinding(finding, role),
    mayFollow: isPermitted(viewer, "visit:close") && mayFollowFinding(finding, person),
  };
}
