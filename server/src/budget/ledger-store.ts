import {
  type BalanceRefusal,
  type BudgetRefusal,
  commit,
  type LedgerAccount,
  type LedgerEntry,
  type LedgerEntryKind,
  ledgerEntryKinds,
  release,
} from "@kc/core/budget";
import {
  asId,
  type AllocationId,
  dong,
  ok,
  refuse,
  type Result,
  subtractDong,
} from "@kc/core/kernel";
import { sql } from "kysely";
import { dongOf } from "../platform/columns.ts";
import type { CommandContext } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";

/** One entry to be made: what it moves, where, and the paper it rests on. */
export type NewEntry = {
  readonly entry: LedgerEntry;
  readonly allocationId: string;
  /** Asked for by the kinds that belong to one beneficiary's commitment. */
  readonly commitmentId?: string;
  readonly paymentRequestId?: string;
  /** The legal day of the entry. */
  readonly enteredOn: string;
  readonly documentNumber?: string;
  readonly documentOn?: string;
  readonly note?: string;
};

export type Entered = {
  readonly entryId: string;
  /** The version that the entry gave the allocation; null where it does not touch it. */
  readonly allocationVersion: number | null;
};

type Writer = Pick<CommandContext, "tx" | "sendWrite" | "viewer" | "commandId">;

type AllocationColumn = "assigned" | "committed" | "cancelled" | "carriedOver" | "received";
type CommitmentColumn = "committed" | "advanced" | "paid" | "returned" | "settled";
type Effect = {
  readonly allocation?: { readonly [Column in AllocationColumn]?: 1 | -1 };
  readonly commitment?: { readonly [Column in CommitmentColumn]?: 1 | -1 };
  /** What a contract with the Cục holds the less, or the more, by it. */
  readonly drawn?: 1 | -1;
};

/** What an entry does to the balance columns; the postings say the same in accounts. */
const effects: Readonly<Record<LedgerEntryKind, Effect>> = {
  assign: { allocation: { assigned: 1 } },
  adjust_up: { allocation: { assigned: 1 } },
  adjust_down: { allocation: { assigned: -1 } },
  commit: { allocation: { committed: 1 }, commitment: { committed: 1 } },
  release: { commitment: { committed: -1 }, allocation: { committed: -1 } },
  agree: { allocation: { assigned: 1 } },
  receive: { allocation: { received: 1 } },
  give_back: { allocation: { received: -1 } },
  advance: { commitment: { advanced: 1 }, drawn: 1 },
  clear_advance: { commitment: { advanced: -1, paid: 1 } },
  pay: { commitment: { paid: 1 }, drawn: 1 },
  return_advance: { commitment: { advanced: -1, returned: 1 }, drawn: -1 },
  return_paid: { commitment: { paid: -1, returned: 1 }, drawn: -1 },
  return_settled: { commitment: { settled: -1, returned: 1 }, drawn: -1 },
  settle: { commitment: { paid: -1, settled: 1 } },
  cancel: { allocation: { cancelled: 1 } },
  carry_over: { allocation: { carriedOver: 1 } },
};

/**
 * Makes one entry: takes the amount from the balances by one conditional UPDATE each (a CHECK stands behind it), then
 * writes the entry with its two postings. Refuses, with what remains, when the balance does not bear it.
 */
export async function enterInLedger(
  writer: Writer,
  given: NewEntry,
): Promise<Result<Entered, BudgetRefusal | BalanceRefusal>> {
  const { allocation, commitment, drawn } = effects[given.entry.kind];
  const changed = allocation ? await changeAllocation(writer, given, allocation) : undefined;
  if (allocation && !changed) return refuse(await explainAllocation(writer, given));
  if (commitment && !(await changeCommitment(writer, given, commitment))) {
    return refuse(await explainCommitment(writer, given));
  }
  if (drawn !== undefined && !(await changeDrawn(writer, given, drawn))) {
    const refusal = await explainDrawn(writer, given);
    if (refusal) return refuse(refusal);
  }
  return ok({
    entryId: insertEntry(writer, given),
    allocationVersion: changed?.version ?? null,
  });
}

/** The same one UPDATE for what a contract with the Cục has received: nothing is drawn that has not come. */
async function changeDrawn(
  { tx, viewer, commandId }: Writer,
  { allocationId, entry }: NewEntry,
  sign: 1 | -1,
): Promise<boolean> {
  const by = sql`${entry.amountDong * sign}::bigint`;
  const result = await sql`
    update allocation set drawn_dong = drawn_dong + ${by}, command_id = ${commandId}
    where province_id = ${viewer.provinceId} and id = ${allocationId} and funding = 'contract'
      and drawn_dong + ${by} between 0 and received_dong`.execute(tx);
  return result.numAffectedRows === 1n;
}

/** Why a contract with the Cục did not bear it; null where the money is the province's estimate. */
async function explainDrawn(
  { tx, viewer }: Writer,
  { allocationId, entry }: NewEntry,
): Promise<BudgetRefusal | null> {
  const row = await tx
    .selectFrom("allocation")
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", allocationId)
    .select(["funding", "received_dong", "drawn_dong"])
    .executeTakeFirstOrThrow();
  if (row.funding === "estimate") return null;
  const receivedDong = dongOf(row.received_dong);
  return {
    kind: "over-received",
    wantedDong: entry.amountDong,
    receivedDong,
    heldDong: subtractDong(receivedDong, dongOf(row.drawn_dong)),
  };
}

/** One UPDATE that changes nothing unless the allocation bears it: never read first, so that 64 at once cannot overcommit. */
async function changeAllocation(
  { tx, viewer, commandId }: Writer,
  { allocationId, entry }: NewEntry,
  signs: NonNullable<Effect["allocation"]>,
): Promise<{ readonly version: number } | undefined> {
  const by = (column: AllocationColumn) => sql`${entry.amountDong * (signs[column] ?? 0)}::bigint`;
  const { rows } = await sql<{ version: number }>`
    update allocation set
      assigned_dong = assigned_dong + ${by("assigned")},
      committed_dong = committed_dong + ${by("committed")},
      cancelled_dong = cancelled_dong + ${by("cancelled")},
      carried_over_dong = carried_over_dong + ${by("carriedOver")},
      received_dong = received_dong + ${by("received")},
      version = version + 1,
      command_id = ${commandId}
    where province_id = ${viewer.provinceId} and id = ${allocationId}
      and committed_dong + ${by("committed")} >= 0
      and committed_dong + cancelled_dong + carried_over_dong
          + ${by("committed")} + ${by("cancelled")} + ${by("carriedOver")}
        <= assigned_dong + ${by("assigned")}
      and received_dong + ${by("received")} between drawn_dong and assigned_dong
    returning version`.execute(tx);
  return rows[0];
}

async function changeCommitment(
  { tx, viewer, commandId }: Writer,
  given: NewEntry,
  signs: NonNullable<Effect["commitment"]>,
): Promise<boolean> {
  const by = (column: CommitmentColumn) =>
    sql`${given.entry.amountDong * (signs[column] ?? 0)}::bigint`;
  const result = await sql`
    update commitment set
      committed_dong = committed_dong + ${by("committed")},
      advanced_dong = advanced_dong + ${by("advanced")},
      paid_dong = paid_dong + ${by("paid")},
      returned_dong = returned_dong + ${by("returned")},
      settled_dong = settled_dong + ${by("settled")},
      command_id = ${commandId}
    where province_id = ${viewer.provinceId} and id = ${commitmentIdOf(given)}
      and allocation_id = ${given.allocationId}
      and advanced_dong + ${by("advanced")} >= 0
      and paid_dong + ${by("paid")} >= 0
      and settled_dong + ${by("settled")} >= 0
      and advanced_dong + paid_dong + returned_dong + settled_dong
          + ${by("advanced")} + ${by("paid")} + ${by("returned")} + ${by("settled")}
        <= committed_dong + ${by("committed")}`.execute(tx);
  return result.numAffectedRows === 1n;
}

function commitmentIdOf({ commitmentId, entry }: NewEntry): string {
  if (commitmentId === undefined) throw new Error(`An entry ${entry.kind} is of a commitment`);
  return commitmentId;
}

/** Why the allocation did not bear the entry, with what remains now. */
async function explainAllocation(
  { tx, viewer }: Writer,
  { allocationId, entry }: NewEntry,
): Promise<BudgetRefusal> {
  const row = await tx
    .selectFrom("allocation")
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", allocationId)
    .select(["assigned_dong", "committed_dong", "cancelled_dong", "carried_over_dong"])
    .executeTakeFirstOrThrow();
  const assignedDong = dongOf(row.assigned_dong);
  const takenDong = dong(
    dongOf(row.committed_dong) + dongOf(row.cancelled_dong) + dongOf(row.carried_over_dong),
  );
  const remainingDong = subtractDong(assignedDong, takenDong);
  if (entry.kind === "adjust_down") {
    return {
      kind: "adjustment-below-committed",
      committedDong: takenDong,
      largestReductionDong: remainingDong,
    };
  }
  const facts = {
    allocationId: asId<AllocationId>(allocationId),
    assignedDong,
    committedDong: takenDong,
  };
  const decision = commit(facts, entry.amountDong);
  return decision.ok
    ? { kind: "over-allocation", wantedDong: entry.amountDong, assignedDong, remainingDong }
    : decision.refusal;
}

async function explainCommitment(
  { tx, viewer }: Writer,
  given: NewEntry,
): Promise<BudgetRefusal | BalanceRefusal> {
  const row = await tx
    .selectFrom("commitment")
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", commitmentIdOf(given))
    .selectAll()
    .executeTakeFirstOrThrow();
  const { entry } = given;
  const balances: Partial<Record<LedgerAccount, ReturnType<typeof dong>>> = {
    committed: freeOf(row),
    advanced: dongOf(row.advanced_dong),
    paid: dongOf(row.paid_dong),
  };
  const account = ledgerEntryKinds[entry.kind].from;
  const balanceDong = balances[account] ?? dong(0);
  if (entry.kind === "release") {
    const decision = release({ releasableDong: balanceDong }, entry.amountDong);
    if (!decision.ok) return decision.refusal;
  }
  return { kind: "account-below-zero", account, balanceDong, wantedDong: entry.amountDong };
}

type CommitmentColumns = {
  readonly committed_dong: string;
  readonly advanced_dong: string;
  readonly paid_dong: string;
  readonly returned_dong: string;
  readonly settled_dong: string;
};

/** Of a commitment, what is neither advanced nor paid nor returned: what can still be released or drawn, in đồng. */
export function freeOf(row: CommitmentColumns) {
  const used = [row.advanced_dong, row.paid_dong, row.returned_dong, row.settled_dong];
  return dong(dongOf(row.committed_dong) - used.reduce((sum, part) => sum + dongOf(part), 0));
}

/** The entry with its postings. Nothing hangs on them: the balances have borne it already, and their lock is short so. */
function insertEntry({ tx, sendWrite, viewer, commandId }: Writer, given: NewEntry): string {
  const entryId = newId();
  const { entry } = given;
  const row = tx.insertInto("ledger_entry").values({
    province_id: viewer.provinceId,
    id: entryId,
    kind: entry.kind,
    allocation_id: given.allocationId,
    commitment_id: given.commitmentId ?? null,
    payment_request_id: given.paymentRequestId ?? null,
    amount_dong: String(entry.amountDong),
    entered_on: given.enteredOn,
    document_number: given.documentNumber ?? "",
    document_on: given.documentOn ?? null,
    note: given.note ?? "",
    command_id: commandId,
  });
  const postings = tx.insertInto("posting").values(
    entry.postings.map(({ account, amountDong }) => ({
      province_id: viewer.provinceId,
      entry_id: entryId,
      account,
      amount_dong: String(amountDong),
    })),
  );
  sendWrite(row.compile());
  sendWrite(postings.compile());
  return entryId;
}
