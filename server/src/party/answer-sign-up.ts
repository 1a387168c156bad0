import { defineSessionAction, problem, problemOf } from "../platform/http.ts";
import { signUpEndpoint } from "./api.ts";
import { runSignUp } from "./run-sign-up.ts";
import { signUpRefusalText } from "./sign-up.ts";

/** A session action and not a plain command: nobody is signed in, and the address counts. */
export const answerSignUp = defineSessionAction({
  name: "establishment.sign-up",
  endpoint: signUpEndpoint,
  async run(parts, c, input) {
    const outcome = await runSignUp(parts, {
      provinceId: input.provinceId,
      input,
      idempotencyKey: c.req.header("Idempotency-Key") ?? "",
      address: c.get("address"),
      port: c.get("port"),
      requestId: c.get("requestId"),
    });
    if (outcome.ok) return c.json(outcome.value);
    const { refusal } = outcome;
    if (refusal.kind !== "too-many-sign-ups")
      return problem(c, refusal, (own) => signUpRefusalText(own as never));
    c.header("Retry-After", String(refusal.retryAfterMinutes * 60));
    return problemOf(c, 429, refusal.kind, signUpRefusalText(refusal), { ...refusal });
  },
});
