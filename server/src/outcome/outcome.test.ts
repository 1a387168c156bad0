import { plainDate } from "@kc/core/kernel";
import { afterAll, describe, expect, it } from "vitest";
import { makeSchemeAt } from "../testing/make-progress.ts";
import { accepted, openTestWorld } from "../testing/test-world.ts";
import { findSchemeOutcomes } from "./find-scheme-outcomes.ts";
import { recordOutcomes } from "./record-outcomes.ts";
import { verifyOutcomes } from "./verify-outcomes.ts";

const world = await openTestWorld("2026-03-02");
afterAll(() => world.close());
const centre = await world.person("centre_officer");
const department = await world.person("department_officer");
const acceptedScheme = await makeSchemeAt(world, "accepted");

const jobs = { measure: "jobs", value: 18, grade: "claimed", evidenceCount: 0 } as const;

function record(
  schemeId: string,
  result: { readonly [Field in keyof typeof jobs]: (typeof jobs)[Field] | string | number },
  measuredOn = "2026-09-02",
) {
  return world.run(recordOutcomes, centre, {
    schemeId,
    monthsAfter: 6,
    measuredOn,
    results: [result as typeof jobs],
  });
}

describe("results after support", () => {
  it("are not recorded before the acceptance, nor for a day before it or to come", async () => {
    const early = await makeSchemeAt(world, "in_progress");
    expect(await record(early.schemeId, jobs, "2026-03-02")).toMatchObject({
      refusal: { kind: "outcome-before-acceptance" },
    });
    const { schemeId } = acceptedScheme;
    expect(await record(schemeId, jobs, "2026-03-01")).toMatchObject({
      refusal: { kind: "measured-before-acceptance" },
    });
    expect(await record(schemeId, jobs)).toMatchObject({
      refusal: { kind: "measured-in-future" },
    });
  });

  it("are not recorded for a check that has not come, and say the earliest day", async () => {
    const { schemeId } = acceptedScheme;
    world.clock.set(plainDate("2026-09-01"));
    expect(await record(schemeId, jobs, "2026-09-01")).toMatchObject({
      refusal: { kind: "measured-before-due", months: 6, earliestOn: "2026-09-02" },
    });
  });

  it("need papers where they are said to be evidenced, and are verified by Sở alone", async () => {
    world.clock.set(plainDate("2026-09-02"));
    const { schemeId } = acceptedScheme;
    expect(await record(schemeId, { ...jobs, grade: "evidenced" })).toMatchObject({
      refusal: { kind: "result-evidence-missing" },
    });
    expect(await record(schemeId, { ...jobs, grade: "verified" })).toMatchObject({
      refusal: { kind: "verification-not-yours" },
    });
    expect(await record(schemeId, { ...jobs, value: -1 })).toMatchObject({
      refusal: { kind: "result-negative" },
    });
  });

  it("are shown with what changed, and the checks that are due", async () => {
    const { schemeId } = acceptedScheme;
    accepted(await record(schemeId, jobs));
    const page = accepted(await world.ask(findSchemeOutcomes, centre, { schemeId }));
    const [beneficiary] = page.beneficiaries;
    expect(beneficiary?.measures[0]).toMatchObject({
      measure: "jobs",
      results: [{ value: 18, gain: 18, gainPercent: null, grade: "claimed" }],
    });
    expect(beneficiary?.checks.map(({ monthsAfter, state }) => [monthsAfter, state])).toEqual([
      [6, "done"],
      [12, "later"],
      [24, "later"],
    ]);
    const [measured] = beneficiary?.measures[0]?.results ?? [];
    const outcomeIds = [measured?.id ?? ""];
    expect(await world.run(verifyOutcomes, centre, { schemeId, outcomeIds })).toMatchObject({
      refusal: { kind: "not-permitted" },
    });
    accepted(await world.run(verifyOutcomes, department, { schemeId, outcomeIds }));
    const after = accepted(await world.ask(findSchemeOutcomes, centre, { schemeId }));
    expect(after.beneficiaries[0]?.measures[0]?.results[0]?.grade).toBe("verified");
    expect(await record(schemeId, { ...jobs, value: 30 })).toMatchObject({
      refusal: { kind: "already-verified", measure: "jobs" },
    });
  });
});
