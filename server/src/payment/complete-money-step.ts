import { dong, sumDong } from "@kc/core/kernel";
import { isFullyPaid } from "@kc/core/payment";
import type { CommandContext } from "../platform/command.ts";
import { driveSchemeMove, type LockedScheme } from "../scheme/move-store.ts";
import { listMoney, type MoneyRow } from "./store.ts";

/**
 * Moves a scheme on when its money is complete: an accepted one once its support is paid and no advance is open, a
 * stopped one once all that was drawn is back. One accepted for nothing, with no advance open, has nothing to be paid and
 * moves on at once. Gives where it then stands.
 */
export async function completeMoney(
  context: CommandContext,
  scheme: LockedScheme,
): Promise<Pick<LockedScheme, "status" | "version">> {
  const group = await listMoney(context.tx, context.viewer.provinceId, scheme.id);
  const contracted = group.filter(({ contractId }) => contractId !== null);
  const action = moveOf(scheme, contracted);
  if (!action) return scheme;
  const paidDong = sumDong(contracted.map((money) => money.paidDong));
  const returnedDong = sumDong(contracted.map((money) => money.returnedDong));
  const acceptedSupportDong = sumDong(
    contracted.map((money) => money.acceptedSupportDong ?? dong(0)),
  );
  const moved = await driveSchemeMove(context, scheme, action, {
    facts: { paidDong, returnedDong },
    ...(action === "complete_payment" && acceptedSupportDong === 0
      ? { reason: "Nghiệm thu không còn kinh phí được hỗ trợ nên không có gì phải thanh toán." }
      : {}),
  });
  return moved.ok ? moved.value : scheme;
}

/** Where the money of a scheme, of a group that of each beneficiary, leads it. */
function moveOf({ status }: LockedScheme, group: readonly MoneyRow[]) {
  if (group.length === 0) return undefined;
  if (status === "stopped") {
    const isBack = group.every(
      ({ advancedDong, paidDong }) => advancedDong === 0 && paidDong === 0,
    );
    return isBack && group.some(({ returnedDong }) => returnedDong > 0)
      ? "recover_money"
      : undefined;
  }
  const isAccepted = status === "accepted" || status === "accepted_partially";
  return isAccepted && group.every(isPaidUp) ? "complete_payment" : undefined;
}

function isPaidUp({ acceptedSupportDong, paidDong, advancedDong }: MoneyRow): boolean {
  if (acceptedSupportDong === null) return false;
  return isFullyPaid({ acceptedSupportDong, paidDong, advanceOutstandingDong: advancedDong });
}
