import { setCookie } from "hono/cookie";
import { cookieName, type Http, type Parts } from "../platform/http.ts";
import { newSessionToken, type SessionStage } from "../platform/session.ts";
import { deleteSession, insertSession, listMemberships, updateAccount } from "./store.ts";

/** Opens a new session with a new token at a stage, and answers what comes next. */
export async function openSession(
  parts: Parts,
  c: Http,
  account: { readonly id: string },
  stage: SessionStage,
): Promise<Response> {
  const { db, config, clock } = parts;
  const old = c.get("found");
  if (old) await deleteSession(db, old.session.tokenHash);
  const memberships = await listMemberships(db, account.id, clock.today());
  const { token, tokenHash } = newSessionToken();
  await insertSession(db, {
    tokenHash,
    accountId: account.id,
    membershipId: memberships[0]?.id ?? null,
    stage,
    address: c.get("address"),
    userAgent: c.req.header("User-Agent") ?? "",
  });
  if (stage === "signed-in") {
    await updateAccount(db, account.id, {
      failed_sign_ins: 0,
      blocked_until: null,
      last_seen_at: new Date(),
    });
  }
  const isSecure = config.publicUrl.startsWith("https:");
  setCookie(c, cookieName(config), token, {
    httpOnly: true,
    sameSite: "Lax",
    secure: isSecure,
    path: "/",
  });
  const next =
    stage !== "signed-in" ? stage : memberships.length > 1 ? "choose-membership" : "done";
  return c.json({ next });
}
