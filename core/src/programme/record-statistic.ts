import { ok, type PlainDate, refuse, type Result, yearOf } from "../kernel/index.ts";
import type { ProgrammeStructure, Target } from "./structure.ts";

/** A result that is a statistic of the province (số liệu thống kê), entered with its source. */
export type StatisticRequest = {
  readonly targetCode: string;
  /** In hundredths of the unit of the target. */
  readonly hundredths: number;
  readonly asOf: PlainDate;
};

export type StatisticRefusal =
  | { readonly kind: "target-not-in-programme"; readonly targetCode: string }
  | { readonly kind: "target-not-entered"; readonly label: string }
  | { readonly kind: "statistic-in-future"; readonly today: PlainDate }
  | {
      readonly kind: "statistic-outside-programme";
      readonly firstYear: number;
      readonly lastYear: number;
    }
  | { readonly kind: "statistic-negative" }
  | { readonly kind: "share-over-100" };

/** Decides what may be entered for a target: only where the result is a statistic, within the programme's years. */
export function recordStatistic(
  programme: ProgrammeStructure,
  request: StatisticRequest,
  today: PlainDate,
): Result<Target, StatisticRefusal> {
  const { firstYear, lastYear } = programme;
  const target = programme.targets.find((each) => each.code === request.targetCode);
  if (!target) return refuse({ kind: "target-not-in-programme", targetCode: request.targetCode });
  if (target.measure.kind !== "entered-statistic") {
    return refuse({ kind: "target-not-entered", label: target.label });
  }
  if (request.asOf > today) return refuse({ kind: "statistic-in-future", today });
  const year = yearOf(request.asOf);
  if (year < firstYear || year > lastYear) {
    return refuse({ kind: "statistic-outside-programme", firstYear, lastYear });
  }
  if (request.hundredths < 0) return refuse({ kind: "statistic-negative" });
  if (target.unit === "%" && request.hundredths > 10_000) return refuse({ kind: "share-over-100" });
  return ok(target);
}
