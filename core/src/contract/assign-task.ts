import { type Dong, ok, type PlainDate, refuse, type Result } from "../kernel/index.ts";

/** The task assignment (giao nhiệm vụ, giao dự toán): from Sở to the implementer, before any contract. */
export type TaskAssignment = {
  readonly documentNumber: string;
  readonly assignedOn: PlainDate;
  readonly amountDong: Dong;
};

/** What must be known before a task is assigned. */
export type TaskFacts = {
  readonly approvedDong: Dong;
  /** Day of the decision that approved the scheme. */
  readonly decidedOn: PlainDate;
  readonly today: PlainDate;
};

export type TaskRefusal =
  | { readonly kind: "task-number-missing" }
  | { readonly kind: "task-before-decision"; readonly decidedOn: PlainDate }
  | { readonly kind: "task-in-future"; readonly today: PlainDate }
  | { readonly kind: "task-amount-differs"; readonly approvedDong: Dong };

/** Decides a task assignment; refuses an amount other than the approved one and a day before the decision. */
export function assignTask(
  facts: TaskFacts,
  request: TaskAssignment,
): Result<TaskAssignment, TaskRefusal> {
  if (request.documentNumber.trim() === "") return refuse({ kind: "task-number-missing" });
  if (request.assignedOn > facts.today)
    return refuse({ kind: "task-in-future", today: facts.today });
  if (request.assignedOn < facts.decidedOn) {
    return refuse({ kind: "task-before-decision", decidedOn: facts.decidedOn });
  }
  if (request.amountDong !== facts.approvedDong) {
    return refuse({ kind: "task-amount-differs", approvedDong: facts.approvedDong });
  }
  return ok(request);
}
