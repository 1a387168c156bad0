import type { PlainDate } from "@kc/core/kernel";
import {
  forecastResult,
  type ProgrammeCounts,
  type Target,
  targetAmountText,
  targetProgress,
  type TargetProgressFacts,
} from "@kc/core/programme";
import type { Reader } from "../platform/database.ts";
import type { CountingChoice, TargetResult } from "./api.ts";
import {
  countProgramme,
  listCountedBeneficiaries,
  supportByYear,
  type SupportOfYear,
} from "./count-store.ts";
import {
  findCountingChoice,
  listStatistics,
  type StoredProgramme,
  type StoredStatistic,
} from "./store.ts";

export type ProgrammeResults = {
  readonly asOf: PlainDate;
  readonly counting: CountingChoice;
  readonly targets: readonly TargetResult[];
  readonly support: readonly SupportOfYear[];
};

/** The results of a programme on a day: targets, what counts, and the support behind them. The same for every viewer. */
export async function findResults(
  db: Reader,
  provinceId: number,
  programme: StoredProgramme,
  asOf: PlainDate,
): Promise<ProgrammeResults> {
  const { structure } = programme;
  const counting = await findCountingChoice(db, provinceId);
  const options = { gradeAtLeast: counting.gradeAtLeast, upTo: asOf };
  const statistics = await listStatistics(db, provinceId, programme.id, asOf);
  const counts: ProgrammeCounts = {
    ...(await countProgramme(db, provinceId, structure, options)),
    statistics,
  };
  const facts: TargetProgressFacts = {
    counts,
    firstYear: structure.firstYear,
    lastYear: structure.lastYear,
    countedSources: counting.countedSources,
    today: asOf,
  };
  const support = await listCountedBeneficiaries(db, provinceId, structure, asOf);
  return {
    asOf,
    counting,
    targets: structure.targets.map((target) => resultOf(target, facts, statistics)),
    support: supportByYear(support),
  };
}

function resultOf(
  target: Target,
  facts: TargetProgressFacts,
  statistics: readonly StoredStatistic[],
): TargetResult {
  const progress = targetProgress(target, facts);
  const entered = statistics.filter(({ targetCode }) => targetCode === target.code).at(-1);
  return {
    ...progress,
    label: target.label,
    clause: target.clause,
    unit: target.unit,
    amountText: targetAmountText(target),
    stated: target.stated,
    parentTargetCode: target.parentTargetCode,
    forecast: forecastResult(target, progress, facts),
    isEntered: target.measure.kind === "entered-statistic",
    statistic: entered ? { asOf: entered.asOf, source: entered.source } : null,
  };
}
