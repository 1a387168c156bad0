import { describe, expect, it } from "vitest";
import { attemptFor, isOutcomeUnknown, withRetries } from "./attempt.ts";
import { NoAnswerError, parseProblem, ProblemError } from "./problem.ts";

describe("a command whose answer was lost", () => {
  it("keeps its key when the same thing is sent again", () => {
    const first = attemptFor(null, { amountDong: 1 });
    expect(attemptFor(first, { amountDong: 1 }).key).toBe(first.key);
  });

  it("gets a new key when something else is sent", () => {
    const first = attemptFor(null, { amountDong: 1 });
    expect(attemptFor(first, { amountDong: 2 }).key).not.toBe(first.key);
  });

  it("is retried until the pauses are used up", async () => {
    let calls = 0;
    const lost = () => {
      calls += 1;
      return Promise.reject(new NoAnswerError());
    };
    await expect(withRetries(lost, [1, 1])).rejects.toBeInstanceOf(NoAnswerError);
    expect(calls).toBe(3);
  });

  it("is not retried when the server refused it", async () => {
    const refusal = new ProblemError(parseProblem(409, undefined, null));
    await expect(withRetries(() => Promise.reject(refusal), [1])).rejects.toBe(refusal);
  });

  it("has an unknown outcome after a fault of the server, a known one after a refusal", () => {
    expect(isOutcomeUnknown(new ProblemError(parseProblem(500, undefined, null)))).toBe(true);
    expect(isOutcomeUnknown(new ProblemError(parseProblem(409, undefined, null)))).toBe(false);
  });
});
