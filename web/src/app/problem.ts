import type { Problem } from "@kc/server/api/platform";

/** The server refused: a sentence to read, a kind to act on, the facts behind it. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** No answer came: the network is gone or the server is. Whether the command took effect is unknown. */
export class NoAnswerError extends Error {
  constructor() {
    super(
      "Không nhận được trả lời từ máy chủ. Kiểm tra mạng rồi thử lại; nội dung đã nhập vẫn được giữ.",
    );
  }
}

/** Reads the body of a refusal; an answer that is no Problem (a proxy's page) becomes one. */
export function parseProblem(status: number, body: unknown, requestId: string | null): Problem {
  if (isProblem(body)) return body;
  return {
    type: "about:blank",
    title: "Máy chủ đang bận hoặc gặp lỗi. Chờ một lát rồi thử lại; nội dung đã nhập vẫn được giữ.",
    status,
    kind: "unexpected",
    facts: {},
    requestId: requestId ?? "",
  };
}

function isProblem(body: unknown): body is Problem {
  return (
    typeof body === "object" &&
    body !== null &&
    "kind" in body &&
    "title" in body &&
    "requestId" in body
  );
}

/** The sentence of whatever went wrong. */
export function errorText(error: Error): string {
  return error instanceof ProblemError || error instanceof NoAnswerError
    ? error.message
    : "Trang gặp lỗi. Tải lại trang; nếu còn lỗi, báo quản trị hệ thống.";
}

/** The code to quote to support, where the server gave one. */
export function requestIdOf(error: Error): string | undefined {
  return error instanceof ProblemError && error.problem.requestId !== ""
    ? error.problem.requestId
    : undefined;
}

export function problemKind(error: Error | null): string | undefined {
  return error instanceof ProblemError ? error.problem.kind : undefined;
}

/** The facts behind a refusal; none for any other error. */
export function problemFacts(error: Error | null): Readonly<Record<string, unknown>> {
  return error instanceof ProblemError ? error.problem.facts : {};
}
