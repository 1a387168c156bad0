/**
 * Makers for tests and demos of money: they bring a scheme from a passed appraisal to any later status by the commands
 * that people use. `assertLedgerBalances` belongs after every test that moves money.
 */
import type { BudgetSource, PlanApproval } from "@kc/core/budget";
import { adjustAllocation } from "../budget/adjust-allocation.ts";
import { assignAllocation } from "../budget/assign-allocation.ts";
import { estimateAllocation } from "../budget/estimate-allocation.ts";
import { findLedgerFaults } from "../budget/ledger-check-store.ts";
import { adjustPlan } from "../budget/plan-adjust.ts";
import { askOpinion } from "../budget/plan-ask-opinion.ts";
import { decidePlan } from "../budget/plan-decide.ts";
import { draftPlan } from "../budget/plan-draft.ts";
import { findPlan } from "../budget/plan-find.ts";
import { giveOpinion } from "../budget/plan-give-opinion.ts";
import { listPlans } from "../budget/plan-list.ts";
import { putInPlan } from "../budget/plan-put-line.ts";
import { submitPlan } from "../budget/plan-submit.ts";
import { inContext } from "../platform/database.ts";
import { contextOf, systemViewer } from "../platform/viewer.ts";
import { insertScheme } from "./insert-scheme.ts";
import { accepted, caoBang, type TestWorld } from "./test-world.ts";

/** Every posting pairs up and every balance is what the postings give; names the first faults otherwise. */
export async function assertLedgerBalances(world: TestWorld): Promise<void> {
  const context = contextOf(systemViewer(caoBang));
  const faults = await inContext(world.parts.db, "read only", context, (tx) =>
    findLedgerFaults(tx),
  );
  if (faults.length > 0) throw new Error(`The ledger is not sound: ${JSON.stringify(faults)}`);
}

/** The status a scheme stands at. */
export async function statusOf(world: TestWorld, schemeId: string): Promise<string> {
  const context = contextOf(systemViewer(caoBang));
  const row = await inContext(world.parts.db, "read only", context, (tx) =>
    tx.selectFrom("scheme").where("id", "=", schemeId).select("status").executeTakeFirstOrThrow(),
  );
  return row.status;
}

export type SchemeWishes = {
  readonly planYear?: number;
  readonly source?: BudgetSource;
  readonly communeCode?: string;
  readonly appraisedDong?: number;
  /** What the allocation holds; exactly what was appraised unless said otherwise. */
  readonly assignedDong?: number;
  readonly technologyLine?: "single" | "line";
  readonly machines?: readonly {
    readonly name: string;
    readonly quantity: number;
    readonly unitPriceDong: number;
    readonly isEligible: boolean;
  }[];
};

export type MadeScheme = {
  readonly schemeId: string;
  readonly code: string;
  readonly beneficiaryId: string;
  readonly establishmentId: string;
  readonly machineLineIds: readonly string[];
  readonly appraisedDong: number;
};

/** Two machines for 480 million, of which the norm allows 240 million. */
export const twoMachines = [
  {
    name: "Máy tráng miến tự động",
    quantity: 1,
    unitPriceDong: 310_000_000,
    isEligible: true,
  },
  { name: "Máy sấy nhiệt", quantity: 2, unitPriceDong: 85_000_000, isEligible: true },
] as const;

let made = 0;

/** A scheme that passed its appraisal. */
export async function makeAppraisedScheme(
  world: TestWorld,
  wishes: SchemeWishes = {},
): Promise<MadeScheme> {
  made += 1;
  const appraisedDong = wishes.appraisedDong ?? 240_000_000;
  const appraiser = await world.person("department_officer", { another: "tham-dinh" });
  const drafter = await world.person("centre_officer");
  const scheme = accepted(
    await world.run(insertScheme, drafter, {
      planYear: wishes.planYear ?? 2026,
      source: wishes.source ?? "local_province",
      communeCode: wishes.communeCode ?? "01726",
      establishmentName: `Hợp tác xã Mẫu ${String(made)}`,
      appraisedDong,
      technologyLine: wishes.technologyLine ?? "single",
      machines: [...(wishes.machines ?? twoMachines)],
      number: made,
      status: "appraised_pass",
      appraiserId: appraiser.accountId,
      drafterId: drafter.accountId,
    }),
  );
  return { ...scheme, appraisedDong };
}

export const machineryContent =
  "Mô hình trình diễn kỹ thuật; chuyển giao công nghệ, ứng dụng máy móc tiên tiến";

/** An allocation with money on it: estimated, then assigned by a decision of the day. */
export async function makeAllocation(
  world: TestWorld,
  amountDong: number,
  wishes: {
    readonly year?: number;
    readonly source?: BudgetSource;
    readonly content?: string;
  } = {},
): Promise<string> {
  const { id } = accepted(
    await world.run(estimateAllocation, await world.person("department_officer"), {
      budgetYear: wishes.year ?? 2026,
      source: wishes.source ?? "local_province",
      content: wishes.content ?? machineryContent,
      amountDong,
    }),
  );
  accepted(
    await world.run(assignAllocation, await world.person("finance_officer"), {
      allocationId: id,
      amountDong,
      decisionNumber: "12/QĐ-STC",
      decidedOn: world.clock.today(),
    }),
  );
  return id;
}

/** Takes money off an allocation again. */
export async function reduceAllocation(world: TestWorld, allocationId: string, byDong: number) {
  return world.run(adjustAllocation, await world.person("finance_officer"), {
    allocationId,
    amountDong: -byDong,
    decisionNumber: "13/QĐ-STC",
    decidedOn: world.clock.today(),
  });
}

type Listed = { readonly scheme: MadeScheme; readonly list?: "main" | "reserve" };

/** A plan with schemes in its list, still a draft. */
export async function makePlan(
  world: TestWorld,
  allocationId: string,
  schemes: readonly Listed[],
  wishes: {
    readonly year?: number;
    readonly source?: BudgetSource;
    readonly approval?: PlanApproval;
  } = {},
): Promise<{ readonly planId: string; readonly version: number }> {
  const officer = await world.person("department_officer");
  const plan = accepted(
    await world.run(draftPlan, officer, {
      planYear: wishes.year ?? 2026,
      source: wishes.source ?? "local_province",
      approval: wishes.approval ?? "list",
    }),
  );
  let { version } = plan;
  for (const { scheme, list } of schemes) {
    const put = await world.run(putInPlan, officer, {
      planId: plan.id,
      expectedVersion: version,
      item: { kind: "scheme", schemeId: scheme.schemeId },
      list: list ?? "main",
      allocationId,
    });
    ({ version } = accepted(put));
  }
  return { planId: plan.id, version };
}

/** Brings a draft plan to Sở Tài chính, back, and up to the deciding body. */
export async function bringToDecision(
  world: TestWorld,
  { planId, version }: { readonly planId: string; readonly version: number },
): Promise<{ readonly planId: string; readonly version: number }> {
  const head = await world.person("department_head");
  const finance = await world.person("finance_officer");
  const asked = accepted(await world.run(askOpinion, head, { planId, expectedVersion: version }));
  const given = accepted(
    await world.run(giveOpinion, finance, {
      planId,
      expectedVersion: asked.version,
      documentNumber: "88/STC-HCSN",
      documentOn: world.clock.today(),
      signatory: "Phó Giám đốc Sở Tài chính",
      content: "Thống nhất kinh phí theo dự toán được giao.",
    }),
  );
  const submitted = accepted(
    await world.run(submitPlan, head, { planId, expectedVersion: given.version }),
  );
  return { planId, version: submitted.version };
}

/** The lines of a plan as its page shows them. */
export async function planOf(world: TestWorld, planId: string) {
  return accepted(await world.ask(findPlan, await world.person("department_officer"), { planId }));
}

/** Approves each line of a submitted plan for what it asks: the main list, and the reserve as reserve. */
export async function approvePlan(
  world: TestWorld,
  { planId, version }: { readonly planId: string; readonly version: number },
  amounts: ReadonlyMap<string, number> = new Map(),
) {
  const { lines } = await planOf(world, planId);
  return world.run(decidePlan, await world.person("provincial_leader"), {
    planId,
    expectedVersion: version,
    decisionNumber: "415/QĐ-UBND",
    decidedOn: world.clock.today(),
    signatory: "Phó Chủ tịch UBND tỉnh",
    heading: "chair",
    verdicts: lines.map((line) => ({
      planLineId: line.id,
      verdict: line.list === "main" ? ("approve" as const) : ("reserve" as const),
      approvedDong: amounts.get(line.scheme?.id ?? "") ?? line.proposedDong,
    })),
  });
}

/** A scheme in the approved plan of its year: in the first list of it, or added by an adjustment. */
export async function makeSchemeInPlan(
  world: TestWorld,
  wishes: SchemeWishes = {},
): Promise<MadeScheme & { readonly planId: string; readonly allocationId: string }> {
  const scheme = await makeAppraisedScheme(world, wishes);
  const year = wishes.planYear ?? 2026;
  const source = wishes.source ?? "local_province";
  const content = `${machineryContent} (${scheme.code})`;
  const allocationId = await makeAllocation(world, wishes.assignedDong ?? scheme.appraisedDong, {
    year,
    source,
    content,
  });
  const officer = await world.person("department_officer");
  const { rows } = accepted(await world.ask(listPlans, officer, { year, source }));
  const [known] = rows;
  if (!known) {
    const plan = await makePlan(world, allocationId, [{ scheme }], { year, source });
    accepted(await approvePlan(world, await bringToDecision(world, plan)));
    return { ...scheme, planId: plan.planId, allocationId };
  }
  accepted(
    await world.run(adjustPlan, await world.person("provincial_leader"), {
      planId: known.id,
      expectedVersion: known.version,
      decisionNumber: "900/QĐ-UBND",
      decidedOn: world.clock.today(),
      signatory: "Phó Chủ tịch UBND tỉnh",
      heading: "chair",
      changes: [
        {
          kind: "add_scheme",
          schemeId: scheme.schemeId,
          allocationId,
          approvedDong: scheme.appraisedDong,
        },
      ],
    }),
  );
  return { ...scheme, planId: known.id, allocationId };
}
