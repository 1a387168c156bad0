import { isFullyPaid } from "@kc/core/payment";
import type { CommandContext } from "../platform/command.ts";
import { driveSchemeMove, type LockedScheme } from "../scheme/move-store.ts";
import { type MoneyRow, readMoney } from "./store.ts";

/**
 * Moves a scheme on when its money is complete: an accepted one once its support is paid and no advance is open, a
 * stopped one once all that was drawn is back. One accepted for nothing, with no advance open, has nothing to be paid and
 * moves on at once. Gives where it then stands.
 */
export async function completeMoney(
  context: CommandContext,
  scheme: LockedScheme,
): Promise<Pick<LockedScheme, "status" | "version">> {
  const money = await readMoney(context.tx, context.viewer.provinceId, scheme.id);
  const action = money && moveOf(scheme, money);
  if (!action) return scheme;
  const { paidDong, returnedDong, acceptedSupportDong } = money;
  const moved = await driveSchemeMove(context, scheme, action, {
    facts: { paidDong, returnedDong },
    ...(action === "complete_payment" && acceptedSupportDong === 0
      ? { reason: "Nghiệm thu không còn kinh phí được hỗ trợ nên không có gì phải thanh toán." }
      : {}),
  });
  return moved.ok ? moved.value : scheme;
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
