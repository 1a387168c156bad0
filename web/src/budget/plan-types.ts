import type { PlanStatus } from "@kc/core/budget";
import type { findPlanEndpoint } from "@kc/server/api/budget";
import type { EndpointOutput } from "@kc/server/api/platform";
import type { Tone } from "../ui/StatusBadge.tsx";

export type PlanPageData = EndpointOutput<typeof findPlanEndpoint>;
export type PlanLineRow = PlanPageData["lines"][number];

/** What the status of a plan means for the reader. */
export const planTones: Readonly<Record<PlanStatus, Tone>> = {
  draft: "moving",
  opinion_asked: "due",
  opinion_given: "moving",
  submitted: "due",
  agency_answered: "moving",
  returned: "due",
  approved: "done",
  adjusted: "done",
};
