import { schemeRefusalText } from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { lockForAct, moveAndAnswer } from "./act.ts";
import { startDraftEndpoint } from "./api.ts";
import { updateScheme } from "./store.ts";

/** Begins the dossier of a scheme: who begins it is its drafter (người lập), and may not appraise it. */
export const startDraft = defineCommand({
  name: "scheme.start-draft",
  endpoint: startDraftEndpoint,
  permission: "scheme:draft",
  refusalText: schemeRefusalText,
  async run(context, input) {
    const scheme = await lockForAct(context, input);
    if (!scheme.ok) return scheme;
    const { tx, viewer, commandId } = context;
    const moved = await moveAndAnswer(context, scheme.value, "start_draft");
    if (!moved.ok) return moved;
    await updateScheme(tx, { provinceId: viewer.provinceId, commandId }, scheme.value.id, {
      drafter_account_id: viewer.accountId,
    });
    return moved;
  },
});
