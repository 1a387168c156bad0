import { plainDate } from "@kc/core/kernel";
import { checkActDay, schemeRefusalText } from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { checkDecidedAct, lockForAct, moveAndAnswer, paperOf } from "./act.ts";
import { confirmCommuneEndpoint } from "./api.ts";
import { findRegisteredOn } from "./read-store.ts";

/** The commune's committee confirms the need (xác nhận của UBND cấp xã): here, or recorded from its paper. */
export const confirmCommune = defineCommand({
  name: "scheme.confirm-commune",
  endpoint: confirmCommuneEndpoint,
  permission: "scheme:confirm-commune",
  refusalText: schemeRefusalText,
  async run(context, input) {
    const scheme = await lockForAct(context, input);
    if (!scheme.ok) return scheme;
    const { confirmedOn, opinion } = input;
    const earliest = await findRegisteredOn(context.tx, context.viewer.provinceId, scheme.value.id);
    const day = checkActDay(plainDate(confirmedOn), { today: context.today, earliest });
    if (!day.ok) return day;
    const paper = paperOf(input.paper);
    const checked = checkDecidedAct(context, "confirm_commune", {
      route: scheme.value.route,
      happenedOn: confirmedOn,
      paper,
    });
    if (!checked.ok) return checked;
    return moveAndAnswer(context, scheme.value, "confirm_commune", {
      reason: opinion,
      happenedOn: confirmedOn,
      ...(paper === null ? {} : { facts: { paper } }),
    });
  },
});
