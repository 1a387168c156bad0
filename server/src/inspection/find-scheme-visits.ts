import {
  answeringParties,
  answersFor,
  findingLevels,
  findingSteps,
  isAnswerLate,
  itemAnswers,
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
import { formatDay, ok, type PlainDate, refuse } from "@kc/core/kernel";
import { confidenceLabel } from "@kc/core/law";
import { parseSchemeStatus } from "@kc/core/scheme";
import { supportCheckTerms } from "../outcome/support-term-store.ts";
import type { Reader } from "../platform/database.ts";
import { defineQuery } from "../platform/query.ts";
import { isPermitted, type Viewer } from "../platform/viewer.ts";
import { findSchemeVisitsEndpoint } from "./api.ts";
import { listPlannedOfScheme } from "./planned-visit-store.ts";
import { listMachines } from "./store.ts";
import { supervisionRule } from "./supervision-rule-store.ts";
import {
  findSupervisedScheme,
  listFindingSteps,
  listSchemeVisits,
  listVisitedBeneficiaries,
  listVisitFindings,
} from "./visit-store.ts";

export const findSchemeVisits = defineQuery({
  name: "inspection.find-scheme-visits",
  endpoint: findSchemeVisitsEndpoint,
  permission: "scheme:read",
  async run({ db, viewer, today }, { schemeId }) {
    const { provinceId, role } = viewer;
    const scheme = await findSupervisedScheme(db, provinceId, schemeId);
    if (!scheme) return refuse({ kind: "not-found", what: "đề án" });
    const beneficiaries = await listBeneficiaries(db, provinceId, schemeId);
    const record: SchemeRecord = {
      beneficiaries,
      findings: await listVisitFindings(db, provinceId, schemeId),
      steps: await listFindingSteps(db, provinceId, schemeId),
    };
    const visits = await listSchemeVisits(db, provinceId, schemeId);
    const rule = supervisionRule();
    const status = parseSchemeStatus(scheme.status);
    const isOpen = scheme.startedOn !== null && supervisedStatuses.includes(status);
    const maySeePlan = isPermitted(viewer, "plan:read");
    const planned = maySeePlan ? await listPlannedOfScheme(db, provinceId, schemeId) : [];
    return ok({
      schemeCode: scheme.code,
      schemeName: scheme.name,
      basis: `${rule.basis} (${confidenceLabel(rule.confidence)})`,
      plateText: supportCheckTerms().plateText,
      answerWithinDays: rule.answerWithinDays,
      items: [...rule.items],
      beneficiaries,
      visits: visits.map((visit) => showVisit(visit, record, viewer, today)),
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

/** The beneficiaries that the viewer sees, each with the machines of its dossier. */
async function listBeneficiaries(db: Reader, provinceId: number, schemeId: string) {
  const found = await listVisitedBeneficiaries(db, provinceId, schemeId);
  const shown = [];
  for (const each of found) {
    const machines = await listMachines(db, provinceId, each.id);
    shown.push({
      ...each,
      machines: machines.map(({ machineLineId, name, quantity }) => ({
        machineLineId: String(machineLineId),
        name,
        quantity,
      })),
    });
  }
  return shown;
}

type Finding = Awaited<ReturnType<typeof listVisitFindings>>[number];
type SchemeRecord = {
  readonly beneficiaries: Awaited<ReturnType<typeof listBeneficiaries>>;
  readonly findings: readonly Finding[];
  readonly steps: Awaited<ReturnType<typeof listFindingSteps>>;
};

function showVisit(
  visit: Awaited<ReturnType<typeof listSchemeVisits>>[number],
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
  { steps }: SchemeRecord,
  today: PlainDate,
) {
  const { id, level, answeredBy, status, dueOn } = finding;
  const { role } = viewer;
  const isPerson = role !== "system";
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
    steps: steps
      .filter(({ findingId }) => findingId === id)
      .map((step) => ({
        id: step.id,
        label: findingSteps[step.step],
        on: step.on,
        by: step.by,
        content:
          step.dueOn === null ? step.content : `${step.content} (hạn mới ${formatDay(step.dueOn)})`,
      })),
    mayAnswer:
      isPerson &&
      status === "open" &&
      isPermitted(viewer, "visit:answer") &&
      answersFor(role).includes(answeredBy),
    mayFollow:
      isPerson &&
      status === "answered" &&
      isPermitted(viewer, "visit:close") &&
      supervisingBodyOf(role) === ledBy,
  };
}
