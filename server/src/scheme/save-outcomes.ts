import { schemeRefusalText } from "@kc/core/scheme";
import { refuse } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { saveOutcomesEndpoint } from "./api.ts";
import { answerSaved, openDossier } from "./saved-section.ts";
import { replaceOutcomes } from "./draft-store.ts";

/** Saves what the scheme expects to change: baseline and target of each measure, each measure once. */
export const saveOutcomes = defineCommand({
  name: "scheme.save-outcomes",
  endpoint: saveOutcomesEndpoint,
  permission: "scheme:draft",
  refusalText: schemeRefusalText,
  async run(context, input) {
    const open = await openDossier(context, input, "member");
    if (!open.ok) return open;
    const { record, row } = open.value;
    const { outcomes } = input;
    const twice = outcomes.find(
      ({ measure }, index) => outcomes.findIndex((other) => other.measure === measure) < index,
    );
    if (twice) {
      return refuse({
        kind: "outcomes-faulty",
        faults: [{ kind: "outcome-twice", measure: twice.measure }],
      });
    }
    await replaceOutcomes(context.tx, row, record.beneficiary_id, outcomes);
    return answerSaved(context, open.value);
  },
});
