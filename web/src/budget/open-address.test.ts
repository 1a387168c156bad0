import { describe, expect, it } from "vitest";
import { pageOf } from "./open-address.ts";

describe("the page behind a figure", () => {
  it("is the page of the same records, with the same questions", () => {
    expect(pageOf("/allocations?year=2026")).toBe("/budget?year=2026");
    expect(pageOf("/budget/ledger?figure=paid")).toBe("/budget/ledger?figure=paid");
    expect(pageOf("/programmes/cao-bang-2026-2030/results")).toBe("/programmes/cao-bang-2026-2030");
    expect(pageOf("/plans/1")).toBe("/plans/1");
  });
});
