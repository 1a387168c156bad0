import { answerFinding as decideAnswer, followRefusalText } from "@kc/core/inspection";
import { ok, plainDate } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { actingRole } from "../platform/viewer.ts";
import { answerFindingEndpoint } from "./api.ts";
import { openFinding, tellStep } from "./follow-finding-step.ts";
import { countEvidence } from "./finding-step-store.ts";

/** Whoever has to answer a finding of a visit says what was done about it; the evidence hangs on the finding. */
export const answerFinding = defineCommand({
  name: "inspection.answer-finding",
  endpoint: answerFindingEndpoint,
  permission: "visit:answer",
  refusalText: followRefusalText,
  async run(context, { visitFindingId, content, ...stated }) {
    const { tx, viewer, today } = context;
    const opened = await openFinding(context, visitFindingId);
    if (!opened.ok) return opened;
    const { finding } = opened.value;
    const on = plainDate(stated.answeredOn);
    const decision = decideAnswer(
      { ...finding, today },
      {
        role: actingRole(viewer),
        answeredOn: on,
        text: content,
        evidenceCount: await countEvidence(tx, viewer.provinceId, finding.id),
      },
    );
    if (!decision.ok) return decision;
    await tellStep(context, opened.value, decision.value, { step: "answer", on, content });
    return ok({ id: finding.id, status: decision.value });
  },
});
