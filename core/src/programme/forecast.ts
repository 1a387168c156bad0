import { daysBetween, plainDate } from "../kernel/index.ts";
import type { TargetProgress, TargetProgressFacts } from "./results.ts";
import type { Target } from "./structure.ts";

/**
 * Where a target will stand on the last day if it goes on as until today, rounded down to the unit. Null for levels
 * (percentages, averages), before a tenth of the period has passed, and where nothing is known; afterwards the result.
 */
export function forecastResult(
  target: Target,
  progress: TargetProgress,
  facts: Pick<TargetProgressFacts, "firstYear" | "lastYear" | "today">,
): number | null {
  const { result } = progress;
  if (result === null || target.unit === "%" || typeof target.period === "object") return null;
  const first = plainDate(`${String(facts.firstYear)}-01-01`);
  const afterLast = plainDate(`${String(facts.lastYear + 1)}-01-01`);
  const whole = daysBetween(first, afterLast);
  const elapsed = daysBetween(first, facts.today);
  if (elapsed >= whole) return result;
  if (elapsed * 10 < whole) return null;
  return Math.floor((result * whole) / elapsed);
}
