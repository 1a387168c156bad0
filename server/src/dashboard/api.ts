import { planStatuses } from "@kc/core/budget";
import { keysOf } from "@kc/core/kernel";
import { schemeStages } from "@kc/core/scheme";
import * as z from "zod/mini";
import { BudgetFigures, budgetSource, budgetYear, Figure } from "../budget/api.ts";
import { day, endpoint, id } from "../platform/api.ts";

const TargetLine = z.object({
  code: z.string(),
  label: z.string(),
  clause: z.string(),
  unit: z.nullable(z.string()),
  amountText: z.string(),
  result: z.nullable(z.number()),
  required: z.nullable(z.number()),
  percentBps: z.nullable(z.int()),
  forecast: z.nullable(z.number()),
  state: z.enum(["not_reached", "on_track", "reached", "exceeded", "not_measured", "narrative"]),
});

/** A number of things that opens to their list. */
const Count = z.object({ count: z.int(), opens: z.string() });

const CommuneFigures = z.object({
  committed: Figure,
  advanced: Figure,
  paid: Figure,
  settled: Figure,
  returned: Figure,
});

export const findDashboardEndpoint = endpoint({
  method: "GET",
  path: "/dashboard",
  summary:
    "Bảng tổng hợp năm: chỉ tiêu và kết quả, kế hoạch, dự toán, giải ngân; mỗi số mở ra danh sách",
  input: z.object({ year: z.optional(budgetYear) }),
  output: z.object({
    year: z.int(),
    years: z.array(z.int()),
    asOf: day,
    programme: z.nullable(
      z.object({
        code: z.string(),
        name: z.string(),
        firstYear: z.int(),
        lastYear: z.int(),
        targets: z.array(TargetLine),
        opens: z.string(),
      }),
    ),
    plans: z.array(
      z.object({
        id,
        source: budgetSource,
        name: z.string(),
        status: z.enum(planStatuses),
        lines: z.int(),
        mainDong: z.int(),
        reserveDong: z.int(),
        approvedDong: z.int(),
        opens: z.string(),
      }),
    ),
    /** Where the schemes of the year stand on the line of stages; `null` is off the line. */
    stages: z.array(
      z.object({
        stage: z.nullable(z.enum(keysOf(schemeStages))),
        label: z.string(),
        schemes: Count,
        requestedDong: z.int(),
        approvedDong: z.int(),
      }),
    ),
    money: z.object({
      total: BudgetFigures,
      /** What is committed for schemes in the plan and for tasks. */
      inPlan: Figure,
      /** What was drawn for schemes that left the plan: to be recovered, or returned to the budget. */
      leftPlan: Figure,
      bySource: z.array(
        z.object({ source: budgetSource, approved: Figure, figures: BudgetFigures }),
      ),
      byYear: z.array(z.object({ year: z.int(), approved: Figure, figures: BudgetFigures })),
      byContent: z.array(
        z.object({ source: budgetSource, content: z.string(), figures: BudgetFigures }),
      ),
    }),
    communes: z.array(
      z.object({
        communeCode: z.string(),
        communeName: z.string(),
        schemes: Count,
        establishments: z.int(),
        figures: CommuneFigures,
      }),
    ),
  }),
});
