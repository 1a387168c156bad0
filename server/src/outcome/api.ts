import { keysOf } from "@kc/core/kernel";
import {
  evidenceGradeNames,
  findingClosings,
  findingKinds,
  outcomeCheckMonths,
} from "@kc/core/outcome";
import { outcomeMeasureNames } from "@kc/core/scheme";
import * as z from "zod/mini";
import { day, dongAmount, endpoint, id, optionalText, personal, text } from "../platform/api.ts";

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

const Hand = z.object({ name: z.string(), on: day });

const OutcomeShown = z.object({
  id,
  monthsAfter: z.int(),
  value: z.number(),
  measuredOn: day,
  grade,
  evidenceCount: z.int(),
  note: z.string(),
  /** Who recorded it and who verified it; null where nobody has. */
  recorded: z.nullable(Hand),
  verified: z.nullable(Hand),
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

/* ---------- Checks after support ---------- */

const MachineChecked = z.object({
  machineLineId: id,
  isPresent: z.boolean(),
  isInUse: z.boolean(),
  hasPlate: z.boolean(),
  serialNumber: optionalText(200),
  remark: optionalText(500),
});

export const recordSupportCheckEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/support-checks",
  summary: "Lập biên bản kiểm tra sau hỗ trợ: máy còn, đang dùng, có biển",
  input: z.object({
    schemeId: id,
    /** The only beneficiary when absent. */
    beneficiaryId: z.optional(id),
    monthsAfter,
    checkedOn: day,
    metWith: personal(text(200)),
    machines: z.array(MachineChecked).check(z.maxLength(200)),
    otherFinding: z._default(optionalText(2000), ""),
    note: z._default(optionalText(2000), ""),
  }),
  output: z.object({ id, findings: z.int() }),
});

export const closeFindingEndpoint = endpoint({
  method: "POST",
  path: "/support-findings/:findingId/close",
  summary: "Ghi nhận đã xử lý xong một phát hiện sau kiểm tra",
  input: z.object({
    findingId: id,
    how: z.enum(keysOf(findingClosings)),
    closedOn: day,
    note: optionalText(2000),
    recoveredDong: z._default(dongAmount, 0),
    slipNumber: z._default(optionalText(80), ""),
  }),
  output: z.object({ id }),
});

export const decidePublicationEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/publication",
  summary: "Công khai hoặc không công khai một cơ sở được hỗ trợ",
  input: z.object({
    schemeId: id,
    beneficiaryId: id,
    choice: z.enum(["publish", "withhold"]),
    reason: z._default(optionalText(500), ""),
  }),
  output: z.object({ id }),
});

const FindingShown = z.object({
  id,
  kind: z.enum(keysOf(findingKinds)),
  kindLabel: z.string(),
  content: z.string(),
  remedy: z.string(),
  dueOn: day,
  isLate: z.boolean(),
  closed: z.nullable(
    z.object({
      label: z.string(),
      on: day,
      by: z.string(),
      note: z.string(),
      recoveredDong: dongAmount,
      slipNumber: z.string(),
    }),
  ),
});

const SupportCheckShown = z.object({
  id,
  monthsAfter: z.int(),
  checkedOn: day,
  recordedBy: z.string(),
  metWith: z.string(),
  note: z.string(),
  machines: z.array(z.extend(MachineChecked, { name: z.string() })),
  findings: z.array(FindingShown),
});

export const findSchemeChecksEndpoint = endpoint({
  method: "GET",
  path: "/schemes/:schemeId/support-checks",
  summary: "Kiểm tra sau hỗ trợ của một đề án: kỳ đến hạn, biên bản, phát hiện, công khai",
  input: z.object({ schemeId: id }),
  output: z.object({
    schemeCode: z.string(),
    schemeName: z.string(),
    plateText: z.string(),
    /** How sure the days of the checks are, in words. */
    basis: z.string(),
    beneficiaries: z.array(
      z.object({
        id,
        name: z.string(),
        supportDong: dongAmount,
        machines: z.array(z.object({ machineLineId: id, name: z.string(), quantity: z.int() })),
        days: z.array(
          z.object({
            monthsAfter: z.int(),
            openOn: day,
            dueOn: day,
            state: z.enum(["done", "late", "open", "later"]),
          }),
        ),
        checks: z.array(SupportCheckShown),
        publication: z.object({
          isWithheld: z.boolean(),
          reason: z.string(),
          decidedBy: z.nullable(z.string()),
          decidedOn: z.nullable(day),
        }),
      }),
    ),
    mayRecord: z.boolean(),
    mayDecidePublication: z.boolean(),
    blockedBecause: z.nullable(z.string()),
  }),
});
