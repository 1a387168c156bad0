import { ok, refuse, type Result } from "@kc/core/kernel";
import type { CommandContext, CommonRefusal } from "../platform/command.ts";
import { lockSchemeMoney, type SchemeMoney } from "./scheme-money-store.ts";

/** Locks a scheme with its money at the version that the person saw; without one at whatever it is now. */
export async function openSchemeMoney(
  { tx, viewer, about }: CommandContext,
  schemeId: string,
  expectedVersion?: number,
): Promise<Result<SchemeMoney, CommonRefusal>> {
  const money = await lockSchemeMoney(tx, viewer.provinceId, schemeId);
  if (!money) return refuse({ kind: "not-found", what: "đề án" });
  about(schemeId);
  const { version } = money.scheme;
  return expectedVersion === undefined || version === expectedVersion
    ? ok(money)
    : refuse({ kind: "stale", currentVersion: version });
}
