import { afterAll, afterEach, describe, expect, it } from "vitest";
import { stopScheme } from "../scheme/stop-scheme.ts";
import { assertLedgerBalances, statusOf } from "../testing/make-money.ts";
import { makeSchemeAt, versionOf } from "../testing/make-progress.ts";
import { accepted, openTestWorld } from "../testing/test-world.ts";
import { findSchemePayments } from "./find-scheme-payments.ts";
import { returnMoney } from "./return-money.ts";

const world = await openTestWorld("2026-03-02");
afterAll(() => world.close());
afterEach(() => assertLedgerBalances(world));
const accountant = await world.person("centre_accountant");

async function moneyOf(schemeId: string) {
  return accepted(await world.ask(findSchemePayments, accountant, { schemeId }));
}

describe("money that goes back", () => {
  it("of a stopped scheme ends it as recovered, once all of it is back", async () => {
    const { schemeId } = await makeSchemeAt(world, "in_progress", { advanceDong: 100_000_000 });
    const leader = await world.person("department_head");
    accepted(
      await world.run(stopScheme, leader, {
        schemeId,
        expectedVersion: await versionOf(world, schemeId),
        reason: "Cơ sở ngừng hoạt động",
        paper: null,
      }),
    );
    const money = await moneyOf(schemeId);
    expect(money.committedDong).toBe(100_000_000);
    const back = (amountDong: number) =>
      world.run(returnMoney, accountant, {
        schemeId,
        from: "advance",
        amountDong,
        slipNumber: "C2-05a/02",
        returnedOn: "2026-03-02",
        reason: "Đề án ngừng thực hiện",
      });
    accepted(await back(60_000_000));
    expect(await statusOf(world, schemeId)).toBe("stopped");
    accepted(await back(40_000_000));
    expect(await statusOf(world, schemeId)).toBe("money_recovered");
  });
});
