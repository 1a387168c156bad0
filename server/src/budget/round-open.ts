import { openRound as decideOpening, roundRefusalText } from "@kc/core/budget";
import { ok, plainDate } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { listReporters } from "../report/store.ts";
import { openPlanRoundEndpoint } from "./api.ts";
import { insertRound, listRounds } from "./round-store.ts";

/** Opens the registration of a year's plan (đợt đăng ký kế hoạch): every body of the day is asked. */
export const openPlanRound = defineCommand({
  name: "plan.open-round",
  endpoint: openPlanRoundEndpoint,
  permission: "plan:open-round",
  refusalText: roundRefusalText,
  async run(context, { planYear, dueOn }) {
    const { tx, viewer, today } = context;
    const rounds = await listRounds(tx, viewer.provinceId);
    const decision = decideOpening({
      planYear,
      dueOn: plainDate(dueOn),
      isOpened: rounds.some((round) => round.planYear === planYear),
      today,
    });
    if (!decision.ok) return decision;
    const bodies = await listReporters(tx, viewer.provinceId, today);
    const id = await insertRound(context, { planYear, dueOn: decision.value }, bodies);
    context.about(id);
    return ok({ id, version: 1, bodies: bodies.length });
  },
});
