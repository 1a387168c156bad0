import { afterAll, afterEach, describe, expect, it } from "vitest";
import {
  approvePlan,
  assertLedgerBalances,
  bringToDecision,
  makeAllocation,
  makeAppraisedScheme,
  makePlan,
  planOf,
  statusOf,
} from "../testing/make-money.ts";
import { accepted, openTestWorld } from "../testing/test-world.ts";
import { adjustPlan } from "./plan-adjust.ts";
import { askOpinion } from "./plan-ask-opinion.ts";
import { changePlanLine } from "./plan-change-line.ts";
import { decidePlan } from "./plan-decide.ts";
import { draftPlan } from "./plan-draft.ts";
import { giveOpinion } from "./plan-give-opinion.ts";
import { movePlanLine } from "./plan-move-line.ts";
import { orderPlan } from "./plan-order.ts";
import { putInPlan } from "./plan-put-line.ts";
import { removePlanLine } from "./plan-remove-line.ts";
import { sendBackPlan } from "./plan-send-back.ts";
import { submitPlan } from "./plan-submit.ts";

const world = await openTestWorld("2026-02-10");
afterAll(() => world.close());
afterEach(() => assertLedgerBalances(world));
const officer = await world.person("department_officer");
const head = await world.person("department_head");
const leader = await world.person("provincial_leader");
const decisionPaper = {
  decisionNumber: "415/QĐ-UBND",
  decidedOn: "2026-02-10",
  signatory: "Phó Chủ tịch UBND tỉnh",
  heading: "chair",
} as const;

let year = 2030;

/** A plan of a year of its own with `count` schemes of 240 million and an allocation. */
async function planWith(count: number, allocationDong: number, reserve = 0) {
  year += 1;
  const wishes = { year, planYear: year };
  const allocationId = await makeAllocation(world, allocationDong, wishes);
  const schemes = [];
  for (let index = 0; index < count + reserve; index += 1) {
    schemes.push(await makeAppraisedScheme(world, wishes));
  }
  const listed = schemes.map((scheme, index) => ({
    scheme,
    list: index < count ? ("main" as const) : ("reserve" as const),
  }));
  const plan = await makePlan(world, allocationId, listed, wishes);
  return { ...plan, allocationId, schemes, year };
}

describe("the list of a plan", () => {
  it("is one for each year and source", async () => {
    const { year: planYear } = await planWith(0, 1);
    const again = await world.run(draftPlan, officer, { planYear, source: "local_province" });
    expect(again).toMatchObject({ refusal: { kind: "plan-exists", planYear } });
  });

  it("shows where the money of each allocation ends, by priority", async () => {
    const { planId } = await planWith(3, 500_000_000);
    const { lines, allocations } = await planOf(world, planId);
    expect(lines.map(({ isWithinBudget }) => isWithinBudget)).toEqual([true, true, false]);
    expect(lines.map(({ leftDong }) => leftDong)).toEqual([260e6, 20e6, -220e6]);
    expect(allocations.map(({ leftDong }) => leftDong)).toEqual([-220e6]);
  });

  it("takes no scheme twice, none of another year, and none beyond what was appraised", async () => {
    const { planId, version, schemes, allocationId } = await planWith(1, 1);
    const put = (schemeId: string) =>
      world.run(putInPlan, officer, {
        planId,
        expectedVersion: version,
        item: { kind: "scheme", schemeId },
        list: "main",
      });
    const [scheme] = schemes;
    expect(await put(scheme?.schemeId ?? "")).toMatchObject({
      refusal: { kind: "scheme-listed-already" },
    });
    const other = await makeAppraisedScheme(world, { planYear: 2026 });
    expect(await put(other.schemeId)).toMatchObject({ refusal: { kind: "scheme-of-other-plan" } });
    const [line] = (await planOf(world, planId)).lines;
    const change = {
      planId,
      expectedVersion: version,
      planLineId: line?.id ?? "",
      areas: [],
      sectors: [],
    };
    expect(
      await world.run(changePlanLine, officer, { ...change, proposedDong: 240_000_001 }),
    ).toMatchObject({ refusal: { kind: "proposed-over-appraised", acceptableDong: 240_000_000 } });
    const elsewhere = await makeAllocation(world, 5, { year: 2029 });
    expect(
      await world.run(changePlanLine, officer, {
        ...change,
        proposedDong: 1,
        allocationId: elsewhere,
      }),
    ).toMatchObject({ refusal: { kind: "allocation-of-other-plan" } });
    accepted(
      await world.run(changePlanLine, officer, {
        ...change,
        proposedDong: 200_000_000,
        allocationId,
      }),
    );
  });

  it("takes a task by its name, and gives a line back when it is removed", async () => {
    const { planId, version } = await planWith(1, 300_000_000);
    const put = accepted(
      await world.run(putInPlan, officer, {
        planId,
        expectedVersion: version,
        item: { kind: "task", name: "Hội nghị khuyến công", proposedDong: 20_000_000 },
        list: "main",
      }),
    );
    const { lines } = await planOf(world, planId);
    expect(lines.map(({ title }) => title)).toContain("Hội nghị khuyến công");
    const [first] = lines;
    accepted(
      await world.run(removePlanLine, officer, {
        planId,
        expectedVersion: put.version,
        planLineId: first?.id ?? "",
        reason: "Cơ sở đề nghị lùi sang năm sau",
      }),
    );
    const after = await planOf(world, planId);
    expect(after.lines.map(({ title, priority }) => [title, priority])).toEqual([
      ["Hội nghị khuyến công", 1],
    ]);
    expect(after.candidates).toHaveLength(1);
  });

  it("orders by area, then sector, and keeps the reasons with their articles", async () => {
    const { planId, version } = await planWith(2, 1);
    const { lines } = await planOf(world, planId);
    const [, second] = lines;
    const changed = accepted(
      await world.run(changePlanLine, officer, {
        planId,
        expectedVersion: version,
        planLineId: second?.id ?? "",
        proposedDong: 240_000_000,
        areas: ["highland_border_ethnic"],
        sectors: ["labour_intensive"],
      }),
    );
    accepted(await world.run(orderPlan, officer, { planId, expectedVersion: changed.version }));
    const [firstNow] = (await planOf(world, planId)).lines;
    expect(firstNow?.id).toBe(second?.id);
    expect(firstNow?.reasons.map(({ citation }) => citation)).toEqual([
      "TT 46/2012/TT-BCT, Đ.6 k.1 đ.a",
      "TT 46/2012/TT-BCT, Đ.6 k.2 đ.c",
    ]);
  });

  it("moves a line to a place of either list", async () => {
    const { planId, version } = await planWith(3, 1);
    const { lines } = await planOf(world, planId);
    const [first, second, third] = lines.map(({ id }) => id);
    const move = { planId, expectedVersion: version, planLineId: third ?? "", place: 1 };
    const moved = accepted(await world.run(movePlanLine, officer, { ...move, list: "main" }));
    const reserve = { ...move, expectedVersion: moved.version, planLineId: first ?? "" };
    accepted(await world.run(movePlanLine, officer, { ...reserve, list: "reserve" }));
    const after = (await planOf(world, planId)).lines;
    expect(after.map(({ id, list, priority }) => [id, list, priority])).toEqual([
      [third, "main", 1],
      [second, "main", 2],
      [first, "reserve", 1],
    ]);
  });

  it("is not changed behind somebody's back", async () => {
    const { planId, version } = await planWith(1, 1);
    const ask = { planId, expectedVersion: version };
    accepted(await world.run(orderPlan, officer, ask));
    expect(await world.run(orderPlan, officer, ask)).toMatchObject({
      refusal: { kind: "stale", currentVersion: version + 1 },
    });
  });
});

describe("the way of a plan", () => {
  it("is closed for an empty list", async () => {
    const { planId, version } = await planWith(0, 1);
    expect(await world.run(askOpinion, head, { planId, expectedVersion: version })).toMatchObject({
      refusal: { kind: "plan-empty" },
    });
  });

  it("takes its schemes along: opinion, submission, and back with a reason", async () => {
    const plan = await planWith(1, 1);
    const [scheme] = plan.schemes;
    const { planId } = plan;
    const asked = accepted(
      await world.run(askOpinion, head, { planId, expectedVersion: plan.version }),
    );
    expect(await statusOf(world, scheme?.schemeId ?? "")).toBe("awaiting_finance_opinion");
    expect(
      await world.run(orderPlan, officer, { planId, expectedVersion: asked.version }),
    ).toMatchObject({ refusal: { kind: "plan-not-editable" } });
    const given = accepted(
      await world.run(giveOpinion, officer, {
        planId,
        expectedVersion: asked.version,
        documentNumber: "88/STC-HCSN",
        documentOn: "2026-02-09",
        signatory: "Phó Giám đốc Sở Tài chính",
        content: "Thống nhất.",
      }),
    );
    const { events } = await planOf(world, planId);
    expect(events.at(-1)).toMatchObject({ action: "give_opinion", mode: "by_document" });
    const submitted = accepted(
      await world.run(submitPlan, head, { planId, expectedVersion: given.version }),
    );
    expect(await statusOf(world, scheme?.schemeId ?? "")).toBe("submitted_for_approval");
    accepted(
      await world.run(sendBackPlan, leader, {
        planId,
        expectedVersion: submitted.version,
        reason: "Làm rõ vốn đối ứng",
      }),
    );
    expect(await statusOf(world, scheme?.schemeId ?? "")).toBe("appraised_pass");
    expect((await planOf(world, planId)).plan.status).toBe("returned");
  });

  it("keeps the amount that Sở Tài chính gives for each line, beside the asked one", async () => {
    const plan = await planWith(2, 480_000_000);
    const { lines } = await planOf(world, plan.planId);
    const asked = accepted(
      await world.run(askOpinion, head, { planId: plan.planId, expectedVersion: plan.version }),
    );
    const letter = {
      planId: plan.planId,
      expectedVersion: asked.version,
      documentNumber: "112/STC",
      documentOn: "2026-02-10",
      signatory: "Giám đốc",
      content: "Đề nghị giảm kinh phí một đề án.",
    };
    const finance = await world.person("finance_officer");
    const stranger = { planLineId: "00000000-0000-7000-8000-000000000001", amountDong: 1 };
    expect(await world.run(giveOpinion, finance, { ...letter, amounts: [stranger] })).toMatchObject(
      { refusal: { kind: "line-unknown" } },
    );
    const amounts = [{ planLineId: lines[0]?.id ?? "", amountDong: 200_000_000 }];
    accepted(await world.run(giveOpinion, finance, { ...letter, amounts }));
    const after = await planOf(world, plan.planId);
    expect(after.lines.map(({ opinionDong }) => opinionDong)).toEqual([200_000_000, null]);
  });

  it("does not take an opinion dated after today", async () => {
    const plan = await planWith(1, 1);
    const asked = accepted(
      await world.run(askOpinion, head, { planId: plan.planId, expectedVersion: plan.version }),
    );
    expect(
      await world.run(giveOpinion, await world.person("finance_officer"), {
        planId: plan.planId,
        expectedVersion: asked.version,
        documentNumber: "1/STC",
        documentOn: "2026-02-11",
        signatory: "Giám đốc",
        content: "Thống nhất.",
      }),
    ).toMatchObject({ refusal: { kind: "act-in-future" } });
  });

  it("says of each next move whether it is mine, and otherwise whose", async () => {
    const { planId } = await bringToDecision(world, await planWith(1, 240_000_000));
    const { acts } = await planOf(world, planId);
    expect(acts.map(({ act, isOpen, mode }) => [act, isOpen, mode])).toEqual([
      ["send_back", true, "by_document"],
      ["approve", true, "by_document"],
    ]);
  });
});

describe("the decision", () => {
  it("binds the main list to its allocation, keeps the reserve, refuses the rest", async () => {
    const plan = await planWith(2, 480_000_000, 1);
    const submitted = await bringToDecision(world, plan);
    const { lines } = await planOf(world, plan.planId);
    const verdictOf = ["approve", "not_approve", "reserve"] as const;
    accepted(
      await world.run(decidePlan, leader, {
        ...decisionPaper,
        planId: plan.planId,
        expectedVersion: submitted.version,
        verdicts: lines.map(({ id }, index) => ({
          planLineId: id,
          verdict: verdictOf[index] ?? "reserve",
          approvedDong: index === 1 ? 0 : 200_000_000,
          reason: index === 1 ? "Chưa cấp thiết" : "",
        })),
      }),
    );
    const statuses = await Promise.all(
      plan.schemes.map(({ schemeId }) => statusOf(world, schemeId)),
    );
    expect(statuses).toEqual(["in_plan", "not_approved", "reserve"]);
    const after = await planOf(world, plan.planId);
    expect(after.plan).toMatchObject({ status: "approved", decisionNumber: "415/QĐ-UBND" });
    expect(after.sums.approvedDong).toBe(200_000_000);
    const [allocation] = after.allocations;
    expect(allocation?.figures.committed.amountDong).toBe(200_000_000);
    expect(allocation?.figures.remaining.amountDong).toBe(280_000_000);
  });

  it("is refused beyond what remains, and names the line and the amount that would fit", async () => {
    const plan = await planWith(3, 500_000_000);
    const submitted = await bringToDecision(world, plan);
    const outcome = await approvePlan(world, submitted);
    expect(outcome).toMatchObject({
      refusal: {
        kind: "plan-over-allocation",
        wantedDong: 720_000_000,
        remainingDong: 500_000_000,
        acceptableDong: 20_000_000,
      },
    });
    expect(await statusOf(world, plan.schemes[0]?.schemeId ?? "")).toBe("submitted_for_approval");
  });

  it("approves nothing above the appraisal or the norm, and needs a verdict on every line", async () => {
    const plan = await planWith(1, 900_000_000);
    const submitted = await bringToDecision(world, plan);
    const schemeId = plan.schemes[0]?.schemeId ?? "";
    const above = await approvePlan(world, submitted, new Map([[schemeId, 240_000_001]]));
    expect(above).toMatchObject({ refusal: { kind: "line-over-norm", acceptableDong: 240e6 } });
    const ask = { ...decisionPaper, planId: plan.planId, expectedVersion: submitted.version };
    expect(await world.run(decidePlan, leader, { ...ask, verdicts: [] })).toMatchObject({
      refusal: { kind: "line-not-decided" },
    });
    expect(
      await world.run(decidePlan, leader, { ...ask, decisionNumber: " ", verdicts: [] }),
    ).toMatchObject({ refusal: { kind: "plan-decision-number-missing" } });
    expect(
      await world.run(decidePlan, leader, { ...ask, decidedOn: "2026-02-09", verdicts: [] }),
    ).toMatchObject({ refusal: { kind: "plan-decided-before-submitted" } });
  });

  it("is not made from a line without an allocation", async () => {
    const { planId, version, year: planYear } = await planWith(0, 500_000_000);
    const scheme = await makeAppraisedScheme(world, { planYear });
    const put = accepted(
      await world.run(putInPlan, officer, {
        planId,
        expectedVersion: version,
        item: { kind: "scheme", schemeId: scheme.schemeId },
        list: "main",
      }),
    );
    const submitted = await bringToDecision(world, { planId, version: put.version });
    expect(await approvePlan(world, submitted)).toMatchObject({
      refusal: { kind: "line-without-allocation" },
    });
  });

  it("is recorded from the paper by the department, but not made by an accountant", async () => {
    const plan = await bringToDecision(world, await planWith(1, 240_000_000));
    const { lines } = await planOf(world, plan.planId);
    const ask = {
      ...decisionPaper,
      planId: plan.planId,
      expectedVersion: plan.version,
      heading: "committee" as const,
      verdicts: lines.map(({ id }) => ({
        planLineId: id,
        verdict: "approve" as const,
        approvedDong: 240_000_000,
      })),
    };
    const accountant = await world.person("centre_accountant");
    expect(await world.run(decidePlan, accountant, ask)).toMatchObject({
      refusal: { kind: "not-permitted" },
    });
    accepted(await world.run(decidePlan, officer, ask));
    const { events } = await planOf(world, plan.planId);
    expect(events.at(-1)).toMatchObject({ action: "approve", mode: "by_document" });
  });
});

describe("an adjustment", () => {
  it("takes a scheme out, gives its money back, and moves one up from the reserve", async () => {
    const plan = await planWith(1, 240_000_000, 1);
    const submitted = await bringToDecision(world, plan);
    const approved = accepted(await approvePlan(world, submitted));
    const { lines } = await planOf(world, plan.planId);
    const [main, reserve] = lines;
    const ask = { ...decisionPaper, planId: plan.planId, decisionNumber: "900/QĐ-UBND" };
    const replace = {
      kind: "replace_from_reserve",
      planLineId: reserve?.id ?? "",
      approvedDong: 240_000_000,
    } as const;
    expect(
      await world.run(adjustPlan, leader, {
        ...ask,
        expectedVersion: approved.version,
        changes: [replace],
      }),
    ).toMatchObject({ refusal: { kind: "plan-over-allocation", remainingDong: 0 } });
    accepted(
      await world.run(adjustPlan, leader, {
        ...ask,
        expectedVersion: approved.version,
        changes: [
          replace,
          { kind: "take_out", planLineId: main?.id ?? "", reason: "Cơ sở xin thôi" },
        ],
      }),
    );
    const [first, second] = plan.schemes;
    expect(await statusOf(world, first?.schemeId ?? "")).toBe("appraised_pass");
    expect(await statusOf(world, second?.schemeId ?? "")).toBe("in_plan");
    const after = await planOf(world, plan.planId);
    expect(after.plan.status).toBe("adjusted");
    expect(after.sums.approvedDong).toBe(240_000_000);
  });

  it("does not come before the approval, and moves nothing up that is not in the reserve", async () => {
    const plan = await planWith(1, 240_000_000);
    const approved = accepted(await approvePlan(world, await bringToDecision(world, plan)));
    const [line] = (await planOf(world, plan.planId)).lines;
    const ask = { ...decisionPaper, planId: plan.planId, expectedVersion: approved.version };
    const change = {
      kind: "replace_from_reserve",
      planLineId: line?.id ?? "",
      approvedDong: 1,
    } as const;
    expect(
      await world.run(adjustPlan, leader, { ...ask, decidedOn: "2026-02-09", changes: [change] }),
    ).toMatchObject({ refusal: { kind: "adjusted-before-approved" } });
    expect(await world.run(adjustPlan, leader, { ...ask, changes: [change] })).toMatchObject({
      refusal: { kind: "line-not-in-reserve" },
    });
  });
});
