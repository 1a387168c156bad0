import { ok, type PlainDate, refuse, type Result } from "../kernel/index.ts";

/** A scheme's own decision (quyết định phê duyệt đề án), where the province takes one after the plan. */
export type SchemeDecision = {
  readonly decisionNumber: string;
  readonly decidedOn: PlainDate;
  readonly signatory: string;
};

export type SchemeDecisionRefusal =
  | { readonly kind: "scheme-decision-number-missing" }
  | { readonly kind: "scheme-decision-signatory-missing" }
  | { readonly kind: "scheme-decided-before-plan"; readonly planDecidedOn: PlainDate }
  | { readonly kind: "scheme-decided-in-future"; readonly today: PlainDate };

/** Decides whether a scheme's own decision stands: numbered, signed, and not before the plan it rests on. */
export function approveScheme(
  facts: { readonly planDecidedOn: PlainDate; readonly today: PlainDate },
  decision: SchemeDecision,
): Result<SchemeDecision, SchemeDecisionRefusal> {
  const { decisionNumber, decidedOn, signatory } = decision;
  if (decisionNumber.trim() === "") return refuse({ kind: "scheme-decision-number-missing" });
  if (signatory.trim() === "") return refuse({ kind: "scheme-decision-signatory-missing" });
  if (decidedOn > facts.today) {
    return refuse({ kind: "scheme-decided-in-future", today: facts.today });
  }
  if (decidedOn < facts.planDecidedOn) {
    return refuse({ kind: "scheme-decided-before-plan", planDecidedOn: facts.planDecidedOn });
  }
  return ok(decision);
}
