import type { BudgetSource } from "@kc/core/budget";
import { keysOf, ok, type PlainDate, yearOf } from "@kc/core/kernel";
import { type SchemeStage, schemeStages, schemeStatusDefinition } from "@kc/core/scheme";
import { addSums, address, figuresOf, ledgerAddress } from "../budget/figure-store.ts";
import { listPlansWithSums } from "../budget/plan-read-store.ts";
import { type AllocationWithSums, listAllocationsWithSums } from "../budget/store.ts";
import type { Reader } from "../platform/database.ts";
import { defineQuery } from "../platform/query.ts";
import { findResults } from "../programme/results-store.ts";
import { listStoredProgrammes } from "../programme/store.ts";
import { findDashboardEndpoint } from "./api.ts";
import { countSchemes, listCommuneMoney, listYears } from "./store.ts";

export const findDashboard = defineQuery({
  name: "dashboard.find",
  endpoint: findDashboardEndpoint,
  permission: "dashboard:read",
  async run({ db, viewer, today }, question) {
    const { provinceId } = viewer;
    const year = question.year ?? yearOf(today);
    const [years, allPlans, allocations, programme, schemes, communes] = await Promise.all([
      listYears(db, provinceId),
      listPlansWithSums(db, provinceId, {}),
      listAllocationsWithSums(db, provinceId, {}),
      programmeOf(db, provinceId, year, today),
      countSchemes(db, provinceId, year),
      communesOf(db, provinceId, year),
    ]);
    const plans = allPlans.filter(({ planYear }) => planYear === year);
    const ofYear = allocations.filter(({ budgetYear }) => budgetYear === year);
    return ok({
      year,
      years: years.includes(year) ? [...years] : [year, ...years],
      asOf: today,
      programme,
      plans: plans.map(({ id, source, name, status, sums }) => ({
        id,
        source,
        name,
        status,
        ...sums,
        opens: `/plans/${id}`,
      })),
      stages: stagesOf(schemes.counted, year),
      money: {
        ...moneyOf(plans, ofYear, year, schemes.left),
        byYear: byYear(allPlans, allocations),
      },
      communes,
    });
  },
});

/** The targets of the programme whose years hold `year`; null when none was adopted. */
async function programmeOf(db: Reader, provinceId: number, year: number, today: PlainDate) {
  const programmes = await listStoredProgrammes(db, provinceId, today);
  const programme = programmes.find(
    ({ structure }) => structure.firstYear <= year && year <= structure.lastYear,
  );
  if (!programme) return null;
  const { structure } = programme;
  const { targets } = await findResults(db, provinceId, programme, today);
  return {
    code: structure.code,
    name: `${structure.ownName} ${String(structure.firstYear)}-${String(structure.lastYear)}`,
    firstYear: structure.firstYear,
    lastYear: structure.lastYear,
    targets: targets.filter(({ state }) => state !== "narrative").map(targetLine),
    opens: `/programmes/${structure.code}/results`,
  };
}

type Target = Awaited<ReturnType<typeof findResults>>["targets"][number];

function targetLine(target: Target) {
  const { code, label, clause, unit, amountText, result, required, percentBps, state } = target;
  const { forecast } = target;
  return { code, label, clause, unit, amountText, result, required, percentBps, forecast, state };
}

type Counted = Awaited<ReturnType<typeof countSchemes>>;

/** The schemes of a year along the line of stages; those that ended off the line come last. */
function stagesOf(counted: Counted["counted"], year: number) {
  const stages: readonly (SchemeStage | null)[] = [...keysOf(schemeStages), null];
  return stages.flatMap((stage) => {
    const own = counted.filter(({ status }) => schemeStatusDefinition(status).stage === stage);
    const count = own.reduce((sum, { schemes }) => sum + schemes, 0);
    if (stage === null && count === 0) return [];
    const status = own.map((each) => each.status).join(",");
    return [
      {
        stage,
        label: stage === null ? "Không tiếp tục" : schemeStages[stage],
        schemes: {
          count,
          opens: address("/schemes", stage === null ? { year, status } : { year, stage }),
        },
        requestedDong: own.reduce((sum, { requestedDong }) => sum + requestedDong, 0),
        approvedDong: own.reduce((sum, { approvedDong }) => sum + approvedDong, 0),
      },
    ];
  });
}

type Plans = Awaited<ReturnType<typeof listPlansWithSums>>;
type Allocations = readonly AllocationWithSums[];

function moneyOf(plans: Plans, allocations: Allocations, year: number, leftPlanDong: number) {
  const sumsOf = (rows: Allocations) => addSums(rows.map(({ sums }) => sums));
  const sources = new Set([...allocations, ...plans].map(({ source }) => source));
  const byContent = Map.groupBy(allocations, ({ source, content }) => `${source} ${content}`);
  const total = figuresOf(sumsOf(allocations), { year });
  return {
    total,
    inPlan: {
      amountDong: total.committed.amountDong - leftPlanDong,
      opens: ledgerAddress({ year, standing: "in-plan" }, "committed"),
    },
    leftPlan: {
      amountDong: leftPlanDong,
      opens: ledgerAddress({ year, standing: "left-plan" }, "committed"),
    },
    bySource: [...sources].map((source) => ({
      source,
      approved: approvedIn(
        plans.filter((plan) => plan.source === source),
        { year, source },
      ),
      figures: figuresOf(sumsOf(allocations.filter((row) => row.source === source)), {
        year,
        source,
      }),
    })),
    byContent: [...byContent.values()].flatMap((rows) => {
      const [first] = rows;
      if (!first) return [];
      const { source, content } = first;
      return [{ source, content, figures: figuresOf(sumsOf(rows), { year, source, content }) }];
    }),
  };
}

/** Every year that has a plan or an allocation, the latest first. */
function byYear(plans: Plans, allocations: Allocations) {
  const years = new Set([
    ...plans.map(({ planYear }) => planYear),
    ...allocations.map(({ budgetYear }) => budgetYear),
  ]);
  return [...years]
    .toSorted((first, second) => second - first)
    .map((year) => {
      const own = allocations.filter(({ budgetYear }) => budgetYear === year);
      return {
        year,
        approved: approvedIn(
          plans.filter(({ planYear }) => planYear === year),
          { year },
        ),
        figures: figuresOf(addSums(own.map(({ sums }) => sums)), { year }),
      };
    });
}

type PlanSums = { readonly id: string; readonly sums: { readonly approvedDong: number } };

/** What some plans approve; opens the plan itself where there is one. */
function approvedIn(plans: readonly PlanSums[], scope: { year: number; source?: BudgetSource }) {
  const [plan, another] = plans;
  return {
    amountDong: plans.reduce((sum, { sums }) => sum + sums.approvedDong, 0),
    opens: plan && !another ? `/plans/${plan.id}` : address("/plans", scope),
  };
}

async function communesOf(db: Reader, provinceId: number, year: number) {
  const rows = await listCommuneMoney(db, provinceId, year);
  return rows.map(({ communeCode, communeName, schemes, establishments, ...sums }) => {
    const scope = { year, communeCode };
    const figure = (name: keyof typeof sums) => ({
      amountDong: sums[name],
      opens: ledgerAddress(scope, name),
    });
    return {
      communeCode,
      communeName,
      schemes: {
        count: schemes,
        opens: address("/schemes", { year, commune: communeCode }),
      },
      establishments,
      figures: {
        committed: figure("committed"),
        advanced: figure("advanced"),
        paid: figure("paid"),
        settled: figure("settled"),
        returned: figure("returned"),
      },
    };
  });
}
