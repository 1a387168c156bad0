import type { Endpoint, EndpointInput, EndpointOutput } from "@kc/server/api/platform";
import { type Attempt, attemptFor, isOutcomeUnknown, withRetries } from "../app/attempt.ts";
import { callEndpoint } from "../app/api.ts";

/** The scheme a section is saved to, and the version it builds on. */
export type SavedOn = { readonly schemeId: string; readonly expectedVersion: number };

export type SectionQueue = {
  /** Saves after whatever is being saved, on the version that came of it. */
  readonly save: <E extends Endpoint>(
    endpoint: E,
    inputOn: (at: SavedOn) => EndpointInput<E>,
  ) => Promise<EndpointOutput<E>>;
  /** Builds on a newer version that was read from the server. */
  readonly startFrom: (version: number) => void;
};

const RETRY_PAUSES_MS = [800, 2400] as const;

/**
 * One queue for all sections of a dossier: each saves by itself, one after another, because every saving makes the next
 * version.
 */
export function createSectionQueue(schemeId: string, firstVersion: number): SectionQueue {
  let version = firstVersion;
  let last: Promise<unknown> = Promise.resolve();
  const attempts = new Map<string, Attempt>();

  async function saveNow<E extends Endpoint>(
    endpoint: E,
    inputOn: (at: SavedOn) => EndpointInput<E>,
  ): Promise<EndpointOutput<E>> {
    const input = inputOn({ schemeId, expectedVersion: version });
    const attempt = attemptFor(attempts.get(endpoint.path) ?? null, input);
    attempts.set(endpoint.path, attempt);
    try {
      const output = await withRetries(
        () => callEndpoint(endpoint, input, { idempotencyKey: attempt.key }),
        RETRY_PAUSES_MS,
      );
      attempts.delete(endpoint.path);
      version = versionOf(output) ?? version;
      return output;
    } catch (error) {
      if (!isOutcomeUnknown(error)) attempts.delete(endpoint.path);
      throw error;
    }
  }

  return {
    save(endpoint, inputOn) {
      const turn = last.catch(() => undefined).then(() => saveNow(endpoint, inputOn));
      last = turn;
      return turn;
    },
    startFrom(newer) {
      version = Math.max(version, newer);
    },
  };
}

function versionOf(output: unknown): number | undefined {
  return typeof output === "object" &&
    output !== null &&
    "version" in output &&
    typeof output.version === "number"
    ? output.version
    : undefined;
}
