import { isFullyPaid } from "@kc/core/payment";
import type { CommandContext } from "../platform/command.ts";
import { driveSchemeMove, type LockedScheme } from "../scheme/move-store.ts";
import { type MoneyRow, readMoney } from "./store.ts";

/**
 * Moves a scheme on when its money is complete: an accepted one once its support is paid and no advance is open, a
 * stopped one once all that was drawn is back. Gives the status it then stands at.
 */
export async function completeMoney(
  context: CommandContext,
  scheme: LockedScheme,
): Promise<string> {
  const money = await readMoney(context.tx, context.viewer.provinceId, scheme.id);
  const action = money && moveOf(scheme, money);
  if (!action) return scheme.status;
  const { paidDong, returnedDong } = money;
  const moved = await driveSchemeMove(context, scheme, action, {
    facts: { paidDong, returnedDong },
  });
  return moved.ok ? moved.value.status : scheme.status;
}

function moveOf({ status }: LockedScheme, money: MoneyRow) {
  const { acceptedSupportDong, paidDong, advancedDong, returnedDong } = money;
  if (status === "stopped" && returnedDong > 0 && advancedDong === 0 && paidDong === 0) {
    return "recover_money";
  }
  const isAccepted = status === "accepted" || status === "accepted_partially";
  if (!isAccepted || acceptedSupportDong === null) return undefined;
  const facts = { acceptedSupportDong, paidDong, advanceOutstandingDong: advancedDong };
  return isFullyPaid(facts) ? "complete_payment" : undefined;
}
