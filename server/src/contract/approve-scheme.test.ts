import { afterAll, describe, expect, it } from "vitest";
import {
  approvePlan,
  bringToDecision,
  makeAllocation,
  makeAppraisedScheme,
  makePlan,
  statusOf,
} from "../testing/make-money.ts";
import { assignTaskTo, versionOf } from "../testing/make-progress.ts";
import { accepted, openTestWorld } from "../testing/test-world.ts";
import { listWork } from "../worklist/list-work.ts";
import { approveScheme } from "./approve-scheme.ts";
import { findSchemeContract } from "./find-scheme-contract.ts";

const world = await openTestWorld("2026-03-02");
afterAll(() => world.close());
const leader = await world.person("provincial_leader");
const officer = await world.person("department_officer");

/** A scheme of an approved plan that leaves each scheme to a decision of its own. */
async function makePlanned() {
  const scheme = await makeAppraisedScheme(world);
  const allocationId = await makeAllocation(world, 240_000_000);
  const plan = await makePlan(world, allocationId, [{ scheme }], { approval: "list_and_each" });
  accepted(await approvePlan(world, await bringToDecision(world, plan)));
  return scheme;
}

describe("a scheme whose province decides each one after the plan", () => {
  it("is not given out before its own decision, which the leader takes and whoever received it enters", async () => {
    const scheme = await makePlanned();
    const { schemeId } = scheme;
    expect(await statusOf(world, schemeId)).toBe("in_plan");
    expect(await assignTaskTo(world, scheme)).toMatchObject({
      refusal: { kind: "move-not-open", action: "assign_task_after_decision" },
    });
    const page = accepted(await world.ask(findSchemeContract, officer, { schemeId }));
    expect(page.acts).toMatchObject([{ act: "approve_scheme", isOpen: true, mode: "by_document" }]);

    const { rows } = accepted(await world.ask(listWork, leader, {}));
    expect(rows.map(({ subjectId, verb }) => [subjectId, verb])).toContainEqual([
      schemeId,
      "Phê duyệt đề án",
    ]);

    const ask = {
      schemeId,
      expectedVersion: await versionOf(world, schemeId),
      decisionNumber: "512/QĐ-UBND",
      decidedOn: "2026-03-02",
      signatory: "Phó Chủ tịch UBND tỉnh",
    };
    const kindOf = async (change: Partial<typeof ask>) => {
      const outcome = await world.run(approveScheme, leader, { ...ask, ...change });
      return outcome.ok ? "approved" : outcome.refusal.kind;
    };
    expect(await kindOf({ decisionNumber: "" })).toBe("scheme-decision-number-missing");
    expect(await kindOf({ signatory: "" })).toBe("scheme-decision-signatory-missing");
    expect(await kindOf({ decidedOn: "2026-03-01" })).toBe("scheme-decided-before-plan");
    expect(await kindOf({ decidedOn: "2026-03-03" })).toBe("scheme-decided-in-future");
    expect(await kindOf({ expectedVersion: 99 })).toBe("stale");
    expect(await kindOf({})).toBe("approved");
    expect(await statusOf(world, schemeId)).toBe("approved");

    const after = accepted(await world.ask(findSchemeContract, officer, { schemeId }));
    expect(after).toMatchObject({ decisionNumber: "512/QĐ-UBND", decidedOn: "2026-03-02" });
    expect(after.acts).toMatchObject([{ act: "assign_task_after_decision" }]);
  });
});
