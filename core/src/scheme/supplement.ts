import { ok, type PlainDate, refuse, type Result } from "../kernel/index.ts";
import type { DossierField } from "./dossier.ts";

/** One thing to be completed (bổ sung, hoàn thiện): the field and why. */
export type SupplementItem = { readonly field: DossierField; readonly reason: string };

export type SupplementRequest = {
  readonly items: readonly SupplementItem[];
  /** Last day to answer. */
  readonly dueOn: PlainDate;
};

/** How one item was answered. */
export type SupplementAnswer = { readonly field: DossierField; readonly answer: string };

export type SupplementRefusal =
  | { readonly kind: "supplement-without-items" }
  | { readonly kind: "supplement-without-reason"; readonly field: DossierField }
  | { readonly kind: "supplement-field-twice"; readonly field: DossierField }
  | {
      readonly kind: "supplement-due-too-soon";
      readonly dueOn: PlainDate;
      readonly today: PlainDate;
    }
  | { readonly kind: "supplement-unanswered"; readonly fields: readonly DossierField[] };

/** Decides a request for supplement: per field, each with its reason, due on a later day. */
export function requestSupplement(
  request: SupplementRequest,
  today: PlainDate,
): Result<SupplementRequest, SupplementRefusal> {
  if (request.items.length === 0) return refuse({ kind: "supplement-without-items" });
  const seen = new Set<DossierField>();
  for (const { field, reason } of request.items) {
    if (reason.trim() === "") return refuse({ kind: "supplement-without-reason", field });
    if (seen.has(field)) return refuse({ kind: "supplement-field-twice", field });
    seen.add(field);
  }
  if (request.dueOn <= today) {
    return refuse({ kind: "supplement-due-too-soon", dueOn: request.dueOn, today });
  }
  return ok(request);
}

/** Decides whether a supplement answers every item that was asked; refuses and names what is left. */
export function answerSupplement(
  asked: SupplementRequest,
  answers: readonly SupplementAnswer[],
): Result<readonly SupplementAnswer[], SupplementRefusal> {
  const fields = asked.items
    .map(({ field }) => field)
    .filter(
      (field) => !answers.some((given) => given.field === field && given.answer.trim() !== ""),
    );
  if (fields.length > 0) return refuse({ kind: "supplement-unanswered", fields });
  return ok(answers);
}
