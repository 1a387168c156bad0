/** The demo as a newcomer finds it: every status, money that reconciles, nothing that an invariant forbids. */
import { schemeStatuses } from "@kc/core/scheme";
import { listLedgerEndpoint } from "@kc/server/api/budget";
import { findDashboardEndpoint } from "@kc/server/api/dashboard";
import { listEstablishmentsEndpoint } from "@kc/server/api/party";
import { listSchemesEndpoint } from "@kc/server/api/scheme";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assertLedgerBalances } from "../server/src/testing/make-money.ts";
import { invariants } from "../server/src/doctor/invariants.ts";
import { runChecks } from "../server/src/doctor/run-checks.ts";
import { filledDemo } from "./filled-demo.ts";
import { openStoryWorld, type StoryWorld } from "./open-story-world.ts";

let opened: StoryWorld;
beforeAll(async () => {
  opened = await openStoryWorld(filledDemo);
}, 300_000);
afterAll(() => opened.close());

describe("the demo of Cao Bằng", () => {
  it("shows every status with two schemes at least", async () => {
    const { rows } = await opened.stage
      .as("chuyen-vien-so")
      .asks(listSchemesEndpoint, { pageSize: 100 });
    const counts = new Map<string, number>();
    for (const { status } of rows) counts.set(status, (counts.get(status) ?? 0) + 1);
    expect(schemeStatuses.filter((status) => (counts.get(status) ?? 0) < 2)).toEqual([]);
  });

  it("registers some thirty makers", async () => {
    const { total } = await opened.stage.as("chuyen-vien-so").asks(listEstablishmentsEndpoint, {});
    expect(total).toBeGreaterThanOrEqual(30);
  });

  it("gives the doctor something to look at for every invariant, and nothing to find fault with", async () => {
    const results = await runChecks(opened.world.parts);
    expect(results.flatMap(({ faults }) => faults)).toEqual([]);
    const seen = new Set(results.filter(({ checked }) => checked > 0).map(({ number }) => number));
    const stated = Object.values(invariants).map(({ number, title }) => ({ number, title }));
    expect(stated.filter(({ number }) => !seen.has(number))).toEqual([]);
  });

  it("opens the year's money to the entries behind it, also what nobody is named for yet", async () => {
    const officer = opened.stage.as("chuyen-vien-so");
    const { communes, money } = await officer.asks(findDashboardEndpoint, { year: 2026 });
    const unnamed = communes.find(({ communeCode }) => communeCode === "none");
    expect(unnamed).toMatchObject({
      communeName: "Chưa nêu đơn vị thụ hưởng",
      figures: { committed: { amountDong: 52_000_000 } },
    });
    const sums = communes.map(({ figures }) => figures.committed.amountDong);
    expect(sums.reduce((sum, each) => sum + each, 0)).toBe(money.total.committed.amountDong);
    const behind = await officer.asks(listLedgerEndpoint, {
      year: 2026,
      communeCode: "none",
      figure: "committed",
    });
    expect(behind.sumDong).toBe(52_000_000);
    const { rows } = await officer.asks(listSchemesEndpoint, { commune: "none" });
    expect(rows.map(({ name }) => name)).toEqual([
      expect.stringContaining("xác định sau khi phê duyệt"),
    ]);
  });

  it("tells money of schemes in the plan from what was drawn for those that left it", async () => {
    const officer = opened.stage.as("chuyen-vien-so");
    const { money, plans } = await officer.asks(findDashboardEndpoint, { year: 2026 });
    const { inPlan, leftPlan, total } = money;
    expect(leftPlan.amountDong).toBe(total.returned.amountDong);
    expect(inPlan.amountDong + leftPlan.amountDong).toBe(total.committed.amountDong);
    const approved = plans.reduce((sum, { approvedDong }) => sum + approvedDong, 0);
    expect(inPlan.amountDong).toBeLessThanOrEqual(approved);
    for (const [standing, { amountDong }] of [
      ["in-plan", inPlan],
      ["left-plan", leftPlan],
    ] as const) {
      const asked = { year: 2026, standing, figure: "committed" } as const;
      expect((await officer.asks(listLedgerEndpoint, asked)).sumDong).toBe(amountDong);
    }
  });

  it("keeps a ledger that balances", async () => {
    await assertLedgerBalances(opened.world);
  });
});
