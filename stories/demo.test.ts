/** The demo as a newcomer finds it: every status, money that reconciles, nothing that an invariant forbids. */
import { schemeStatuses } from "@kc/core/scheme";
import { listEstablishmentsEndpoint } from "@kc/server/api/party";
import { listSchemesEndpoint } from "@kc/server/api/scheme";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assertLedgerBalances } from "../server/src/testing/make-money.ts";
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

  it("keeps a ledger that balances", async () => {
    await assertLedgerBalances(opened.world);
  });
});
