import { afterAll, describe, expect, it } from "vitest";
import { parseReportForm } from "@kc/core/report";
import { plainDate } from "@kc/core/kernel";
import { listLedger } from "../budget/list-ledger.ts";
import { adoptProgrammes } from "../programme/adopt-programmes.ts";
import { inContext } from "../platform/database.ts";
import { formSource } from "../report/form-data.ts";
import { recordedFigures } from "../report/record-store.ts";
import { makeSchemeAt } from "../testing/make-progress.ts";
import { accepted, caoBang, openTestWorld } from "../testing/test-world.ts";
import { findDashboard } from "./find-dashboard.ts";

const world = await openTestWorld("2026-03-02");
afterAll(() => world.close());
const officer = await world.person("department_officer");
await adoptProgrammes(world.parts);
const other = "01273";
await makeSchemeAt(world, "settled");
await makeSchemeAt(world, "paid", { communeCode: other });
await makeSchemeAt(world, "in_progress", { communeCode: other, advanceDong: 100_000_000 });

async function sumBehind(opens: string): Promise<number> {
  const [path, query] = opens.split("?");
  expect(path).toBe("/budget/ledger");
  const question = Object.fromEntries(new URLSearchParams(query));
  const { sumDong } = accepted(await world.ask(listLedger, officer, question as never));
  return sumDong;
}

describe("the dashboard of a year", () => {
  it("shows targets against results, and counts the accepted schemes in them", async () => {
    const { programme } = accepted(await world.ask(findDashboard, officer, { year: 2026 }));
    expect(programme?.code).toBe("cao-bang-2026-2030");
    const machinery = programme?.targets.find(({ label }) => /máy móc/.test(label));
    expect(machinery).toMatchObject({ required: 19, result: 2 });
  });

  it("opens each figure of money to entries that add up to it", async () => {
    const { money, communes } = accepted(await world.ask(findDashboard, officer, { year: 2026 }));
    expect(money.total.committed.amountDong).toBe(720_000_000);
    expect(money.total.paid.amountDong).toBe(480_000_000);
    expect(money.total.settled.amountDong).toBe(240_000_000);
    expect(money.total.advanced.amountDong).toBe(100_000_000);
    const { estimated, ...entered } = money.total;
    expect(estimated.amountDong).toBe(720_000_000);
    for (const figure of Object.values(entered)) {
      expect(await sumBehind(figure.opens)).toBe(figure.amountDong);
    }
    expect(money.inPlan.amountDong).toBe(money.total.committed.amountDong);
    expect(money.leftPlan.amountDong).toBe(0);
    expect(communes).toHaveLength(2);
    for (const { figures } of communes) {
      for (const figure of Object.values(figures)) {
        expect(await sumBehind(figure.opens)).toBe(figure.amountDong);
      }
    }
  });

  it("agrees with the plans and the report of the same days", async () => {
    const { money, plans } = accepted(await world.ask(findDashboard, officer, { year: 2026 }));
    const { bySource, byYear, total } = money;
    const year = byYear.find((row) => row.year === 2026);
    expect(year?.figures.committed).toEqual(total.committed);
    expect(year?.approved.amountDong).toBe(
      plans.reduce((sum, { approvedDong }) => sum + approvedDong, 0),
    );
    for (const name of ["assigned", "committed", "paid", "settled"] as const) {
      const sum = bySource.reduce((all, { figures }) => all + figures[name].amountDong, 0);
      expect(sum).toBe(total[name].amountDong);
    }
    const days = { startsOn: plainDate("2025-12-15"), endsOn: plainDate("2026-12-14") };
    const reported = await inContext(world.parts.db, "read only", officer, async (tx) => ({
      ...(await recordedFigures(tx, caoBang, parseReportForm(formSource), {
        ...days,
        kind: "commune_committee",
        communeCode: null,
      })),
      ...(await recordedFigures(tx, caoBang, parseReportForm(formSource), {
        ...days,
        kind: "centre",
        communeCode: null,
      })),
    }));
    expect(reported["B4.local"]).toBe(total.paid.amountDong + total.advanced.amountDong);
    expect(reported["D2.local"]).toBe(total.assigned.amountDong);
  });

  it("shows how far the schemes of the year have come", async () => {
    const { stages, plans } = accepted(await world.ask(findDashboard, officer, {}));
    const counts = stages.flatMap(({ stage, schemes }) =>
      schemes.count > 0 ? [[stage, schemes.count]] : [],
    );
    expect(counts).toEqual([
      ["progress", 1],
      ["payment", 1],
      ["settlement", 1],
    ]);
    expect(plans).toMatchObject([{ source: "local_province", approvedDong: 720_000_000 }]);
  });

  it("shows a commune only what is its own", async () => {
    const commune = await world.person("commune_officer", { communeCode: other });
    const { communes } = accepted(await world.ask(findDashboard, commune, { year: 2026 }));
    expect(communes.map(({ communeCode }) => communeCode)).toEqual([other]);
  });
});
