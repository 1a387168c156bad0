import {
  registrationPunctuality,
  registrationPunctualityLabels,
  registrationStatusLabels,
  roundStatusLabels,
} from "@kc/core/budget";
import { ok, type PlainDate, refuse } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { isPermitted } from "../platform/viewer.ts";
import { findPlanRoundEndpoint } from "./api.ts";
import { address } from "./figure-store.ts";
import {
  countNeeds,
  listRegistrations,
  listRounds,
  type RegistrationRecord,
  type RoundRecord,
} from "./round-store.ts";

export const findPlanRound = defineQuery({
  name: "plan.find-round",
  endpoint: findPlanRoundEndpoint,
  permission: "plan:read",
  async run({ db, viewer, today }, { roundId }) {
    const { provinceId, organisationId } = viewer;
    const rounds = await listRounds(db, provinceId);
    const round = rounds.find(({ id }) => id === roundId);
    if (!round) return refuse({ kind: "not-found", what: "đợt đăng ký kế hoạch" });
    const registrations = await listRegistrations(db, provinceId, roundId);
    const needs = await countNeeds(db, provinceId, round.planYear);
    const isOpen = round.status === "open";
    const isBody = registrations.some((one) => one.organisationId === organisationId);
    const mayRegister = isPermitted(viewer, "plan:register");
    return ok({
      round: { ...round, statusLabel: roundStatusLabels[round.status] },
      bodies: registrations.map((one) => showBody(one, needs, round, today)),
      ownOrganisationId: isBody ? organisationId : null,
      mayRegister: isOpen && mayRegister && isBody,
      mayRecord: isOpen && isPermitted(viewer, "plan:open-round"),
      mayClose: isOpen && isPermitted(viewer, "plan:open-round"),
    });
  },
});

function showBody(
  { communeCode, ...body }: RegistrationRecord,
  needs: Awaited<ReturnType<typeof countNeeds>>,
  { planYear, dueOn }: RoundRecord,
  today: PlainDate,
) {
  const own = communeCode === null ? undefined : needs.get(communeCode);
  const punctuality = registrationPunctuality({ sentOn: body.sentOn, dueOn, today });
  return {
    ...body,
    statusLabel: registrationStatusLabels[body.status],
    punctuality,
    punctualityLabel: registrationPunctualityLabels[punctuality],
    tasks: [...body.tasks],
    tasksDong: body.tasks.reduce((sum, { amountDong }) => sum + amountDong, 0),
    needs: {
      count: own?.count ?? 0,
      requestedDong: own?.requestedDong ?? 0,
      opens:
        own && communeCode !== null
          ? address("/schemes", { year: planYear, commune: communeCode })
          : null,
    },
  };
}
