import { formatDongUnit, ok, refuse } from "@kc/core/kernel";
import { type PlannedMember, schemeRefusalText, submitGroupPlan as decide } from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { lockForAct } from "./act.ts";
import { submitGroupPlanEndpoint } from "./api.ts";
import { readStandingPlan } from "./group-plan-facts.ts";
import { insertGroupPlan } from "./group-plan-store.ts";
import { insertSchemeEvent } from "./move-store.ts";
import { updateScheme } from "./store.ts";

/** Submits the plan that names the beneficiaries of a group scheme (trình kế hoạch, Mẫu số 11), or its next version. */
export const submitGroupPlan = defineCommand({
  name: "scheme.submit-group-plan",
  endpoint: submitGroupPlanEndpoint,
  permission: "scheme:submit",
  refusalText: schemeRefusalText,
  async run(context, input) {
    const locked = await lockForAct(context, input);
    if (!locked.ok) return locked;
    const scheme = locked.value;
    const { tx, viewer, today, commandId } = context;
    const { provinceId } = viewer;
    const standing = await readStandingPlan(tx, {
      provinceId,
      scheme,
      today,
      acknowledgement: input.acknowledges ? "given" : "not-given",
      supports: new Map(input.members.map((one) => [one.beneficiaryId, one.supportDong])),
    });
    if (!standing) return refuse({ kind: "group-plan-not-asked" });
    const decision = decide(standing.facts);
    if (!decision.ok) return decision;
    const plan = await insertGroupPlan(context, {
      schemeId: scheme.id,
      reason: input.reason,
      submittedOn: today,
      members: [...standing.members],
    });
    const version = scheme.version + 1;
    await updateScheme(tx, { provinceId, commandId }, scheme.id, { version });
    await insertSchemeEvent(tx, {
      provinceId,
      schemeId: scheme.id,
      action: "submit_group_plan",
      from: scheme.status,
      to: scheme.status,
      mode: "in_system",
      happenedOn: today,
      viewer,
      details: {
        reason: input.reason,
        facts: {
          about: `Kế hoạch lần ${String(plan.ordinal)}`,
          changes: changesOf(standing.members),
        },
      },
      commandId,
    });
    return ok({ id: scheme.id, version, groupPlanId: plan.id, ordinal: plan.ordinal });
  },
});

/** What a version alters: each beneficiary that joins, leaves or gets another support, before and after. */
export function changesOf(
  members: readonly Pick<PlannedMember, "name" | "beforeDong" | "supportDong">[],
) {
  return members
    .filter(({ beforeDong, supportDong }) => beforeDong !== supportDong)
    .map(({ name, beforeDong, supportDong }) => ({
      label: name,
      before: beforeDong === null ? "–" : formatDongUnit(beforeDong),
      after: supportDong === 0 ? "đưa ra khỏi kế hoạch" : formatDongUnit(supportDong),
    }));
}
