import { schemeRefusalText } from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { saveEstimateEndpoint } from "./api.ts";
import { answerSaved, openDossier } from "./saved-section.ts";
import { replaceEstimate } from "./draft-store.ts";

/** Saves the estimate of Mẫu số 1 as a whole: the total of a row is the sum of its sources. */
export const saveEstimate = defineCommand({
  name: "scheme.save-estimate",
  endpoint: saveEstimateEndpoint,
  permission: "scheme:draft",
  refusalText: schemeRefusalText,
  async run(context, input) {
    const open = await openDossier(context, input);
    if (!open.ok) return open;
    const { record, row } = open.value;
    await replaceEstimate(context.tx, row, record.id, input.lines);
    return answerSaved(context, open.value);
  },
});
