import { schemeRefusalText } from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { savePapersEndpoint } from "./api.ts";
import { readNarrative, writeNarrative } from "./narrative.ts";
import { answerSaved, openDossier } from "./saved-section.ts";
import { updateScheme } from "./store.ts";

/** Saves which papers of the dossier are held on paper; those that are files count by themselves. */
export const savePapers = defineCommand({
  name: "scheme.save-papers",
  endpoint: savePapersEndpoint,
  permission: "scheme:draft",
  refusalText: schemeRefusalText,
  async run(context, input) {
    const open = await openDossier(context, input, "group");
    if (!open.ok) return open;
    const { record, row } = open.value;
    const narrative = { ...readNarrative(record.narrative), onPaper: input.onPaper };
    await updateScheme(context.tx, row, record.id, { narrative: writeNarrative(narrative) });
    return answerSaved(context, open.value);
  },
});
