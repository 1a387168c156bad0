import type { BalanceRefusal, BudgetRefusal } from "@kc/core/budget";
import { type Result, refuse } from "@kc/core/kernel";
import type { MoveRefusal, SchemeAction, SchemeStatus } from "@kc/core/scheme";
import { releaseCommitmentsOfScheme } from "../budget/commitment-store.ts";
import type { CommandContext } from "../platform/command.ts";
import type { LockedScheme } from "./move-store.ts";

/** Until the appraisal is done an establishment withdraws by itself: nobody has planned or bound money yet. */
const beforePlan: readonly SchemeStatus[] = [
  "need_registered",
  "commune_confirmed",
  "surveyed",
  "draft",
  "submitted",
  "received",
  "supplement_requested",
  "under_appraisal",
];

/** Whether an establishment may withdraw by itself; later the Centre does, with the paper of the establishment. */
export function isWithdrawnByEstablishment(status: SchemeStatus): boolean {
  return beforePlan.includes(status);
}

/** Refuses an establishment the withdrawal of a scheme that is in a plan, and says whose it is. */
export function checkWhoWithdraws(
  { viewer }: CommandContext,
  { status }: LockedScheme,
  action: SchemeAction,
): Result<null, MoveRefusal> {
  return viewer.reach === "party" && !isWithdrawnByEstablishment(status)
    ? refuse({ kind: "move-not-yours", action, roles: ["centre_head", "centre_officer"] })
    : { ok: true, value: null };
}

export type EndingAct = {
  readonly happenedOn: string;
  readonly reason: string;
  readonly paperNumber: string;
};

/**
 * Frees what a scheme that is withdrawn or stopped held: its lines of plans not carried out yet, and of the money bound for it
 * what was neither advanced nor paid.
 */
export async function freePlanAndMoney(
  context: CommandContext,
  scheme: LockedScheme,
  { happenedOn, reason, paperNumber }: EndingAct,
): Promise<Result<null, BudgetRefusal | BalanceRefusal>> {
  if (isWithdrawnByEstablishment(scheme.status)) return { ok: true, value: null };
  const { tx, viewer, commandId } = context;
  const released = await releaseCommitmentsOfScheme(context, scheme.id, {
    enteredOn: happenedOn,
    documentNumber: paperNumber,
    documentOn: happenedOn,
    note: reason,
  });
  if (!released.ok) return released;
  await tx
    .updateTable("plan_line")
    .set({ outcome: "withdrawn", note: reason, command_id: commandId })
    .where("province_id", "=", viewer.provinceId)
    .where("scheme_id", "=", scheme.id)
    .where("outcome", "in", ["listed", "approved", "reserved"])
    .execute();
  return released;
}
