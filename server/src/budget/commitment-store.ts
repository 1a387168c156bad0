import {
  type BalanceRefusal,
  type BudgetRefusal,
  ledgerEntry,
  shareApproved,
} from "@kc/core/budget";
import { type Dong, minDong, ok, type Result, subtractDong } from "@kc/core/kernel";
import { dongOf } from "../platform/columns.ts";
import type { CommandContext } from "../platform/command.ts";
import type { Tx } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { enterInLedger, freeOf } from "./ledger-store.ts";
import { findAppraised, writeApproved } from "./plan-line-store.ts";

/** The paper by which money is bound or released. */
export type BindingPaper = {
  readonly enteredOn: string;
  readonly documentNumber: string;
  readonly documentOn: string;
  readonly note?: string;
};

export type LineCommitment = {
  readonly planLineId: string;
  readonly schemeId: string | null;
  readonly allocationId: string;
  readonly amountDong: Dong;
};

/** Binds the money of a line: for each beneficiary of its scheme by share, or for the task as a whole. */
export async function commitLine(
  context: CommandContext,
  line: LineCommitment,
  paper: BindingPaper,
): Promise<Result<null, BudgetRefusal | BalanceRefusal>> {
  const { tx, viewer } = context;
  if (line.schemeId === null) return commitOne(context, line, paper, null, line.amountDong);
  const { beneficiaries } = await findAppraised(tx, viewer.provinceId, line.schemeId);
  for (const share of shareApproved(line.amountDong, beneficiaries)) {
    const { beneficiaryId, amountDong } = share;
    await writeApproved(context, beneficiaryId, amountDong);
    if (amountDong === 0) continue;
    const bound = await commitOne(context, line, paper, beneficiaryId, amountDong);
    if (!bound.ok) return bound;
  }
  return ok(null);
}

/** Writes what each beneficiary of a scheme is approved for, and binds nothing: that money comes by a contract. */
export async function approveShares(
  context: CommandContext,
  schemeId: string,
  amountDong: Dong,
): Promise<void> {
  const { tx, viewer } = context;
  const { beneficiaries } = await findAppraised(tx, viewer.provinceId, schemeId);
  for (const share of shareApproved(amountDong, beneficiaries)) {
    await writeApproved(context, share.beneficiaryId, share.amountDong);
  }
}

/** Binds an amount of an allocation for one beneficiary of a line. */
export function commitFor(
  context: CommandContext,
  line: LineCommitment & { readonly beneficiaryId: string },
  paper: BindingPaper,
): Promise<Result<null, BudgetRefusal | BalanceRefusal>> {
  return commitOne(context, line, paper, line.beneficiaryId, line.amountDong);
}

/**
 * Moves money bound in a scheme from one of its beneficiaries to another: released and bound again by one paper, in the
 * allocations in which it is. Nothing is bound yet before the contract with the Cục, and then nothing is moved.
 */
export async function moveCommitted(
  context: CommandContext,
  { schemeId, planLineId }: { readonly schemeId: string; readonly planLineId: string },
  move: { readonly from: string; readonly to: string; readonly amountDong: Dong },
  paper: BindingPaper,
): Promise<Result<null, BudgetRefusal | BalanceRefusal>> {
  const { tx, viewer } = context;
  const all = await lockCommitmentsOfScheme(tx, viewer.provinceId, schemeId);
  const own = all.filter(({ beneficiaryId }) => beneficiaryId === move.from);
  let leftDong = move.amountDong;
  for (const commitment of own) {
    const amountDong = minDong(leftDong, commitment.freeDong);
    if (amountDong === 0) continue;
    const released = await releaseFrom(context, commitment, amountDong, paper);
    if (!released.ok) return released;
    const line = { planLineId, schemeId, allocationId: commitment.allocationId, amountDong };
    const bound = await commitFor(context, { ...line, beneficiaryId: move.to }, paper);
    if (!bound.ok) return bound;
    leftDong = subtractDong(leftDong, amountDong);
  }
  if (own.length > 0 && leftDong > 0) {
    throw new Error(`Of ${String(move.amountDong)} đồng, ${String(leftDong)} are not bound.`);
  }
  return ok(null);
}

async function commitOne(
  context: CommandContext,
  { planLineId, allocationId }: LineCommitment,
  paper: BindingPaper,
  beneficiaryId: string | null,
  amountDong: Dong,
): Promise<Result<null, BudgetRefusal | BalanceRefusal>> {
  const key = { planLineId, allocationId, beneficiaryId };
  const commitmentId = await findOrAddCommitment(context, key);
  const entered = await enterInLedger(context, {
    ...paper,
    entry: ledgerEntry("commit", amountDong),
    allocationId,
    commitmentId,
  });
  return entered.ok ? ok(null) : entered;
}

async function findOrAddCommitment(
  { tx, viewer, commandId }: CommandContext,
  key: {
    readonly planLineId: string;
    readonly allocationId: string;
    readonly beneficiaryId: string | null;
  },
): Promise<string> {
  const known = await tx
    .selectFrom("commitment")
    .where("province_id", "=", viewer.provinceId)
    .where("allocation_id", "=", key.allocationId)
    .where("plan_line_id", "=", key.planLineId)
    .where("beneficiary_id", "is not distinct from", key.beneficiaryId)
    .select("id")
    .executeTakeFirst();
  if (known) return known.id;
  const commitmentId = newId();
  await tx
    .insertInto("commitment")
    .values({
      province_id: viewer.provinceId,
      id: commitmentId,
      allocation_id: key.allocationId,
      beneficiary_id: key.beneficiaryId,
      plan_line_id: key.planLineId,
      committed_dong: "0",
      command_id: commandId,
    })
    .execute();
  return commitmentId;
}

/** One commitment under lock, in đồng. */
export type LockedCommitment = {
  readonly id: string;
  readonly allocationId: string;
  readonly beneficiaryId: string | null;
  readonly committedDong: Dong;
  readonly advancedDong: Dong;
  /** Paid, what is settled of it included. */
  readonly paidDong: Dong;
  readonly settledDong: Dong;
  readonly returnedDong: Dong;
  /** Neither advanced nor paid nor returned. */
  readonly freeDong: Dong;
};

/** Locks the commitments of a scheme in the order of their ids. */
export function lockCommitmentsOfScheme(
  tx: Tx,
  provinceId: number,
  schemeId: string,
): Promise<readonly LockedCommitment[]> {
  return lockCommitments(tx, provinceId, { of: "scheme_id", id: schemeId });
}

/** Locks the commitments of a plan's lines: those of one line, or those of one scheme. */
async function lockCommitments(
  tx: Tx,
  provinceId: number,
  lines: { readonly of: "id" | "scheme_id"; readonly id: string },
): Promise<readonly LockedCommitment[]> {
  const rows = await tx
    .selectFrom("commitment")
    .where("province_id", "=", provinceId)
    .where("plan_line_id", "in", (eb) =>
      eb
        .selectFrom("plan_line")
        .where("province_id", "=", provinceId)
        .where(lines.of, "=", lines.id)
        .select("id"),
    )
    .selectAll()
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.map((row) => ({
    id: row.id,
    allocationId: row.allocation_id,
    beneficiaryId: row.beneficiary_id,
    committedDong: dongOf(row.committed_dong),
    advancedDong: dongOf(row.advanced_dong),
    paidDong: dongOf(Number(row.paid_dong) + Number(row.settled_dong)),
    settledDong: dongOf(row.settled_dong),
    returnedDong: dongOf(row.returned_dong),
    freeDong: freeOf(row),
  }));
}

/**
 * Releases what is still free of all commitments of a scheme (thôi bố trí): when it is taken out of the plan, withdrawn
 * or stopped. What was advanced or paid stays bound until it is returned.
 */
export async function releaseCommitmentsOfScheme(
  context: CommandContext,
  schemeId: string,
  paper: BindingPaper,
): Promise<Result<null, BudgetRefusal | BalanceRefusal>> {
  return releaseAll(context, { of: "scheme_id", id: schemeId }, paper);
}

/** Releases what is still free of the commitments of one line of a plan. */
export async function releaseCommitmentsOfLine(
  context: CommandContext,
  planLineId: string,
  paper: BindingPaper,
): Promise<Result<null, BudgetRefusal | BalanceRefusal>> {
  return releaseAll(context, { of: "id", id: planLineId }, paper);
}

async function releaseAll(
  context: CommandContext,
  lines: { readonly of: "id" | "scheme_id"; readonly id: string },
  paper: BindingPaper,
): Promise<Result<null, BudgetRefusal | BalanceRefusal>> {
  const { tx, viewer } = context;
  for (const commitment of await lockCommitments(tx, viewer.provinceId, lines)) {
    const released = await releaseFrom(context, commitment, commitment.freeDong, paper);
    if (!released.ok) return released;
  }
  return ok(null);
}

/** Releases an amount of one commitment; nothing happens for 0. */
async function releaseFrom(
  context: CommandContext,
  commitment: Pick<LockedCommitment, "id" | "allocationId">,
  amountDong: Dong,
  paper: BindingPaper,
): Promise<Result<null, BudgetRefusal | BalanceRefusal>> {
  if (amountDong === 0) return ok(null);
  const entered = await enterInLedger(context, {
    ...paper,
    entry: ledgerEntry("release", amountDong),
    allocationId: commitment.allocationId,
    commitmentId: commitment.id,
  });
  return entered.ok ? ok(null) : entered;
}
