import { assignTask as decideTask } from "@kc/core/contract";
import { dong, ok, plainDate, sumDong } from "@kc/core/kernel";
import type { SchemeAction, SchemeRoute } from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { makeSchemeMove } from "../scheme/move-store.ts";
import { assignTaskEndpoint } from "./api.ts";
import { openSchemeMoney } from "./open-scheme.ts";
import { contractStepRefusalText } from "./refusal-text.ts";
import { insertTask } from "./store.ts";

/** The move by which a route assigns the task; the national one has a contract in its place. */
const taskActions: Readonly<Record<SchemeRoute, SchemeAction>> = {
  local: "assign_task",
  local_own_decision: "assign_task_after_decision",
  national: "assign_task",
};

/** Assigns the task and its estimate to the implementer (giao nhiệm vụ, giao dự toán), for exactly what was approved. */
export const assignTask = defineCommand({
  name: "contract.assign-task",
  endpoint: assignTaskEndpoint,
  permission: "task:assign",
  refusalText: contractStepRefusalText,
  async run(context, input) {
    const opened = await openSchemeMoney(context, input.schemeId, input.expectedVersion);
    if (!opened.ok) return opened;
    const { scheme, beneficiaries, decidedOn } = opened.value;
    const action = taskActions[scheme.route];
    const { documentNumber, assignedOn, amountDong, note } = input;
    const facts = { documentNumber, amountDong };
    const moved = await makeSchemeMove(context, scheme, action, {
      happenedOn: assignedOn,
      facts,
    });
    if (!moved.ok) return moved;
    const decision = decideTask(
      {
        approvedDong: sumDong(beneficiaries.map(({ approvedDong }) => approvedDong ?? dong(0))),
        decidedOn: decidedOn ?? context.today,
        today: context.today,
      },
      { documentNumber, assignedOn: plainDate(assignedOn), amountDong: dong(amountDong) },
    );
    if (!decision.ok) return decision;
    await insertTask(context, {
      ...decision.value,
      schemeId: scheme.id,
      implementerId: scheme.implementerId,
      note,
    });
    return ok({ id: scheme.id, version: moved.value.version });
  },
});
