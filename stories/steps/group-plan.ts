/** A group scheme whose beneficiaries are named after approval, by the plan of Mẫu số 11. */
import {
  decideGroupPlanEndpoint,
  findGroupPlanEndpoint,
  registerNeedEndpoint,
  saveBeneficiaryEndpoint,
  saveEstimateEndpoint,
  saveNarrativeEndpoint,
  startDraftEndpoint,
  submitGroupPlanEndpoint,
} from "@kc/server/api/scheme";
import type { Stage } from "../stage.ts";
import { narrativeOf, type Proposal } from "./dossier.ts";

/** A group as it is proposed: the whole of it, without naming anybody. */
export type PlannedGroup = Proposal & {
  readonly planned: { readonly count: number; readonly kind: string };
};

/** The Centre registers the group and writes its dossier; gives the scheme's id. */
export async function centreDraftsGroup(stage: Stage, group: PlannedGroup): Promise<string> {
  const centre = stage.as("trung-tam");
  const { id: schemeId } = await centre.does(registerNeedEndpoint, {
    planned: group.planned,
    kind: "machinery",
    planYear: group.year,
    source: group.source ?? "local_province",
    name: group.name,
    need: `Hỗ trợ ${group.machine} cho ${String(group.planned.count)} ${group.planned.kind}.`,
    needCostDong: group.priceDong,
    requestedDong: group.requestedDong,
  });
  await centre.does(startDraftEndpoint, await stage.scheme(schemeId));
  await centre.does(saveNarrativeEndpoint, {
    ...(await stage.scheme(schemeId)),
    place: group.place,
    startsOn: `${String(group.year)}-04-01`,
    endsOn: `${String(group.year)}-11-30`,
    narrative: narrativeOf(group),
  });
  await centre.does(saveBeneficiaryEndpoint, {
    ...(await stage.scheme(schemeId)),
    planned: group.planned,
    requestedDong: group.requestedDong,
    technologyLine: group.technologyLine,
    commitsRestOfCapital: false,
    commitsNoOtherMoney: false,
    bankAccount: "",
    bankName: "",
  });
  await centre.does(saveEstimateEndpoint, {
    ...(await stage.scheme(schemeId)),
    lines: [
      {
        content: `Hỗ trợ ${group.machine}`,
        budgetYear: group.year,
        supportDong: group.requestedDong,
        beneficiaryDong: group.priceDong - group.requestedDong,
        otherDong: 0,
        note: "",
      },
    ],
  });
  return schemeId;
}

/** The Centre submits the plan as it is written, or with other supports for some; gives the plan's id. */
export async function centreSubmitsGroupPlan(
  stage: Stage,
  schemeId: string,
  {
    reason = "",
    members = [],
  }: {
    readonly reason?: string;
    readonly members?: readonly { readonly beneficiaryId: string; readonly supportDong: number }[];
  } = {},
): Promise<string> {
  const { groupPlanId } = await stage.as("trung-tam").does(submitGroupPlanEndpoint, {
    ...(await stage.scheme(schemeId)),
    reason,
    members: [...members],
    acknowledges: true,
  });
  return groupPlanId;
}

/** The plan of a scheme as an account sees it. */
export function groupPlanOf(stage: Stage, schemeId: string, by = "trung-tam") {
  return stage.as(by).asks(findGroupPlanEndpoint, { schemeId });
}

/** Sở decides the version that waits: approves it under a number, or sends it back for a reason. */
export async function departmentDecidesGroupPlan(
  stage: Stage,
  schemeId: string,
  decision:
    | { readonly on: string; readonly number: string }
    | { readonly on: string; readonly because: string },
): Promise<void> {
  const { versions } = await groupPlanOf(stage, schemeId, "giam-doc-so");
  const [latest] = versions;
  await stage.as("giam-doc-so").does(decideGroupPlanEndpoint, {
    groupPlanId: latest?.id ?? "",
    expectedVersion: latest?.version ?? 0,
    verdict: "number" in decision ? "approve" : "return",
    decidedOn: decision.on,
    number: "number" in decision ? decision.number : "",
    signatory: "",
    reason: "because" in decision ? decision.because : "",
  });
}
