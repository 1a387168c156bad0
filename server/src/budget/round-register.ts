import { actingMode } from "@kc/core/access";
import { registerForPlan as decideRegistration, roundRefusalText } from "@kc/core/budget";
import { ok, plainDate, refuse } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { actingRole } from "../platform/viewer.ts";
import { registerForPlanEndpoint } from "./api.ts";
import { countNeeds, listRegistrations, lockRound, writeRegistration } from "./round-store.ts";

/** A body registers for the year's plan, or Sở records what it registered on paper; sent again, the last one counts. */
export const registerForPlan = defineCommand({
  name: "plan.register",
  endpoint: registerForPlanEndpoint,
  permission: "plan:register",
  refusalText: roundRefusalText,
  async run(context, { roundId, organisationId, ...given }) {
    const { tx, viewer, today } = context;
    const round = await lockRound(context, roundId);
    if (!round) return refuse({ kind: "not-found", what: "đợt đăng ký kế hoạch" });
    const bodies = await listRegistrations(tx, viewer.provinceId, roundId);
    const body = bodies.find((one) => one.organisationId === organisationId);
    if (!body) return refuse({ kind: "not-found", what: "đơn vị trong đợt đăng ký" });
    const isOwn = organisationId === viewer.organisationId;
    const needs = await countNeeds(tx, viewer.provinceId, round.planYear);
    const decision = decideRegistration({
      roundStatus: round.status,
      isOwn,
      mode: actingMode(actingRole(viewer), "plan:register") ?? "in_system",
      letterNumber: given.letterNumber,
      letterOn: given.letterOn === null ? null : plainDate(given.letterOn),
      signatory: given.signatory,
      today,
      needs: needs.get(body.communeCode ?? "")?.count ?? 0,
      tasks: given.tasks,
      saysNoNeed: given.saysNoNeed,
    });
    if (!decision.ok) return decision;
    await writeRegistration(context, body.id, {
      ...given,
      status: decision.value,
      // Sent again, it was in time when it first was.
      sentOn: isOwn || given.letterOn === null ? (body.sentOn ?? today) : plainDate(given.letterOn),
      mode: isOwn ? "in_system" : "by_document",
    });
    context.about(roundId);
    return ok({ id: body.id, status: decision.value });
  },
});
