import { budgetRefusalText } from "@kc/core/budget";
import { dong, ok } from "@kc/core/kernel";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { endpoint, id } from "../platform/api.ts";
import { defineCommand } from "../platform/command.ts";
import {
  assertLedgerBalances,
  makeAllocation,
  makeAppraisedScheme,
  makePlan,
  planOf,
  reduceAllocation,
} from "../testing/make-money.ts";
import { accepted, openTestWorld } from "../testing/test-world.ts";
import { assignAllocation } from "./assign-allocation.ts";
import { closeRemainder } from "./close-remainder.ts";
import { commitLine } from "./commitment-store.ts";
import { estimateAllocation } from "./estimate-allocation.ts";
import { listAllocations } from "./list-allocations.ts";
import { listLedger } from "./list-ledger.ts";

const world = await openTestWorld("2026-01-20");
afterAll(() => world.close());
afterEach(() => assertLedgerBalances(world));
const finance = await world.person("finance_officer");
const officer = await world.person("department_officer");

async function rowOf(allocationId: string) {
  const { rows } = accepted(await world.ask(listAllocations, officer, {}));
  const row = rows.find((each) => each.id === allocationId);
  if (!row) throw new Error("No such allocation");
  return row;
}

describe("the year's estimate and its assignment", () => {
  it("is asked for by content, assigned by a decision, adjusted up and down", async () => {
    const { id: allocationId } = accepted(
      await world.run(estimateAllocation, officer, {
        budgetYear: 2026,
        source: "local_province",
        content: "Thông tin, truyền thông",
        amountDong: 80_000_000,
      }),
    );
    const paper = { decisionNumber: "12/QĐ-STC", decidedOn: "2026-01-15" };
    accepted(
      await world.run(assignAllocation, finance, {
        allocationId,
        amountDong: 75_000_000,
        ...paper,
      }),
    );
    accepted(await reduceAllocation(world, allocationId, 5_000_000));
    const { figures } = await rowOf(allocationId);
    expect(figures.estimated.amountDong).toBe(80_000_000);
    expect(figures.assigned.amountDong).toBe(70_000_000);
    expect(figures.remaining.amountDong).toBe(70_000_000);
  });

  it("refuses an assignment without a number, and one by a decision to come", async () => {
    const allocationId = await makeAllocation(world, 10, { content: "Giao thiếu số" });
    const ask = { allocationId, amountDong: 1, decidedOn: "2026-01-15", decisionNumber: "" };
    expect(await world.run(assignAllocation, finance, ask)).toMatchObject({
      refusal: { kind: "decision-number-missing" },
    });
    const later = { ...ask, decisionNumber: "1/QĐ", decidedOn: "2026-01-21" };
    expect(await world.run(assignAllocation, finance, later)).toMatchObject({
      refusal: { kind: "decided-in-future" },
    });
    const nothing = { ...ask, decisionNumber: "1/QĐ", amountDong: 0 };
    expect(await world.run(assignAllocation, finance, nothing)).toMatchObject({
      refusal: { kind: "amount-not-positive" },
    });
  });

  it("cannot be taken away once it is committed, and says how much can", async () => {
    const allocationId = await makeAllocation(world, 100, { content: "Giảm dự toán" });
    expect(await reduceAllocation(world, allocationId, 101)).toMatchObject({
      refusal: { kind: "adjustment-below-committed", largestReductionDong: 100 },
    });
  });

  it("is not assigned by the Centre", async () => {
    const accountant = await world.person("centre_accountant");
    const allocationId = await makeAllocation(world, 10, { content: "Ai giao" });
    const ask = { allocationId, amountDong: 1, decisionNumber: "1", decidedOn: "2026-01-15" };
    expect(await world.run(assignAllocation, accountant, ask)).toMatchObject({
      refusal: { kind: "not-permitted" },
    });
  });
});

describe("the end of the year", () => {
  it("cancels a part of the remainder and carries the rest to the same content of the next year", async () => {
    const content = "Nâng cao năng lực quản lý";
    const allocationId = await makeAllocation(world, 100, { content });
    const paper = { allocationId, decisionNumber: "99/QĐ-STC", decidedOn: "2026-01-20" };
    const close = (kind: "cancel" | "carry_over", amountDong: number) =>
      world.run(closeRemainder, finance, { ...paper, kind, amountDong });
    accepted(await close("cancel", 30));
    accepted(await close("carry_over", 60));
    expect(await close("cancel", 11)).toMatchObject({
      refusal: { kind: "over-allocation", remainingDong: 10 },
    });
    const { figures } = await rowOf(allocationId);
    expect(figures.cancelled.amountDong).toBe(30);
    expect(figures.carriedOver.amountDong).toBe(60);
    expect(figures.remaining.amountDong).toBe(10);
    const { rows } = accepted(await world.ask(listAllocations, officer, { year: 2027, content }));
    expect(rows.map((row) => row.figures.assigned.amountDong)).toEqual([60]);
  });
});

describe("every figure", () => {
  it("opens the entries that add up to it", async () => {
    const allocationId = await makeAllocation(world, 500, { content: "Mở từng con số" });
    accepted(await reduceAllocation(world, allocationId, 40));
    const { figures } = await rowOf(allocationId);
    for (const [name, { amountDong, opens }] of Object.entries(figures)) {
      if (name === "estimated") continue;
      const [path, query] = opens.split("?");
      expect(path).toBe("/budget/ledger");
      const question = Object.fromEntries(new URLSearchParams(query));
      const { sumDong } = accepted(await world.ask(listLedger, officer, question as never));
      expect([name, sumDong]).toEqual([name, amountDong]);
    }
  });
});

/** What an approval does to the ledger, with nothing else in the way. */
const commitOnly = defineCommand({
  name: "test.commit",
  endpoint: endpoint({
    method: "POST",
    path: "/test/commit",
    summary: "Bố trí kinh phí cho kiểm thử",
    input: z.object({ allocationId: id, planLineId: id, amountDong: z.int() }),
    output: z.object({}),
  }),
  permission: "budget:read",
  refusalText: budgetRefusalText,
  async run(context, { allocationId, planLineId, amountDong }) {
    const line = { planLineId, schemeId: null, allocationId, amountDong: dong(amountDong) };
    const paper = { enteredOn: context.today, documentNumber: "1/QĐ", documentOn: context.today };
    const bound = await commitLine(context, line, paper);
    return bound.ok ? ok({}) : bound;
  },
});

describe("64 approvals at once", () => {
  it("never commit more than the allocation holds, and the refused are told what remains", async () => {
    const allocationId = await makeAllocation(world, 1_000, {
      content: "Nhiều phê duyệt cùng lúc",
    });
    const scheme = await makeAppraisedScheme(world);
    const { planId } = await makePlan(world, allocationId, [{ scheme }]);
    const [line] = (await planOf(world, planId)).lines;
    const planLineId = line?.id ?? "";
    const outcomes = await Promise.all(
      Array.from({ length: 64 }, () =>
        world.run(commitOnly, officer, { allocationId, planLineId, amountDong: 30 }),
      ),
    );
    expect(outcomes.filter(({ ok: passed }) => passed)).toHaveLength(33);
    const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]));
    expect(new Set(refused.map(({ kind }) => kind))).toEqual(new Set(["over-allocation"]));
    expect(refused[0]).toMatchObject({ wantedDong: 30, assignedDong: 1_000, remainingDong: 10 });
    const { figures } = await rowOf(allocationId);
    expect(figures.committed.amountDong).toBe(990);
    expect(figures.remaining.amountDong).toBe(10);
  });
});
