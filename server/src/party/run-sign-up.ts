import { refuse } from "@kc/core/kernel";
import { countSignUpsFrom, recordSignInAttempt } from "../account/store.ts";
import type { Parts } from "../platform/http.ts";
import { signUp, signUpViewer } from "./sign-up.ts";

/** Sign-ups tried from one address within the hour before the next has to wait. */
const triesPerHour = 20;

export type SignUpCall = {
  readonly provinceId: number;
  readonly input: Readonly<Record<string, unknown>>;
  readonly idempotencyKey: string;
  readonly address: string;
  readonly port?: number | undefined;
  readonly requestId?: string;
};

/** Runs one sign-up for whoever stands at the door: the API and the form of the public pages. */
export async function runSignUp({ db, runCommand }: Parts, call: SignUpCall) {
  const { provinceId, input, address, port } = call;
  if ((await countSignUpsFrom(db, address)) >= triesPerHour)
    return refuse({ kind: "too-many-sign-ups", retryAfterMinutes: 60 });
  const outcome = await runCommand(signUp, {
    ...call,
    viewer: signUpViewer(provinceId),
    input: { ...input, provinceId },
  });
  const login = typeof input["login"] === "string" ? input["login"].slice(0, 120) : "";
  const reason = outcome.ok ? "sign-up" : `sign-up-${outcome.refusal.kind}`;
  await recordSignInAttempt(db, { login, address, port, succeeded: outcome.ok, reason });
  return outcome;
}
