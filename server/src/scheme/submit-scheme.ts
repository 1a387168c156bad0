import { schemeRefusalText } from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { lockForAct, moveAndAnswer } from "./act.ts";
import { submitSchemeEndpoint } from "./api.ts";
import { decideSubmission, keepSubmission } from "./submission.ts";

/** Submits the dossier (nộp hồ sơ): refuses what is missing or above the norm, and keeps the norm of the day. */
export const submitScheme = defineCommand({
  name: "scheme.submit",
  endpoint: submitSchemeEndpoint,
  permission: "scheme:submit",
  refusalText: schemeRefusalText,
  async run(context, input) {
    const scheme = await lockForAct(context, input);
    if (!scheme.ok) return scheme;
    const moved = await moveAndAnswer(context, scheme.value, "submit");
    if (!moved.ok) return moved;
    const acknowledgement = input.acknowledgesNorm ? "given" : "not-given";
    const submission = await decideSubmission(context, scheme.value.id, acknowledgement);
    if (!submission.ok) return submission;
    await keepSubmission(context, scheme.value.id, submission.value);
    return moved;
  },
});
