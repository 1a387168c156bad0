import type { Endpoint, EndpointInput, EndpointOutput } from "@kc/server/api/platform";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { callEndpoint } from "./api.ts";
import { type Attempt, attemptFor, isOutcomeUnknown, withRetries } from "./attempt.ts";
import { problemKind } from "./problem.ts";
import { reportSessionEnd } from "./session-end.ts";

type CommandOutcome<Output> =
  { readonly ok: true; readonly output: Output } | { readonly ok: false; readonly error: Error };

export type CommandCall<E extends Endpoint> = {
  /** Sends the command; a second press while it runs is ignored, a retry after a lost answer is the same command. */
  readonly run: (input: EndpointInput<E>) => Promise<CommandOutcome<EndpointOutput<E>>>;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly clear: () => void;
};

const RETRY_PAUSES_MS = [800, 2400] as const;

/** One command of the server. When it succeeds, everything on the screen is asked anew. */
export function useCommand<E extends Endpoint>(endpoint: E): CommandCall<E> {
  const queryClient = useQueryClient();
  const attempt = useRef<Attempt | null>(null);
  const running = useRef<Promise<CommandOutcome<EndpointOutput<E>>> | null>(null);
  const [state, setState] = useState<{ isPending: boolean; error: Error | null }>({
    isPending: false,
    error: null,
  });

  const send = async (input: EndpointInput<E>): Promise<CommandOutcome<EndpointOutput<E>>> => {
    const current = attemptFor(attempt.current, input);
    attempt.current = current;
    setState({ isPending: true, error: null });
    try {
      const output = await withRetries(
        () => callEndpoint(endpoint, input, { idempotencyKey: current.key }),
        RETRY_PAUSES_MS,
      );
      attempt.current = null;
      setState({ isPending: false, error: null });
      await queryClient.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== "/session",
      });
      return { ok: true, output };
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      if (!isOutcomeUnknown(error)) attempt.current = null;
      if (problemKind(error) === "sign-in-needed") reportSessionEnd();
      setState({ isPending: false, error });
      return { ok: false, error };
    }
  };

  return {
    ...state,
    run(input) {
      running.current ??= send(input).finally(() => {
        running.current = null;
      });
      return running.current;
    },
    clear() {
      setState({ isPending: false, error: null });
    },
  };
}
