import { roundRefusalText } from "@kc/core/budget";
import { ok, refuse } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { closePlanRoundEndpoint } from "./api.ts";
import { closeRound, lockRound } from "./round-store.ts";

/** Ends a round: what comes later comes by letter. */
export const closePlanRound = defineCommand({
  name: "plan.close-round",
  endpoint: closePlanRoundEndpoint,
  permission: "plan:open-round",
  refusalText: roundRefusalText,
  async run(context, { roundId, expectedVersion }) {
    const round = await lockRound(context, roundId);
    if (!round) return refuse({ kind: "not-found", what: "đợt đăng ký kế hoạch" });
    if (round.version !== expectedVersion) {
      return refuse({ kind: "stale", currentVersion: round.version });
    }
    if (round.status === "closed") return refuse({ kind: "round-closed" });
    context.about(roundId);
    return ok({ id: roundId, version: await closeRound(context, round) });
  },
});
