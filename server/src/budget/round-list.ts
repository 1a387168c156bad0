import { proposeRoundDueOn, roundStatusLabels } from "@kc/core/budget";
import { addDays, ok, yearOf } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { isPermitted } from "../platform/viewer.ts";
import { listPlanRoundsEndpoint } from "./api.ts";
import { listRounds } from "./round-store.ts";

export const listPlanRounds = defineQuery({
  name: "plan.list-rounds",
  endpoint: listPlanRoundsEndpoint,
  permission: "plan:read",
  async run({ db, viewer, today }) {
    const rounds = await listRounds(db, viewer.provinceId);
    const planYear = yearOf(today) + 1;
    const dueOn = proposeRoundDueOn(planYear);
    return ok({
      rows: rounds.map((round) => ({ ...round, statusLabel: roundStatusLabels[round.status] })),
      mayOpen: isPermitted(viewer, "plan:open-round"),
      proposed: {
        planYear,
        dueOn: dueOn > today ? dueOn : addDays(today, 14),
        citation: "mục V.4.a Quyết định số 470/QĐ-UBND: trước ngày 30/8 của năm trước",
      },
    });
  },
});
