import { evidenceGradeNames, outcomeCheckMonths } from "@kc/core/outcome";
import { outcomeMeasureNames } from "@kc/core/scheme";
import * as z from "zod/mini";
import { day, endpoint, id, optionalText } from "../platform/api.ts";

const measure = z.enum(outcomeMeasureNames);
const monthsAfter = z.literal([...outcomeCheckMonths]);
const grade = z.enum(evidenceGradeNames);
/** A figure in the unit of its measure, exact to the hundredth. */
const figure = z
  .number()
  .check(z.minimum(-1_000_000_000_000), z.maximum(1_000_000_000_000), z.multipleOf(0.01));

export const recordOutcomesEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/outcomes",
  summary: "Ghi nhận kết quả sau hỗ trợ, đo 6, 12 hoặc 24 tháng sau nghiệm thu",
  input: z.object({
    schemeId: id,
    /** The only beneficiary when absent. */
    beneficiaryId: z.optional(id),
    monthsAfter,
    measuredOn: day,
    results: z
      .array(
        z.object({
          measure,
          value: figure,
          grade,
          /** Papers or photos that prove it. */
          evidenceCount: z.int().check(z.minimum(0), z.maximum(1000)),
          note: z._default(optionalText(1000), ""),
        }),
      )
      .check(z.minLength(1), z.maxLength(outcomeMeasureNames.length)),
  }),
  output: z.object({ id, recorded: z.int() }),
});

export const verifyOutcomesEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/outcomes/verify",
  summary: "Xác minh kết quả sau hỗ trợ",
  input: z.object({
    schemeId: id,
    outcomeIds: z.array(id).check(z.minLength(1), z.maxLength(100)),
    note: z._default(optionalText(1000), ""),
  }),
  output: z.object({ id, verified: z.int() }),
});

const OutcomeShown = z.object({
  id,
  monthsAfter: z.int(),
  value: z.number(),
  measuredOn: day,
  grade,
  evidenceCount: z.int(),
  note: z.string(),
  /** Change in the better direction, in the unit of the measure; negative when worse. */
  gain: z.number(),
  /** The same as a share of the baseline, in percent; null without a baseline. */
  gainPercent: z.nullable(z.number()),
  isTargetReached: z.nullable(z.boolean()),
});

export const findSchemeOutcomesEndpoint = endpoint({
  method: "GET",
  path: "/schemes/:schemeId/outcomes",
  summary: "Kết quả của một đề án: số gốc, mục tiêu, đo sau hỗ trợ, lần kiểm tra đến hạn",
  input: z.object({ schemeId: id }),
  output: z.object({
    acceptedOn: z.nullable(day),
    beneficiaries: z.array(
      z.object({
        id,
        name: z.string(),
        measures: z.array(
          z.object({
            measure,
            label: z.string(),
            unit: z.string(),
            direction: z.enum(["increase", "decrease"]),
            /** The indicator of the programme that the measure feeds; null where it feeds none. */
            feeds: z.nullable(z.string()),
            baseline: z.nullable(z.number()),
            target: z.nullable(z.number()),
            results: z.array(OutcomeShown),
          }),
        ),
        checks: z.array(
          z.object({
            monthsAfter: z.int(),
            dueOn: day,
            state: z.enum(["done", "due", "later"]),
          }),
        ),
      }),
    ),
    mayRecord: z.boolean(),
    mayVerify: z.boolean(),
    /** Why nothing may be recorded now; null when it may. */
    blockedBecause: z.nullable(z.string()),
  }),
});
