import { plainDate } from "@kc/core/kernel";
import { checkActDay, schemeRefusalText } from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { lockForAct, moveAndAnswer } from "./act.ts";
import { recordSurveyEndpoint } from "./api.ts";
import { findRegisteredOn } from "./read-store.ts";
import { insertSurvey } from "./store.ts";

/** Records the minutes of a survey at the establishment (biên bản khảo sát). */
export const recordSurvey = defineCommand({
  name: "scheme.record-survey",
  endpoint: recordSurveyEndpoint,
  permission: "scheme:survey",
  refusalText: schemeRefusalText,
  async run(context, input) {
    const scheme = await lockForAct(context, input);
    if (!scheme.ok) return scheme;
    const { tx, viewer, today, commandId } = context;
    const { surveyedOn, place, participants, findings, conclusion } = input;
    const earliest = await findRegisteredOn(tx, viewer.provinceId, scheme.value.id);
    const day = checkActDay(plainDate(surveyedOn), { today, earliest });
    if (!day.ok) return day;
    const moved = await moveAndAnswer(context, scheme.value, "survey", { happenedOn: surveyedOn });
    if (!moved.ok) return moved;
    await insertSurvey(
      tx,
      { provinceId: viewer.provinceId, commandId },
      {
        schemeId: scheme.value.id,
        surveyedOn,
        place,
        participants,
        findings,
        conclusion,
        facts: {
          figures: input.figures,
          machinesInPlace: input.machinesInPlace,
          conditions: input.conditions,
        },
      },
    );
    return moved;
  },
});
