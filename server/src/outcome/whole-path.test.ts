import { afterAll, afterEach, describe, expect, it } from "vitest";
import { listAllocations } from "../budget/list-allocations.ts";
import { assertLedgerBalances, statusOf } from "../testing/make-money.ts";
import {
  acceptScheme,
  approveSettlementOf,
  askAcceptance,
  askAdvance,
  assignTaskTo,
  liquidateScheme,
  makeSchemeAt,
  madeStatuses,
  payInFull,
  prepareSettlementOf,
  proveWork,
  sendToTreasury,
  signContractFor,
  treasuryPays,
} from "../testing/make-progress.ts";
import { accepted, openTestWorld } from "../testing/test-world.ts";

const world = await openTestWorld("2026-03-02");
afterAll(() => world.close());
afterEach(() => assertLedgerBalances(world));

describe("a machinery scheme on the local route", () => {
  it("goes from the plan to its settlement, with an advance, and every đồng is accounted for", async () => {
    const scheme = await makeSchemeAt(world, "in_plan");
    const { schemeId, allocationId } = scheme;
    accepted(await assignTaskTo(world, scheme));
    expect(await statusOf(world, schemeId)).toBe("task_assigned");
    accepted(await signContractFor(world, scheme));
    expect(await statusOf(world, schemeId)).toBe("contracted");
    await proveWork(world, schemeId, 340_000_000);
    expect(await statusOf(world, schemeId)).toBe("in_progress");

    const advance = accepted(await askAdvance(world, schemeId, 168_000_000));
    expect(advance.warnings).toHaveLength(1);
    accepted(await treasuryPays(world, await sendToTreasury(world, advance)));

    accepted(await askAcceptance(world, schemeId));
    const outcome = accepted(await acceptScheme(world, scheme, [310_000_000, 166_000_000]));
    expect(outcome).toMatchObject({ acceptedSupportDong: 238_000_000, shrunkByDong: 2_000_000 });

    accepted(await payInFull(world, schemeId));
    expect(await statusOf(world, schemeId)).toBe("paid");
    accepted(await liquidateScheme(world, schemeId));
    accepted(
      await prepareSettlementOf(world, schemeId, [
        { amountDong: 238_000_000, paidBy: "support" },
        { amountDong: 238_000_000, paidBy: "beneficiary" },
      ]),
    );
    accepted(await approveSettlementOf(world, schemeId));
    expect(await statusOf(world, schemeId)).toBe("settled");

    const officer = await world.person("department_officer");
    const { rows } = accepted(await world.ask(listAllocations, officer, {}));
    const figures = rows.find(({ id }) => id === allocationId)?.figures;
    expect(figures?.committed.amountDong).toBe(238_000_000);
    expect(figures?.remaining.amountDong).toBe(2_000_000);
    expect(figures?.settled.amountDong).toBe(238_000_000);
    expect(figures?.advanced.amountDong).toBe(0);
  });

  it.each(madeStatuses)("can be made at %s", async (status) => {
    const { schemeId } = await makeSchemeAt(world, status);
    expect(await statusOf(world, schemeId)).toBe(status);
  });
});
