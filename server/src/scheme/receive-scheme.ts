import { plainDate } from "@kc/core/kernel";
import { checkActDay, schemeRefusalText } from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { lockForAct, moveAndAnswer } from "./act.ts";
import { receiveSchemeEndpoint } from "./api.ts";
import { findSubmittedOn } from "./read-store.ts";
import { updateScheme } from "./store.ts";

/** Receives a submitted dossier (tiếp nhận hồ sơ), with the day it came. */
export const receiveScheme = defineCommand({
  name: "scheme.receive",
  endpoint: receiveSchemeEndpoint,
  permission: "scheme:receive",
  refusalText: schemeRefusalText,
  async run(context, input) {
    const scheme = await lockForAct(context, input);
    if (!scheme.ok) return scheme;
    const { tx, viewer, today, commandId } = context;
    const receivedOn = plainDate(input.receivedOn ?? today);
    const earliest = await findSubmittedOn(tx, viewer.provinceId, scheme.value.id);
    const day = checkActDay(receivedOn, { today, earliest });
    if (!day.ok) return day;
    const moved = await moveAndAnswer(context, scheme.value, "receive", { happenedOn: receivedOn });
    if (!moved.ok) return moved;
    await updateScheme(tx, { provinceId: viewer.provinceId, commandId }, scheme.value.id, {
      received_on: receivedOn,
    });
    return moved;
  },
});
