import { ok, type PlainDate, refuse, type Result } from "../kernel/index.ts";
import type { SchemeStatus } from "../scheme/index.ts";
import { supervisedStatuses } from "./record-visit.ts";

/** Statuses at which a visit may be planned: approved, or the work going on. */
const plannedStatuses: readonly SchemeStatus[] = ["in_plan", "approved", ...supervisedStatuses];

export type VisitPlanFacts = {
  readonly status: SchemeStatus;
  readonly today: PlainDate;
  /** Months of visits that are planned for the scheme already, first of the month. */
  readonly planned: readonly PlainDate[];
};

export type VisitPlanRefusal =
  | { readonly kind: "plan-not-open"; readonly status: SchemeStatus }
  | { readonly kind: "plan-month-passed"; readonly today: PlainDate }
  | { readonly kind: "visit-planned"; readonly month: PlainDate };

/**
 * Decides that a regular visit is put in the year's plan of supervision (kế hoạch kiểm tra năm): of an approved scheme, in a month
 * that is not past, once a month. `month` is its first day.
 */
export function planVisit(
  { status, today, planned }: VisitPlanFacts,
  month: PlainDate,
): Result<PlainDate, VisitPlanRefusal> {
  if (!plannedStatuses.includes(status)) return refuse({ kind: "plan-not-open", status });
  if (month.slice(0, 7) < today.slice(0, 7)) return refuse({ kind: "plan-month-passed", today });
  return planned.includes(month) ? refuse({ kind: "visit-planned", month }) : ok(month);
}

export const plannedVisitStates = {
  done: "Đã kiểm tra",
  late: "Quá tháng, chưa kiểm tra",
  "this-month": "Trong tháng này",
  later: "Chưa đến tháng",
  dropped: "Đã bỏ khỏi kế hoạch",
} as const;
export type PlannedVisitState = keyof typeof plannedVisitStates;

/** Where a planned visit stands on a day; one whose month is past without a visit is late. */
export function plannedVisitState(
  visit: {
    readonly month: PlainDate;
    readonly visitedOn: PlainDate | null;
    readonly droppedOn: PlainDate | null;
  },
  today: PlainDate,
): PlannedVisitState {
  if (visit.droppedOn !== null) return "dropped";
  if (visit.visitedOn !== null) return "done";
  const month = visit.month.slice(0, 7);
  if (month === today.slice(0, 7)) return "this-month";
  return month < today.slice(0, 7) ? "late" : "later";
}

export type DropRefusal =
  | { readonly kind: "planned-visit-over"; readonly state: "done" | "dropped" }
  | { readonly kind: "dropped-without-reason" };

/** Decides that a planned visit is dropped: one that is neither made nor dropped, for a reason that is kept. */
export function dropPlannedVisit(
  state: PlannedVisitState,
  reason: string,
): Result<"dropped", DropRefusal> {
  if (state === "done" || state === "dropped") return refuse({ kind: "planned-visit-over", state });
  return reason.trim() === "" ? refuse({ kind: "dropped-without-reason" }) : ok("dropped");
}
