import { ok, plainDate } from "@kc/core/kernel";
import { programmeRefusalText, recordStatistic as decideStatistic } from "@kc/core/programme";
import { defineCommand } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";
import { notFound } from "./not-found.ts";
import { recordStatisticEndpoint } from "./api.ts";
import { findStoredProgramme, insertStatistic } from "./store.ts";

/** Enters a statistic of the province as the result of a target, with its source. */
export const recordStatistic = defineCommand({
  name: "programme.record-statistic",
  endpoint: recordStatisticEndpoint,
  permission: "programme:edit",
  refusalText: programmeRefusalText,
  async run({ tx, viewer, today, commandId, about }, input) {
    const programme = await findStoredProgramme(tx, viewer.provinceId, input.code, today);
    if (!programme) return notFound;
    about(programme.id);
    const { targetCode, hundredths, source } = input;
    const asOf = plainDate(input.asOf);
    const request = { targetCode, hundredths, asOf };
    const decided = decideStatistic(programme.structure, request, today);
    if (!decided.ok) return decided;
    const { measure } = decided.value;
    const indicator = measure.kind === "entered-statistic" ? measure.indicator : "";
    const id = newId();
    const statistic = { id, programmeId: programme.id, ...request, indicator, source };
    await insertStatistic(tx, viewer.provinceId, statistic, commandId);
    return ok({ id });
  },
});
