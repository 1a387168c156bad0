import type { AccountRefusal } from "@kc/core/access";
import { ok, refuse, type Result } from "@kc/core/kernel";
import type { CommandContext, CommonRefusal } from "../platform/command.ts";
import { holdsRoleElsewhere, lockAccountOfProvince } from "./account-store.ts";

type LockedAccount = NonNullable<Awaited<ReturnType<typeof lockAccountOfProvince>>>;

/** Locks an account that the administrator of this province may act on: another's, with no role elsewhere. */
export async function lockOwnAccount(
  { tx, viewer, today, about }: CommandContext,
  accountId: string,
): Promise<Result<LockedAccount, AccountRefusal | CommonRefusal>> {
  const account = await lockAccountOfProvince(tx, viewer.provinceId, accountId);
  if (!account) return refuse({ kind: "not-found", what: "tài khoản" });
  about(accountId);
  if (accountId === viewer.accountId) return refuse({ kind: "own-account" });
  if (await holdsRoleElsewhere(tx, viewer.provinceId, accountId, today))
    return refuse({ kind: "account-of-elsewhere" });
  return ok(account);
}
