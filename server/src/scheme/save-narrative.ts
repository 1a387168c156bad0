import { plainDate } from "@kc/core/kernel";
import { checkSchemeDays, schemeRefusalText } from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { saveNarrativeEndpoint } from "./api.ts";
import { readNarrative, withTexts, writeNarrative } from "./narrative.ts";
import { answerSaved, openDossier } from "./saved-section.ts";
import { updateScheme } from "./store.ts";

/** Saves prose, names and days of a draft: the fields that are sent, the others stay. */
export const saveNarrative = defineCommand({
  name: "scheme.save-narrative",
  endpoint: saveNarrativeEndpoint,
  permission: "scheme:draft",
  refusalText: schemeRefusalText,
  async run(context, input) {
    const open = await openDossier(context, input);
    if (!open.ok) return open;
    const { record, row } = open.value;
    const { name, partner, place, startsOn, endsOn } = input;
    const days = checkSchemeDays({
      startsOn: dayOf(startsOn === undefined ? record.starts_on : startsOn),
      endsOn: dayOf(endsOn === undefined ? record.ends_on : endsOn),
    });
    if (!days.ok) return days;
    const before = readNarrative(record.narrative);
    const after = {
      ...withTexts(before, input.narrative),
      partner: partner ?? before.partner,
      place: place ?? before.place,
    };
    await updateScheme(context.tx, row, record.id, {
      narrative: writeNarrative(after),
      ...(name === undefined ? {} : { name }),
      ...(startsOn === undefined ? {} : { starts_on: startsOn }),
      ...(endsOn === undefined ? {} : { ends_on: endsOn }),
    });
    return answerSaved(context, open.value);
  },
});

function dayOf(day: string | null) {
  return day === null ? null : plainDate(day);
}
