import type { signInEndpoint } from "@kc/server/api/account";
import type { EndpointOutput } from "@kc/server/api/platform";

/** What is asked next at the door; "password" comes first, "done" opens it. */
export type SignInStep = "password" | EndpointOutput<typeof signInEndpoint>["next"];

const steps: readonly SignInStep[] = ["totp", "enrol-totp", "change-password", "choose-membership"];

/** The step at which a sign-in was left, from what the server says of the session; else the first. */
export function parseStep(stage: unknown): SignInStep {
  return steps.find((step) => step === stage) ?? "password";
}
