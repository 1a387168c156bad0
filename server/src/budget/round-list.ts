import { roundStatusLabels } from "@kc/core/budget";
import { addDays, ok, yearOf } from "@kc/core/kernel";
import { confidenceLabel } from "@kc/core/law";
import { defineQuery } from "../platform/query.ts";
import { isPermitted } from "../platform/viewer.ts";
import { listPlanRoundsEndpoint } from "./api.ts";
import { listRounds } from "./round-store.ts";
import { yearTerm } from "./term-store.ts";

export const listPlanRounds = defineQuery({
  name: "plan.list-rounds",
  endpoint: listPlanRoundsEndpoint,
  permission: "plan:read",
  async run({ db, viewer, today }) {
    const rounds = await listRounds(db, viewer.provinceId);
    const planYear = yearOf(today) + 1;
    const { dueOn, citation, confidence, isPractice } = yearTerm("plan-registration", planYear);
    return ok({
      rows: rounds.map((round) => ({ ...round, statusLabel: roundStatusLabels[round.status] })),
      mayOpen: isPermitted(viewer, "plan:open-round"),
      proposed: {
        planYear,
        dueOn: dueOn > today ? dueOn : addDays(today, 14),
        citation,
        confidenceLabel: confidenceLabel(confidence),
        isPractice,
      },
    });
  },
});
