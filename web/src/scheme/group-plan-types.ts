import type { findGroupPlanEndpoint } from "@kc/server/api/scheme";
import type { EndpointOutput } from "@kc/server/api/platform";

/** The plan of a group scheme as its tab shows it. */
export type GroupPlan = EndpointOutput<typeof findGroupPlanEndpoint>;
export type PlanMember = GroupPlan["members"][number];
export type PlanVersion = GroupPlan["versions"][number];
