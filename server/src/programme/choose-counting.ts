import { ok } from "@kc/core/kernel";
import { defineCommand, noOwnRefusals } from "../platform/command.ts";
import { chooseCountingEndpoint, type CountingChoice } from "./api.ts";
import { saveCountingChoice } from "./store.ts";

/** Records whether national schemes count towards the targets, and how well a result must be proved. */
export const chooseCounting = defineCommand({
  name: "programme.choose-counting",
  endpoint: chooseCountingEndpoint,
  permission: "programme:approve",
  refusalText: noOwnRefusals,
  async run({ tx, viewer, today, commandId }, { countsNational, gradeAtLeast, reason }) {
    const choice: CountingChoice = {
      countedSources: countsNational ? ["local", "national"] : ["local"],
      gradeAtLeast,
      decided: { on: today, by: viewer.displayName, reason },
    };
    await saveCountingChoice(tx, viewer.provinceId, choice, commandId);
    return ok(choice);
  },
});
