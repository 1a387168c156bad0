import { type BalanceRefusal, type BudgetRefusal, budgetRefusalText } from "@kc/core/budget";
import { type ActingMode, actingMode } from "@kc/core/access";
import { ok, plainDate, refuse } from "@kc/core/kernel";
import {
  decideGroupPlan as decide,
  type GroupPlanRefusal,
  type IncomingPaper,
  schemeRefusalText,
} from "@kc/core/scheme";
import { type CommandContext, defineCommand } from "../platform/command.ts";
import { actingRole } from "../platform/viewer.ts";
import { applyGroupPlan } from "./apply-group-plan.ts";
import { decideGroupPlanEndpoint } from "./api.ts";
import { readStandingPlan } from "./group-plan-facts.ts";
import {
  findSchemeOfPlan,
  type GroupPlanRecord,
  listGroupPlans,
  markGroupPlanDecided,
} from "./group-plan-store.ts";
import { insertSchemeEvent, type LockedScheme, lockScheme } from "./move-store.ts";
import { updateScheme } from "./store.ts";
import { changesOf } from "./submit-group-plan.ts";

/**
 * Decides a version of the plan of a group scheme: Sở Công Thương approves it, so that its beneficiaries stand with their
 * support and may sign, or sends it back with what is to be completed.
 */
export const decideGroupPlan = defineCommand({
  name: "scheme.decide-group-plan",
  endpoint: decideGroupPlanEndpoint,
  permission: "group-plan:decide",
  refusalText: (refusal: GroupPlanRefusal | BudgetRefusal | BalanceRefusal) =>
    isOfPlan(refusal) ? schemeRefusalText(refusal) : budgetRefusalText(refusal),
  async run(context, input) {
    const { tx, viewer, today, commandId, about } = context;
    const { provinceId } = viewer;
    const schemeId = await findSchemeOfPlan(tx, provinceId, input.groupPlanId);
    const scheme = schemeId && (await lockScheme(tx, provinceId, schemeId));
    if (!scheme) return refuse({ kind: "not-found", what: "kế hoạch thực hiện đề án nhóm" });
    about(scheme.id);
    const plans = await listGroupPlans(tx, provinceId, scheme.id);
    const plan = plans.find(({ id }) => id === input.groupPlanId);
    const standing = await readStandingPlan(tx, {
      provinceId,
      scheme,
      today,
      acknowledgement: "given",
      supports: new Map(plan?.members.map((one) => [one.beneficiaryId, one.supportDong])),
    });
    if (!plan || !standing) {
      return refuse({ kind: "not-found", what: "kế hoạch thực hiện đề án nhóm" });
    }
    if (plan.version !== input.expectedVersion) {
      return refuse({ kind: "stale", currentVersion: plan.version });
    }
    const { verdict, decidedOn, number, signatory, reason } = input;
    const mode = actingMode(actingRole(viewer), "group-plan:decide") ?? "in_system";
    const paper = signatory === "" ? null : { number, issuedOn: plainDate(decidedOn), signatory };
    const decision = decide(
      plan,
      standing.facts,
      { verdict, decidedOn: plainDate(decidedOn), number, reason },
      { accountId: viewer.accountId, mode, paper: mode === "by_document" ? paper : null, today },
    );
    if (!decision.ok) return decision;
    if (verdict === "approve") {
      const applied = await applyGroupPlan(context, scheme.id, standing, { number, on: decidedOn });
      if (!applied.ok) return applied;
    }
    const state = verdict === "approve" ? "approved" : "returned";
    const version = await markGroupPlanDecided(context, plan, {
      state,
      decidedOn,
      mode,
      number,
      signatory,
      reason,
    });
    await updateScheme(tx, { provinceId, commandId }, scheme.id, { version: scheme.version + 1 });
    await tell(context, scheme, plan, { ...input, mode, paper });
    return ok({ id: plan.id, version, state });
  },
});

function isOfPlan(
  refusal: GroupPlanRefusal | BudgetRefusal | BalanceRefusal,
): refusal is GroupPlanRefusal {
  return refusal.kind.startsWith("group-plan") || refusal.kind === "not-in-group-plan";
}

/** Tells the decision in the history of the scheme, with each beneficiary before and after. */
async function tell(
  { tx, viewer, commandId }: CommandContext,
  { id, status }: LockedScheme,
  plan: GroupPlanRecord,
  decided: {
    readonly verdict: "approve" | "return";
    readonly decidedOn: string;
    readonly reason: string;
    readonly number: string;
    readonly mode: ActingMode;
    readonly paper: IncomingPaper | null;
  },
): Promise<void> {
  const { verdict, mode, number, paper, reason } = decided;
  await insertSchemeEvent(tx, {
    provinceId: viewer.provinceId,
    schemeId: id,
    action: verdict === "approve" ? "approve_group_plan" : "return_group_plan",
    from: status,
    to: status,
    mode,
    happenedOn: decided.decidedOn,
    viewer,
    details: {
      reason,
      facts: {
        about: `Kế hoạch lần ${String(plan.ordinal)}`,
        ...(number === "" ? {} : { documentNumber: number }),
        ...(mode === "by_document" && paper ? { paper } : {}),
        changes: changesOf(plan.members),
      },
    },
    commandId,
  });
}
