import type { Endpoint, EndpointInput, EndpointOutput } from "@kc/server/api/platform";
import { requestOf } from "../app/api.ts";
import { NoAnswerError, parseProblem, ProblemError } from "../app/problem.ts";

/** Sends a workbook as the body of a request. Throws `ProblemError` when it is refused, `NoAnswerError` without an answer. */
export async function sendWorkbook<E extends Endpoint>(
  endpoint: E,
  input: EndpointInput<E> & Readonly<Record<string, string>>,
  file: File,
  idempotencyKey: string,
): Promise<EndpointOutput<E>> {
  const { url } = requestOf(endpoint, {}, {});
  const response = await fetch(`${url}?${new URLSearchParams(input).toString()}`, {
    method: "POST",
    body: file,
    headers: {
      "X-KC-Request": "1",
      "Idempotency-Key": idempotencyKey,
      "Content-Type": "application/octet-stream",
    },
  }).catch(() => {
    throw new NoAnswerError();
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    const requestId = response.headers.get("X-Request-Id");
    throw new ProblemError(parseProblem(response.status, body, requestId));
  }
  return body as EndpointOutput<E>;
}
