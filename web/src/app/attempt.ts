import { NoAnswerError, ProblemError } from "./problem.ts";

/** One press of a button: the key that makes its retries one command for the server. */
export type Attempt = { readonly fingerprint: string; readonly key: string };

/**
 * The attempt for an input: the last one again while its outcome is unknown and the input is the same,
 * otherwise a new one.
 */
export function attemptFor(last: Attempt | null, input: unknown): Attempt {
  const fingerprint = JSON.stringify(input);
  return last?.fingerprint === fingerprint ? last : { fingerprint, key: crypto.randomUUID() };
}

/** Whether the server may have done the command although no clear answer came. */
export function isOutcomeUnknown(error: unknown): boolean {
  return (
    error instanceof NoAnswerError || (error instanceof ProblemError && error.problem.status >= 500)
  );
}

/** Calls again after a pause while no answer comes; the caller uses the same key each time. */
export async function withRetries<Output>(
  call: () => Promise<Output>,
  pausesMs: readonly number[],
): Promise<Output> {
  const [pause, ...later] = pausesMs;
  try {
    return await call();
  } catch (error) {
    if (pause === undefined || !(error instanceof NoAnswerError)) throw error;
    await new Promise((resolve) => setTimeout(resolve, pause));
    return withRetries(call, later);
  }
}
