import type { BudgetSource } from "./allocation.ts";
import { type Funding, fundingOf } from "./funding.ts";

/** What the decision on a plan does for the schemes of its list: approves them, or leaves each to a decision of its own. */
export const planApprovals = ["list", "list_and_each"] as const;
export type PlanApproval = (typeof planApprovals)[number];

export const planApprovalLabels: Readonly<Record<PlanApproval, string>> = {
  list: "Phê duyệt kế hoạch kèm danh mục",
  list_and_each: "Phê duyệt kế hoạch, sau đó quyết định riêng từng đề án",
};

/** Reads back a stored approval; an unknown one throws a RangeError. */
export function parsePlanApproval(text: string): PlanApproval {
  const approval = planApprovals.find((known) => known === text);
  if (!approval) throw new RangeError(`Unknown approval of a plan: ${text}`);
  return approval;
}

type RouteInPlan = "local" | "local_own_decision" | "national";

const routesInPlan: Readonly<Record<Funding, Readonly<Record<PlanApproval, RouteInPlan>>>> = {
  estimate: { list: "local", list_and_each: "local_own_decision" },
  contract: { list: "national", list_and_each: "national" },
};

/** The route of a scheme once it stands in a plan; national schemes follow the Minister's plan. */
export function routeInPlan(source: BudgetSource, approval: PlanApproval): RouteInPlan {
  return routesInPlan[fundingOf(source)][approval];
}
