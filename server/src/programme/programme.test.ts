import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemViewer } from "../platform/viewer.ts";
import { accepted, openTestWorld, type TestWorld } from "../testing/test-world.ts";
import { adoptProgramme } from "./adopt-programme.ts";
import { adoptProgrammes } from "./adopt-programmes.ts";
import { chooseCounting } from "./choose-counting.ts";
import { findProgrammeChecks } from "./find-programme-checks.ts";
import { findProgrammeReconciliation } from "./find-programme-reconciliation.ts";
import { findProgrammeResults } from "./find-programme-results.ts";
import { findProgramme } from "./find-programme.ts";
import { listProgrammes } from "./list-programmes.ts";
import { printProgramme } from "./print-programme.ts";
import { recordStatistic } from "./record-statistic.ts";

const plan = "cao-bang-2021-2025";
const programme = "cao-bang-2026-2030";

function structureOf(code: string): Record<string, unknown> {
  const file = new URL(`../../../data/programmes/${code}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
}

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld("2026-07-01");
  await adoptProgrammes(world.parts);
});
afterAll(() => world.close());

describe("the programmes of Cao Bằng", () => {
  it("are adopted once, however often the database is prepared", async () => {
    await adoptProgrammes(world.parts);
    const officer = await world.person("department_officer");
    const { rows } = accepted(await world.ask(listProgrammes, officer, {}));
    expect(rows.map(({ code, version }) => [code, version])).toEqual([
      [programme, 1],
      [plan, 1],
    ]);
    expect(rows[1]?.budgetDong).toBe(18_246_000_000);
  });

  it("are shown whole, with the tables as printed", async () => {
    const officer = await world.person("commune_officer", { communeCode: "01273" });
    const { programme: shown, versions } = accepted(
      await world.ask(findProgramme, officer, { code: plan }),
    );
    expect(versions).toHaveLength(1);
    expect(shown.budgetTable?.grand.cells.map(({ printed }) => printed)).toContain("3960");
    expect(shown.decision.signature.form).toBe("KT.");
  });

  it("reconcile: every sum of both annexes is equal", async () => {
    const officer = await world.person("department_officer");
    const { allEqual, sums } = accepted(
      await world.ask(findProgrammeReconciliation, officer, { code: plan }),
    );
    expect(allEqual).toBe(true);
    expect(sums.length).toBeGreaterThan(30);
  });

  it("show what the check of consistency finds, with its rules", async () => {
    const officer = await world.person("department_officer");
    const { findings, rules } = accepted(
      await world.ask(findProgrammeChecks, officer, { code: plan }),
    );
    expect(rules.length).toBeGreaterThanOrEqual(15);
    expect(findings.some(({ severity }) => severity === "warning")).toBe(true);
  });

  it("are found by their code only", async () => {
    const officer = await world.person("department_officer");
    expect(await world.ask(findProgramme, officer, { code: "cao-bang-1990" })).toMatchObject({
      ok: false,
      refusal: { kind: "not-found" },
    });
  });
});

describe("an amended programme", () => {
  it("keeps the version before, and shows each from its day", async () => {
    const head = await world.person("department_head");
    const structure = { ...structureOf(plan), title: "Kế hoạch đã điều chỉnh" };
    const input = { structure, decisionNumber: "999/QĐ-UBND", inForceFrom: "2023-01-01" };
    expect(accepted(await world.run(adoptProgramme, head, input))).toEqual({
      code: plan,
      version: 2,
    });
    const before = await world.ask(findProgramme, head, { code: plan, asOf: "2022-12-31" });
    const after = await world.ask(findProgramme, head, { code: plan, asOf: "2023-01-01" });
    expect(accepted(before).programme.title).not.toBe(accepted(after).programme.title);
    expect(accepted(after).shown.decisionNumber).toBe("999/QĐ-UBND");
  });

  it("is refused twice under one decision, and where it cannot be read", async () => {
    const head = await world.person("department_head");
    const input = {
      structure: structureOf(programme),
      decisionNumber: "2036/QĐ-UBND",
      inForceFrom: "2025-11-28",
    };
    expect(await world.run(adoptProgramme, head, input)).toMatchObject({
      refusal: { kind: "decision-adopted-already" },
    });
    expect(await world.run(adoptProgramme, head, { ...input, structure: {} })).toMatchObject({
      refusal: { kind: "structure-not-readable" },
    });
  });

  it("is adopted by the department's head, not by its officer", async () => {
    const officer = await world.person("department_officer");
    const input = { structure: {}, decisionNumber: "1/QĐ", inForceFrom: "2026-01-01" };
    expect(await world.run(adoptProgramme, officer, input)).toMatchObject({
      refusal: { kind: "not-permitted" },
    });
  });
});

describe("results", () => {
  it("are nothing yet, said for every target, and both sources count until somebody chooses", async () => {
    const officer = await world.person("department_officer");
    const found = accepted(await world.ask(findProgrammeResults, officer, { code: programme }));
    expect(found.targets).toHaveLength(34);
    expect(found.counting).toMatchObject({
      countedSources: ["local", "national"],
      decided: null,
    });
    expect(found.targets.find(({ code }) => code === "machinery")).toMatchObject({
      result: 0,
      required: 19,
      state: "not_reached",
    });
  });

  it("take a statistic of the province with its source; the later entered of one day holds", async () => {
    const officer = await world.person("department_officer");
    const input = {
      code: programme,
      targetCode: "deep-processing-share",
      hundredths: 1_850,
      asOf: "2026-06-30",
      source: "Báo cáo thống kê của tỉnh",
    };
    accepted(await world.run(recordStatistic, officer, input));
    accepted(await world.run(recordStatistic, officer, { ...input, hundredths: 2_000 }));
    const { targets } = accepted(
      await world.ask(findProgrammeResults, officer, { code: programme }),
    );
    expect(targets.find(({ code }) => code === "deep-processing-share")).toMatchObject({
      result: 20,
      state: "reached",
      statistic: { asOf: "2026-06-30", source: "Báo cáo thống kê của tỉnh" },
    });
    expect(
      await world.run(recordStatistic, officer, { ...input, hundredths: 10_001 }),
    ).toMatchObject({ refusal: { kind: "share-over-100" } });
  });

  it("count what the province chose, and say who chose it and why", async () => {
    const head = await world.person("department_head");
    const reason = "Theo hướng dẫn lập báo cáo của Sở";
    accepted(
      await world.run(chooseCounting, head, {
        countsNational: false,
        gradeAtLeast: "verified",
        reason,
      }),
    );
    const { counting } = accepted(await world.ask(findProgrammeResults, head, { code: programme }));
    expect(counting).toMatchObject({ countedSources: ["local"], decided: { reason } });
  });
});

describe("the print of a programme", () => {
  it.each(["docx", "pdf"] as const)("comes as %s", async (format) => {
    const officer = await world.person("department_officer");
    const file = await printProgramme.run(world.parts, officer, { code: plan, format });
    if (!("content" in file)) throw new Error(file.refusal.kind);
    expect(file.fileName).toBe(`${plan}.${format}`);
    const start = Buffer.from(file.content.slice(0, 4)).toString("latin1");
    expect(start).toBe(format === "pdf" ? "%PDF" : "PK\u0003\u0004");
  });
});

it("another province sees none of them", async () => {
  const { rows } = accepted(await world.ask(listProgrammes, systemViewer(1), {}));
  expect(rows).toEqual([]);
});
