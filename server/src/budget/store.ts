import type { AllocationFacts, BudgetSource } from "@kc/core/budget";
import { budgetSources } from "@kc/core/budget";
import { type AllocationId, asId, dong, keysOf } from "@kc/core/kernel";
import { type Selectable, sql } from "kysely";
import { dongOf } from "../platform/columns.ts";
import type { DB } from "../platform/database-types.ts";
import type { Reader, Tx } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import type { BudgetSums } from "./figure-store.ts";

/** Reads a source back from storage; an unknown one throws a RangeError. */
export function parseBudgetSource(text: string): BudgetSource {
  const source = keysOf(budgetSources).find((known) => known === text);
  if (!source) throw new RangeError(`Unknown budget source: ${text}`);
  return source;
}

export type AllocationKey = {
  readonly budgetYear: number;
  readonly source: BudgetSource;
  readonly content: string;
  readonly fundHolderId: string;
};

/** The allocation of a year, source, content and fund holder; made empty when it is not there yet. */
export async function findOrAddAllocation(
  tx: Tx,
  provinceId: number,
  key: AllocationKey,
  commandId: string,
): Promise<string> {
  await tx
    .insertInto("allocation")
    .values({
      province_id: provinceId,
      id: newId(),
      budget_year: key.budgetYear,
      source: key.source,
      content: key.content,
      fund_holder_id: key.fundHolderId,
      command_id: commandId,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["province_id", "budget_year", "source", "content", "fund_holder_id"])
        .doNothing(),
    )
    .execute();
  const row = await tx
    .selectFrom("allocation")
    .where("province_id", "=", provinceId)
    .where("budget_year", "=", key.budgetYear)
    .where("source", "=", key.source)
    .where("content", "=", key.content)
    .where("fund_holder_id", "=", key.fundHolderId)
    .select("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Sets what the unit asks for in the year's estimate; gives the new version. */
export async function setEstimate(
  tx: Tx,
  provinceId: number,
  allocationId: string,
  amountDong: number,
  commandId: string,
): Promise<number> {
  const row = await tx
    .updateTable("allocation")
    .set((eb) => ({
      estimated_dong: String(amountDong),
      version: eb("version", "+", 1),
      command_id: commandId,
    }))
    .where("province_id", "=", provinceId)
    .where("id", "=", allocationId)
    .returning("version")
    .executeTakeFirstOrThrow();
  return row.version;
}

export type LockedAllocation = AllocationKey & {
  readonly id: string;
  readonly version: number;
  readonly facts: AllocationFacts;
};

/** Locks allocations in the order of their ids, so that two commands never wait for each other. */
export async function lockAllocations(
  tx: Tx,
  provinceId: number,
  allocationIds: readonly string[],
): Promise<readonly LockedAllocation[]> {
  if (allocationIds.length === 0) return [];
  const rows = await allocationsById(tx, provinceId, allocationIds).forUpdate().execute();
  return rows.map(readAllocation);
}

/** One allocation as it stands, not locked: for an entry whose own UPDATE says whether the balance bears it. */
export async function findAllocation(tx: Tx, provinceId: number, allocationId: string) {
  const row = await allocationsById(tx, provinceId, [allocationId]).executeTakeFirst();
  return row && readAllocation(row);
}

function allocationsById(tx: Tx, provinceId: number, allocationIds: readonly string[]) {
  return tx
    .selectFrom("allocation")
    .where("province_id", "=", provinceId)
    .where("id", "in", [...new Set(allocationIds)])
    .selectAll()
    .orderBy("id");
}

function readAllocation(row: Selectable<DB["allocation"]>): LockedAllocation {
  return {
    id: row.id,
    version: row.version,
    budgetYear: row.budget_year,
    source: parseBudgetSource(row.source),
    content: row.content,
    fundHolderId: row.fund_holder_id,
    facts: {
      allocationId: asId<AllocationId>(row.id),
      assignedDong: dongOf(row.assigned_dong),
      committedDong: dong(
        dongOf(row.committed_dong) + dongOf(row.cancelled_dong) + dongOf(row.carried_over_dong),
      ),
    },
  };
}

/** Locks one allocation; undefined when there is none. */
export async function lockAllocation(tx: Tx, provinceId: number, allocationId: string) {
  const [allocation] = await lockAllocations(tx, provinceId, [allocationId]);
  return allocation;
}

export async function versionOfAllocation(tx: Tx, provinceId: number, allocationId: string) {
  const row = await tx
    .selectFrom("allocation")
    .where("province_id", "=", provinceId)
    .where("id", "=", allocationId)
    .select("version")
    .executeTakeFirstOrThrow();
  return row.version;
}

export type AllocationQuestion = {
  readonly year?: number | undefined;
  readonly source?: string | undefined;
  readonly content?: string | undefined;
  readonly ids?: readonly string[];
};

export type AllocationWithSums = AllocationKey & {
  readonly id: string;
  readonly version: number;
  readonly fundHolderName: string;
  readonly sums: BudgetSums;
};

/** Allocations with what stands on each, by year, source and content. */
export async function listAllocationsWithSums(
  db: Reader,
  provinceId: number,
  { year, source, content, ids }: AllocationQuestion,
): Promise<readonly AllocationWithSums[]> {
  const drawn = db
    .selectFrom("commitment")
    .where("province_id", "=", provinceId)
    .groupBy("allocation_id")
    .select([
      "allocation_id",
      sql<string>`sum(advanced_dong)`.as("advanced"),
      sql<string>`sum(paid_dong + settled_dong)`.as("paid"),
      sql<string>`sum(settled_dong)`.as("settled"),
      sql<string>`sum(returned_dong)`.as("returned"),
    ])
    .as("drawn");
  const rows = await db
    .selectFrom("allocation")
    .innerJoin("organisation as holder", (join) =>
      join
        .onRef("holder.province_id", "=", "allocation.province_id")
        .onRef("holder.id", "=", "allocation.fund_holder_id"),
    )
    .leftJoin(drawn, "drawn.allocation_id", "allocation.id")
    .where("allocation.province_id", "=", provinceId)
    .$if(year !== undefined, (query) => query.where("budget_year", "=", year ?? 0))
    .$if(source !== undefined, (query) => query.where("source", "=", source ?? ""))
    .$if(content !== undefined, (query) => query.where("content", "=", content ?? ""))
    .$if(ids !== undefined, (query) => query.where("allocation.id", "in", [...(ids ?? [])]))
    .selectAll("allocation")
    .select(["holder.short_name", "advanced", "paid", "settled", "returned"])
    .orderBy("budget_year", "desc")
    .orderBy("source")
    .orderBy(sql`content collate "vi-x-icu"`)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    budgetYear: row.budget_year,
    source: parseBudgetSource(row.source),
    content: row.content,
    fundHolderId: row.fund_holder_id,
    fundHolderName: row.short_name,
    sums: {
      estimated: dongOf(row.estimated_dong),
      assigned: dongOf(row.assigned_dong),
      committed: dongOf(row.committed_dong),
      cancelled: dongOf(row.cancelled_dong),
      carriedOver: dongOf(row.carried_over_dong),
      advanced: dongOf(row.advanced),
      paid: dongOf(row.paid),
      settled: dongOf(row.settled),
      returned: dongOf(row.returned),
    },
  }));
}

/** The years that have an allocation, newest first. */
export async function listBudgetYears(db: Reader, provinceId: number): Promise<readonly number[]> {
  const rows = await db
    .selectFrom("allocation")
    .where("province_id", "=", provinceId)
    .select("budget_year")
    .distinct()
    .orderBy("budget_year", "desc")
    .execute();
  return rows.map((row) => row.budget_year);
}
