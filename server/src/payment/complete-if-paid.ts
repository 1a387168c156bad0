import { isFullyPaid } from "@kc/core/payment";
import type { CommandContext } from "../platform/command.ts";
import { driveSchemeMove, type LockedScheme } from "../scheme/move-store.ts";
import { readMoney } from "./store.ts";

/** Moves an accepted scheme on once its support is fully paid and no advance is open. */
export async function completeIfPaid(
  context: CommandContext,
  scheme: LockedScheme,
): Promise<string> {
  const isAccepted = scheme.status === "accepted" || scheme.status === "accepted_partially";
  const money = await readMoney(context.tx, context.viewer.provinceId, scheme.id);
  if (!isAccepted || money?.acceptedSupportDong == null) return scheme.status;
  const isPaid = isFullyPaid({
    acceptedSupportDong: money.acceptedSupportDong,
    paidDong: money.paidDong,
    advanceOutstandingDong: money.advancedDong,
  });
  if (!isPaid) return scheme.status;
  const facts = { paidDong: money.paidDong };
  const moved = await driveSchemeMove(context, scheme, "complete_payment", { facts });
  return moved.ok ? moved.value.status : scheme.status;
}
