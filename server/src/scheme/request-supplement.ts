import { plainDate } from "@kc/core/kernel";
import {
  dossierFields,
  requestSupplement as decideRequest,
  schemeRefusalText,
} from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { lockForAct, moveAndAnswer } from "./act.ts";
import { requestSupplementEndpoint } from "./api.ts";
import { insertSupplementRequests } from "./store.ts";

/** Asks to complete the dossier, field by field with reasons, by a day (yêu cầu bổ sung, hoàn thiện hồ sơ). */
export const requestSupplement = defineCommand({
  name: "scheme.request-supplement",
  endpoint: requestSupplementEndpoint,
  permission: "scheme:request-supplement",
  refusalText: schemeRefusalText,
  async run(context, input) {
    const scheme = await lockForAct(context, input);
    if (!scheme.ok) return scheme;
    const { tx, viewer, today, commandId } = context;
    const dueOn = plainDate(input.dueOn);
    const decision = decideRequest({ items: input.items, dueOn }, today);
    if (!decision.ok) return decision;
    const { items } = decision.value;
    const reason = items
      .map((item) => `${dossierFields[item.field].label}: ${item.reason}`)
      .join("; ");
    const moved = await moveAndAnswer(context, scheme.value, "request_supplement", {
      reason,
      facts: { dueOn },
    });
    if (!moved.ok) return moved;
    const row = { provinceId: viewer.provinceId, commandId };
    await insertSupplementRequests(tx, row, scheme.value.id, items, { askedOn: today, dueOn });
    return moved;
  },
});
