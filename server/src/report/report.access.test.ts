import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inContext } from "../platform/database.ts";
import type { Viewer } from "../platform/viewer.ts";
import { anotherCommune } from "../testing/make-establishment.ts";
import { accepted, openTestWorld, type TestWorld } from "../testing/test-world.ts";
import { findReportForm } from "./find-report.ts";
import { findReportPeriod } from "./find-period.ts";
import { listReportPeriods } from "./list-periods.ts";
import { lockPeriod } from "./lock-period.ts";
import { openPeriod } from "./open-period.ts";

const home = "01273";
let world: TestWorld;
let periodId: string;
beforeAll(async () => {
  world = await openTestWorld("2026-06-10");
  const opened = await world.run(openPeriod, await world.person("department_officer"), {
    kind: "half_year",
    year: 2026,
    startsOn: "2025-12-15",
    endsOn: "2026-06-14",
    dueOn: "2026-06-19",
  });
  periodId = accepted(opened).id;
});
afterAll(() => world.close());

/** How many rows of each table somebody sees, whatever the application asks for. */
async function seenBy(viewer: Viewer) {
  return inContext(world.parts.db, "read only", viewer, async (tx) => {
    const { rows } = await sql<Record<string, number>>`select
      (select count(*) from report_period)::int as periods, (select count(*) from report)::int as reports,
      (select count(*) from report_edition)::int as editions, (select count(*) from report_event)::int as events`.execute(
      tx,
    );
    return rows[0];
  });
}

describe("reports", () => {
  it("are seen whole by Sở, each alone by its body, and by no establishment", async () => {
    const officer = await world.person("department_officer");
    const own = await world.person("commune_officer", { communeCode: home });
    const other = await world.person("other_department");
    expect(await seenBy(officer)).toEqual({ periods: 1, reports: 58, editions: 0, events: 1 });
    expect(await seenBy(own)).toEqual({ periods: 1, reports: 1, editions: 0, events: 1 });
    expect(await seenBy(other)).toEqual({ periods: 1, reports: 1, editions: 0, events: 1 });
    expect(await seenBy(await world.person("establishment"))).toEqual({
      periods: 0,
      reports: 0,
      editions: 0,
      events: 0,
    });
  });

  it("of another commune do not exist for a commune", async () => {
    const own = await world.person("commune_officer", { communeCode: home });
    const another = await world.person("commune_officer", { communeCode: anotherCommune });
    const { rows } = accepted(await world.ask(listReportPeriods, another, {}));
    const reportId = rows[0]?.own?.id ?? "";
    expect(rows[0]?.bodies).toBe(1);
    expect(await world.ask(findReportForm, own, { reportId })).toMatchObject({
      refusal: { kind: "not-found" },
    });
    expect(accepted(await world.ask(findReportForm, another, { reportId })).id).toBe(reportId);
  });

  it("that were locked are kept in an edition that no commune reads", async () => {
    const head = await world.person("department_head");
    accepted(await world.run(lockPeriod, head, { periodId, expectedVersion: 1, reason: "Thử" }));
    const own = await world.person("commune_officer", { communeCode: home });
    expect(await seenBy(own)).toMatchObject({ editions: 0, reports: 1 });
    const found = accepted(await world.ask(findReportPeriod, own, { periodId }));
    expect(found.bodies).toHaveLength(1);
    expect(found.editions).toEqual([]);
    expect(found.acts).toEqual({
      lock: null,
      reopen: null,
      summarise: null,
      remind: null,
      sendUp: null,
    });
    expect(accepted(await world.ask(findReportPeriod, head, { periodId })).editions).toHaveLength(
      1,
    );
  });
});
