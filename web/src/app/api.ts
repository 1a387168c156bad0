import type { Endpoint, EndpointInput, EndpointOutput } from "@kc/server/api/platform";
import { NoAnswerError, parseProblem, ProblemError } from "./problem.ts";

export type CallOptions = {
  /** One key for one attempt of a person: the same on every retry of it. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
};

type Fields = Readonly<Record<string, unknown>>;

/**
 * Calls one endpoint and gives its output. Throws `ProblemError` when the server refuses,
 * `NoAnswerError` when no answer came.
 */
export async function callEndpoint<E extends Endpoint>(
  endpoint: E,
  input: EndpointInput<E>,
  options: CallOptions = {},
): Promise<EndpointOutput<E>> {
  const { url, init } = requestOf(endpoint, asFields(input), options);
  const response = await fetch(url, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new NoAnswerError();
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok)
    throw new ProblemError(
      parseProblem(response.status, body, response.headers.get("X-Request-Id")),
    );
  return asOutput<E>(body);
}

/** The address below `/api/v1` of a query, for links that download. */
export function endpointHref<E extends Endpoint>(endpoint: E, input: EndpointInput<E>): string {
  return requestOf(endpoint, asFields(input), {}).url;
}

/** The address, headers and body of a call: parameters in the path, the rest in the query string or the body. */
export function requestOf(
  endpoint: Endpoint,
  input: Fields,
  options: CallOptions,
): { url: string; init: RequestInit } {
  const inPath = new Set<string>();
  const path = endpoint.path.replace(/:([A-Za-z]+)/g, (_all, name: string) => {
    inPath.add(name);
    return encodeURIComponent(text(input[name]));
  });
  const rest = Object.entries(input).filter(
    ([name, value]) => !inPath.has(name) && value !== undefined,
  );
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  if (endpoint.method === "GET") {
    const asked = rest.filter(([, value]) => value !== null && value !== "");
    const query = new URLSearchParams(asked.map(([name, value]) => [name, text(value)])).toString();
    return { url: `/api/v1${path}${query === "" ? "" : `?${query}`}`, init: { ...signal } };
  }
  const seen = endpoint.ifMatch === true ? input["expectedVersion"] : undefined;
  const headers = {
    "Content-Type": "application/json",
    "X-KC-Request": "1",
    ...(options.idempotencyKey === undefined ? {} : { "Idempotency-Key": options.idempotencyKey }),
    ...(seen === undefined ? {} : { "If-Match": `"${text(seen)}"` }),
  };
  const body = JSON.stringify(
    Object.fromEntries(rest.filter(([name]) => seen === undefined || name !== "expectedVersion")),
  );
  return { url: `/api/v1${path}`, init: { method: "POST", headers, body, ...signal } };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function asFields(input: unknown): Fields {
  return input as Fields;
}

/** The server has checked its answer against the schema; the type is taken from there. */
function asOutput<E extends Endpoint>(body: unknown): EndpointOutput<E> {
  return body as EndpointOutput<E>;
}
