import type { Endpoint, EndpointInput } from "@kc/server/api/platform";
import { type SubmitEvent, useCallback, useEffect, useState } from "react";
import { type DefaultValues, type FieldValues, useForm, type UseFormReturn } from "react-hook-form";
import { problemsOf } from "../app/form/form-problems.ts";
import { type DraftState, useDraft } from "../app/draft/use-draft.ts";
import { errorText, ProblemError } from "../app/problem.ts";
import { reportSessionEnd } from "../app/session-end.ts";
import { type FieldProblem, findFieldProblems } from "../ui/field-problems.ts";
import type { SaveStatus } from "../ui/SaveState.tsx";
import { useDossier } from "./dossier-context.ts";
import type { SavedOn } from "./section-queue.ts";

type SectionOptions<E extends Endpoint, Values extends FieldValues> = {
  readonly section: string;
  readonly endpoint: E;
  readonly defaults: DefaultValues<Values>;
  readonly toInput: (values: Values, at: SavedOn) => EndpointInput<E>;
};

export type Section<Values extends FieldValues> = {
  readonly form: UseFormReturn<Values>;
  readonly draft: DraftState;
  readonly status: SaveStatus;
  readonly problems: readonly FieldProblem[];
  readonly isPending: boolean;
  readonly isStale: boolean;
  readonly isDirty: boolean;
  readonly submit: (event: SubmitEvent<HTMLFormElement>) => void;
};

/**
 * One section of the dossier: what is typed is kept as a draft while typing, and saved to the dossier by its button or when the
 * person goes on to another section. A refusal keeps everything typed.
 */
export function useSection<E extends Endpoint, Values extends FieldValues>(
  options: SectionOptions<E, Values>,
): Section<Values> {
  const { scheme, queue, reload } = useDossier();
  const form = useForm<Values>({ defaultValues: options.defaults });
  const draft = useDraft(`scheme.${scheme.id}.${options.section}`);
  const [state, setState] = useState<SaveOutcome>({ kind: "rest" });
  useKeptDraft(form, draft);

  const send = async () => {
    const values = form.getValues();
    setState({ kind: "saving" });
    try {
      await queue.save(options.endpoint, (at) => options.toInput(values, at));
      form.reset(values, { keepValues: true });
      await draft.discard();
      setState({ kind: "saved", at: new Date().toISOString() });
      await reload();
    } catch (thrown) {
      setState(faultOf(thrown));
    }
  };

  return {
    form,
    draft,
    status: statusOf(state, draft),
    problems: state.kind === "refused" ? state.problems : [],
    isPending: state.kind === "saving",
    isStale: state.kind === "refused" && state.isStale,
    isDirty: form.formState.isDirty,
    submit(event) {
      event.preventDefault();
      const problems = findFieldProblems(event.currentTarget);
      if (problems.length > 0) setState({ kind: "refused", problems, isStale: false });
      else void send();
    },
  };
}

type SaveOutcome =
  | { readonly kind: "rest" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly at: string }
  | {
      readonly kind: "refused";
      readonly problems: readonly FieldProblem[];
      readonly isStale: boolean;
    };

function useKeptDraft<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  { keep }: DraftState,
): void {
  const take = useCallback(keep, [keep]);
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true, isDirty: true },
        callback: ({ values, isDirty }) => {
          if (isDirty === true) take(values);
        },
      }),
    [form, take],
  );
}

/** What was typed since counts before what was saved earlier. */
function statusOf(state: SaveOutcome, draft: DraftState): SaveStatus {
  if (state.kind === "saving") return { kind: "saving" };
  if (draft.status.kind !== "untouched") return draft.status;
  return state.kind === "saved" ? { kind: "on-server", at: state.at } : { kind: "untouched" };
}

function faultOf(thrown: unknown): SaveOutcome {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  if (!(error instanceof ProblemError))
    return { kind: "refused", problems: [{ message: errorText(error) }], isStale: false };
  const { kind } = error.problem;
  if (kind === "sign-in-needed") reportSessionEnd();
  return {
    kind: "refused",
    problems: problemsOf(error.problem, (id) => document.getElementById(id) !== null),
    isStale: kind === "stale",
  };
}
