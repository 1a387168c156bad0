import { recordAgencyAnswer as decideAnswer } from "@kc/core/budget";
import { asId, dong, ok, type PlanLineId, plainDate, sumDong } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { recordAgencyAnswerEndpoint } from "./api.ts";
import { listFullLines, planLineOf } from "./plan-line-store.ts";
import { anyPlanRefusalText } from "./plan-refusal-text.ts";
import { openPlanMove } from "./plan-step.ts";
import { insertPlanEvent, updateLine, writePlan } from "./plan-store.ts";

/** Records the Cục's appraisal of the list (kết quả thẩm định của Cục) from its letter: what it agreed to for each line. */
export const recordAgencyAnswer = defineCommand({
  name: "plan.record-agency-answer",
  endpoint: recordAgencyAnswerEndpoint,
  permission: "plan:record-ministry",
  refusalText: anyPlanRefusalText,
  async run(context, input) {
    const opened = await openPlanMove(context, input, "record_agency_answer");
    if (!opened.ok) return opened;
    const { plan, move } = opened.value;
    const { tx, viewer, today } = context;
    const { documentNumber, documentOn, signatory, content } = input;
    const lines = await listFullLines(tx, viewer.provinceId, plan.id);
    const decision = decideAnswer(
      {
        submittedOn: plan.submittedOn ?? today,
        today,
        lines: lines.map(planLineOf),
      },
      {
        documentNumber,
        documentOn: plainDate(documentOn),
        verdicts: input.verdicts.map(({ planLineId, agreedDong }) => ({
          planLineId: asId<PlanLineId>(planLineId),
          agreedDong: dong(agreedDong),
        })),
      },
    );
    if (!decision.ok) return decision;
    const notes = new Map(input.verdicts.map(({ planLineId, note }) => [planLineId, note]));
    for (const { planLineId, agreedDong } of decision.value) {
      await updateLine(context, planLineId, {
        agency_dong: String(agreedDong),
        agency_note: notes.get(planLineId) ?? "",
      });
    }
    const { action, to, mode } = move;
    await insertPlanEvent(context, plan.id, {
      action,
      from: plan.status,
      to,
      mode,
      happenedOn: documentOn,
      facts: {
        documentNumber,
        signatory,
        agreedDong: sumDong(decision.value.map(({ agreedDong }) => agreedDong)),
      },
    });
    const version = await writePlan(context, plan, to, {
      agency_number: documentNumber,
      agency_on: documentOn,
      agency_signatory: signatory,
      agency_text: content,
    });
    return ok({ id: plan.id, version });
  },
});
