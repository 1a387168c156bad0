import { actingMode } from "@kc/core/access";
import { dong, ok, refuse, sumDong } from "@kc/core/kernel";
import { acknowledgementText, requiresAcknowledgement } from "@kc/core/norm";
import {
  groupPlanStates,
  isGroupPlanOpen,
  parseSchemeStatus,
  schemeRefusalText,
  submitGroupPlan,
} from "@kc/core/scheme";
import { defineQuery } from "../platform/query.ts";
import { isPermitted, type Viewer } from "../platform/viewer.ts";
import { findSchemeRecord } from "./dossier-store.ts";
import { findGroupPlanEndpoint } from "./api.ts";
import { readStandingPlan, type StandingMember } from "./group-plan-facts.ts";
import { type GroupPlanRecord, listGroupPlans } from "./group-plan-store.ts";

/** The plan of a group scheme: who is in it, what is said of each, and every version that was submitted. */
export const findGroupPlan = defineQuery({
  name: "scheme.find-group-plan",
  endpoint: findGroupPlanEndpoint,
  permission: "scheme:read",
  async run({ db, viewer, today }, { schemeId }) {
    const record = await findSchemeRecord(db, viewer.provinces, schemeId, today);
    if (!record) return refuse({ kind: "not-found", what: "đề án" });
    const provinceId = record.province_id;
    const status = parseSchemeStatus(record.status);
    const scheme = { id: schemeId, status };
    const standing = await readStandingPlan(db, {
      provinceId,
      scheme,
      today,
      acknowledgement: "given",
      supports: new Map(),
    });
    const plans = await listGroupPlans(db, provinceId, schemeId);
    const isPending = plans.some(({ state }) => state === "submitted");
    const isOpen = standing !== undefined && isGroupPlanOpen(status);
    const check = standing && submitGroupPlan(standing.facts);
    const maySubmit = isOpen && !isPending && isPermitted(viewer, "scheme:submit");
    const approvedDong = standing?.facts.approvedDong ?? dong(0);
    const named = sumDong((standing?.members ?? []).map(({ supportDong }) => supportDong));
    return ok({
      schemeVersion: record.version,
      planned: standing ? { count: standing.planned.count, kind: standing.planned.kind } : null,
      approvedDong,
      leftDong: dong(Math.max(0, approvedDong - named)),
      members: (standing?.members ?? []).map(showMember),
      versions: plans.map(showVersion),
      mayWrite: isOpen && !isPending && isPermitted(viewer, "scheme:draft"),
      maySubmit,
      blockedBecause: maySubmit && check && !check.ok ? schemeRefusalText(check.refusal) : null,
      mayDecide: isPending && isOpen ? decidingModeOf(viewer) : null,
    });
  },
});

function decidingModeOf(viewer: Viewer) {
  return viewer.role === "system" ? null : actingMode(viewer.role, "group-plan:decide");
}

function showMember(member: StandingMember) {
  const { contract, beforeDong, fault, kept } = member;
  return {
    beneficiaryId: member.beneficiaryId,
    establishmentId: member.establishmentId,
    name: member.name,
    place: member.place,
    content: member.content,
    costDong: member.costDong,
    beforeDong,
    supportDong: member.supportDong,
    standing: standingOf(contract, beforeDong),
    fault: fault && schemeRefusalText(fault),
    fundedTwice: [...member.fundedTwice],
    mustAcknowledge:
      kept && beforeDong === null
        ? requiresAcknowledgement(kept.assessment).map(acknowledgementText)
        : [],
  };
}

function standingOf(contract: "signed" | "none", beforeDong: number | null) {
  if (beforeDong === null) return "candidate" as const;
  return contract === "signed" ? ("signed" as const) : ("named" as const);
}

function showVersion(plan: GroupPlanRecord) {
  return {
    id: plan.id,
    version: plan.version,
    ordinal: plan.ordinal,
    state: plan.state,
    stateLabel: groupPlanStates[plan.state],
    reason: plan.reason,
    submitted: { on: plan.submittedOn, name: plan.submitterName },
    decided:
      plan.decidedOn === null
        ? null
        : {
            on: plan.decidedOn,
            name: plan.deciderName ?? "",
            isByDocument: plan.isByDocument,
            number: plan.decisionNumber,
            signatory: plan.decisionSignatory,
            reason: plan.decisionReason,
          },
    members: plan.members.map(({ beneficiaryId, name, place, content, ...money }) => ({
      beneficiaryId,
      name,
      place,
      content,
      costDong: money.costDong,
      beforeDong: money.beforeDong,
      supportDong: money.supportDong,
    })),
    totalDong: sumDong(plan.members.map(({ supportDong }) => supportDong)),
  };
}
