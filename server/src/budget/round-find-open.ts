import { ok } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { findOpenRoundEndpoint } from "./api.ts";
import { listRounds } from "./round-store.ts";

/** Until when a need is registered in time. */
export const findOpenRound = defineQuery({
  name: "plan.find-open-round",
  endpoint: findOpenRoundEndpoint,
  permission: "need:register",
  async run({ db, viewer }) {
    const rounds = await listRounds(db, viewer.provinceId);
    const round = rounds.find(({ status }) => status === "open");
    return ok({ round: round ? { planYear: round.planYear, dueOn: round.dueOn } : null });
  },
});
