import { plainDate } from "@kc/core/kernel";
import { answerSupplement, schemeRefusalText } from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { lockForAct, moveAndAnswer } from "./act.ts";
import { supplementSchemeEndpoint } from "./api.ts";
import { answerSupplementRequest, listOpenSupplements } from "./store.ts";
import { decideSubmission, keepSubmission } from "./submission.ts";

/** Completes the dossier (bổ sung hồ sơ): every field that was asked is answered, and the whole is submitted again. */
export const supplementScheme = defineCommand({
  name: "scheme.supplement",
  endpoint: supplementSchemeEndpoint,
  permission: "scheme:supplement",
  refusalText: schemeRefusalText,
  async run(context, input) {
    const scheme = await lockForAct(context, input);
    if (!scheme.ok) return scheme;
    const { tx, viewer, today, commandId } = context;
    const moved = await moveAndAnswer(context, scheme.value, "supplement");
    if (!moved.ok) return moved;
    const row = { provinceId: viewer.provinceId, commandId };
    const asked = await listOpenSupplements(tx, viewer.provinceId, scheme.value.id);
    const dueOn = plainDate(asked[0]?.due_on ?? today);
    const answered = answerSupplement({ items: asked, dueOn }, input.answers);
    if (!answered.ok) return answered;
    for (const { id, field } of asked) {
      const answer = answered.value.find((given) => given.field === field)?.answer ?? "";
      await answerSupplementRequest(tx, row, { id, answer, answeredOn: today });
    }
    const acknowledgement = input.acknowledgesNorm ? "given" : "not-given";
    const submission = await decideSubmission(context, scheme.value.id, acknowledgement);
    if (!submission.ok) return submission;
    await keepSubmission(context, scheme.value.id, submission.value);
    return moved;
  },
});
