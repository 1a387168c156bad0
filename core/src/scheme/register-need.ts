import { ok, type PlainDate, refuse, type Result, yearOf } from "../kernel/index.ts";

/** What must be known before a need is registered (đăng ký nhu cầu). */
export type NeedFacts = {
  readonly planYear: number;
  readonly establishmentName: string;
  readonly establishmentStatus: "active" | "paused" | "dissolved";
  readonly today: PlainDate;
};

export type NeedRefusal =
  | { readonly kind: "plan-year-past"; readonly planYear: number; readonly thisYear: number }
  | { readonly kind: "plan-year-too-far"; readonly planYear: number; readonly lastYear: number }
  | { readonly kind: "establishment-not-active"; readonly name: string };

/** How far ahead a plan year may be: the stretch of one programme. */
const yearsAhead = 5;

/**
 * Decides whether a need may be registered: for this year's plan or a later one, by an establishment that is not
 * dissolved. Eligibility is stated beside it and decides at submission.
 */
export function registerNeed(facts: NeedFacts): Result<null, NeedRefusal> {
  const { planYear, establishmentName: name, establishmentStatus, today } = facts;
  if (establishmentStatus === "dissolved")
    return refuse({ kind: "establishment-not-active", name });
  const thisYear = yearOf(today);
  if (planYear < thisYear) return refuse({ kind: "plan-year-past", planYear, thisYear });
  const lastYear = thisYear + yearsAhead;
  if (planYear > lastYear) return refuse({ kind: "plan-year-too-far", planYear, lastYear });
  return ok(null);
}
