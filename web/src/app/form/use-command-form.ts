import type { Endpoint, EndpointInput, EndpointOutput, Problem } from "@kc/server/api/platform";
import { type ReactNode, type SubmitEvent, useEffect, useState } from "react";
import {
  type Control,
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  useForm,
  type UseFormReturn,
} from "react-hook-form";
import { type FieldProblem, findFieldProblems } from "../../ui/field-problems.ts";
import { type DraftState } from "../draft/use-draft.ts";
import { errorText, ProblemError, requestIdOf } from "../problem.ts";
import { useCommand } from "../use-command.ts";
import { problemsOf } from "./form-problems.ts";
import { type NewerVersion, useNewerVersion } from "./use-newer-version.ts";

/** The scan of the paper that a command is recorded from. */
export type StepScan = {
  readonly field: ReactNode;
  /** Why the form cannot be sent now. */
  readonly blockedBecause: string | undefined;
  /** Attaches it, once the command is done; the form waits for it. */
  readonly keep: () => Promise<void>;
};

type CommandFormOptions<E extends Endpoint, Values extends FieldValues> = {
  readonly endpoint: E;
  readonly defaults: DefaultValues<Values>;
  /** The input of the command from what was entered; called after required fields were checked. */
  readonly toInput: (values: Values) => EndpointInput<E>;
  readonly onDone: (output: EndpointOutput<E>) => void;
  /** From `useDraft`: keeps what is typed, and forgets it when the command succeeds. */
  readonly draft?: DraftState;
  /** Asked for below the fields, where the command is recorded from a paper. */
  readonly scan?: StepScan | undefined;
};

export type CommandForm<Values extends FieldValues> = {
  readonly control: Control<Values>;
  readonly form: UseFormReturn<Values>;
  readonly submit: (event: SubmitEvent<HTMLFormElement>) => void;
  readonly problems: readonly FieldProblem[];
  readonly requestId: string | undefined;
  /** The kind of the last refusal and the facts behind it, for forms that offer a way on. */
  readonly refusal: { readonly kind: string; readonly facts: Problem["facts"] } | undefined;
  readonly isPending: boolean;
  /** Somebody changed the record meanwhile. */
  readonly isStale: boolean;
  /** The way on when it was. */
  readonly newer: NewerVersion;
  readonly scan: StepScan | undefined;
};

/** A form that ends in one command: checks, sends once, puts refusals beside their fields, keeps everything typed. */
export function useCommandForm<E extends Endpoint, Values extends FieldValues>(
  options: CommandFormOptions<E, Values>,
): CommandForm<Values> {
  const { draft } = options;
  const form = useForm<Values>({ defaultValues: options.defaults });
  const command = useCommand(options.endpoint);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);

  const scan = useKeeping(options.scan);

  const newer = useNewerVersion(form, options.defaults, () => {
    command.clear();
    setProblems([]);
  });

  const keep = draft?.keep;
  useEffect(() => {
    if (!keep) return undefined;
    return form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => {
        if (isDirty === true) keep(values);
      },
    });
  }, [form, keep]);

  const send = async () => {
    const outcome = await command.run(options.toInput(form.getValues()));
    if (outcome.ok) {
      await draft?.discard();
      await scan.keep();
      options.onDone(outcome.output);
      return;
    }
    const { error } = outcome;
    if (!(error instanceof ProblemError)) {
      setProblems([{ message: errorText(error) }]);
      return;
    }
    for (const { path, message } of error.problem.fields ?? [])
      form.setError(asPath(path), { message });
    setProblems(problemsOf(error.problem, (id) => document.getElementById(id) !== null));
  };

  return {
    control: form.control,
    form,
    problems,
    requestId: command.error === null ? undefined : requestIdOf(command.error),
    refusal: command.error instanceof ProblemError ? command.error.problem : undefined,
    isPending: command.isPending || scan.isKeeping,
    isStale: command.error instanceof ProblemError && command.error.problem.kind === "stale",
    newer,
    scan: options.scan,
    submit(event) {
      event.preventDefault();
      form.clearErrors();
      newer.forget();
      const found = findFieldProblems(event.currentTarget);
      setProblems(found);
      if (found.length === 0) void send();
    },
  };
}

/** Keeps the scan, and says while it does. */
function useKeeping(scan: StepScan | undefined) {
  const [isKeeping, setKeeping] = useState(false);
  const keep = async () => {
    if (!scan) return;
    setKeeping(true);
    await scan.keep();
    setKeeping(false);
  };
  return { isKeeping, keep };
}

function asPath<Values extends FieldValues>(path: string): FieldPath<Values> {
  return path as FieldPath<Values>;
}
