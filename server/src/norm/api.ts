import { confidences, legalDocumentKinds } from "@kc/core/law";
import { normActivities } from "@kc/core/norm";
import * as z from "zod/mini";
import {
  day,
  dongAmount,
  endpoint,
  optionalText,
  positiveDong,
  text,
  shareBps,
} from "../platform/api.ts";

const basisPoints = z.int().check(z.minimum(1), z.maximum(100_000));

/** One step of an assessment as it is shown: what, how much, by which article. */
export const AssessmentStepView = z.object({
  kind: z.string(),
  text: z.string(),
  amountDong: dongAmount,
  citation: z.nullable(z.string()),
});

/** How much support a norm allows and why: the norm card of a scheme, and the answer of a what-if. */
export const NormAssessmentView = z.object({
  on: day,
  normId: z.string(),
  normLabel: z.string(),
  rule: z.string(),
  citation: z.string(),
  citationLong: z.string(),
  levelLabel: z.string(),
  confidence: z.enum(confidences),
  confidenceLabel: z.string(),
  isFallback: z.boolean(),
  pendingDocument: z.nullable(z.string()),
  eligibleCostDong: dongAmount,
  maximumDong: dongAmount,
  limitedBy: z.string(),
  steps: z.array(AssessmentStepView),
  /** What a person must have seen before the norm is relied on. */
  mustAcknowledge: z.array(z.string()),
});
export type NormAssessmentView = z.input<typeof NormAssessmentView>;

export const NormRow = z.object({
  id: z.string(),
  level: z.enum(["national", "local"]),
  levelLabel: z.string(),
  /** Whether it is applied to schemes of the viewer's province, or stands here for comparison. */
  use: z.enum(["applied", "comparison"]),
  activity: z.enum(normActivities),
  activityLabel: z.string(),
  label: z.string(),
  rule: z.string(),
  shareBps: z.nullable(z.int()),
  ceilingDong: z.nullable(dongAmount),
  conditions: z.array(z.string()),
  citation: z.string(),
  amendedBy: z.nullable(z.string()),
  validFrom: z.nullable(day),
  validTo: z.nullable(day),
  confidence: z.enum(confidences),
  confidenceLabel: z.string(),
  standing: z.enum([
    "draft",
    "rejected",
    "in_force",
    "not_yet",
    "expired",
    "unknown",
    "text_pending",
  ]),
  standingLabel: z.string(),
  source: z.nullable(z.string()),
  note: z.nullable(z.string()),
  loadedBy: z.string(),
  loadedOn: day,
  approvedBy: z.nullable(z.string()),
  approvedOn: z.nullable(day),
  /** Whether the viewer is the second person this norm waits for; when not, why. */
  approval: z.nullable(z.object({ isYours: z.boolean(), why: z.nullable(z.string()) })),
});
export type NormRow = z.input<typeof NormRow>;

export const listNormsEndpoint = endpoint({
  method: "GET",
  path: "/norms",
  summary: "Quy định mức chi: theo hoạt động, tại một ngày",
  input: z.object({
    activity: z.optional(z.enum(normActivities)),
    on: z.optional(day),
    standing: z._default(z.enum(["current", "all"]), "current"),
    use: z._default(z.enum(["applied", "all"]), "applied"),
  }),
  output: z.object({ on: day, rows: z.array(NormRow), hasOwnNorms: z.boolean() }),
});

const Rule = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("capped-share"), shareBps, ceilingDong: positiveDong }),
  z.object({ kind: z.literal("ceiling"), ceilingDong: positiveDong }),
  z.object({ kind: z.literal("share"), shareBps }),
  z.object({
    kind: z.literal("per-unit"),
    unitDong: positiveDong,
    maximumUnits: z.nullable(z.int().check(z.minimum(1))),
  }),
]);

export const loadNormEndpoint = endpoint({
  method: "POST",
  path: "/norms",
  summary: "Nhập mức chi của tỉnh (dự thảo, chờ người thứ hai duyệt)",
  input: z
    .object({
      activity: z.enum(normActivities),
      label: text(300),
      unit: z.nullable(text(60)),
      rule: Rule,
      technologyLineMultiplierBps: z.nullable(basisPoints),
      vat: z.enum(["included", "excluded", "unstated"]),
      conditions: z.array(text(500)).check(z.maxLength(20)),
      citation: z.object({
        kind: z.enum(legalDocumentKinds),
        document: text(100),
        article: z.optional(text(20)),
        clause: z.optional(text(20)),
        point: z.optional(text(20)),
      }),
      validFrom: day,
      validTo: z.nullable(day),
      confidence: z.enum(confidences),
      source: optionalText(300),
      note: optionalText(1000),
    })
    .check(
      z.refine(({ validFrom, validTo }) => validTo === null || validTo > validFrom, {
        error: "Ngày hết hiệu lực phải sau ngày có hiệu lực.",
        path: ["validTo"],
      }),
    ),
  output: z.object({ id: z.string() }),
});

export const approveNormEndpoint = endpoint({
  method: "POST",
  path: "/norms/:normId/approve",
  summary: "Duyệt mức chi đã nhập",
  input: z.object({ normId: text(100) }),
  output: z.object({ id: z.string() }),
});

export const rejectNormEndpoint = endpoint({
  method: "POST",
  path: "/norms/:normId/reject",
  summary: "Không duyệt mức chi đã nhập",
  input: z.object({ normId: text(100), reason: text(1000) }),
  output: z.object({ id: z.string() }),
});

export const assessNormEndpoint = endpoint({
  method: "GET",
  path: "/norms/assess",
  summary: "Được hỗ trợ bao nhiêu: tính thử theo mức chi của một ngày",
  input: z.object({
    activity: z._default(z.enum(normActivities), "machinery_tech_transfer"),
    costDong: z.coerce.number().check(z.int(), z.minimum(1), z.maximum(9_000_000_000_000_000)),
    technologyLine: z._default(z.enum(["single", "line"]), "single"),
    source: z._default(z.enum(["local", "national"]), "local"),
    on: z.optional(day),
    /** The official code of a province; the viewer's own when absent. */
    province: z.optional(z.string().check(z.regex(/^[0-9]{2}$/))),
    units: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1_000_000))),
  }),
  output: z.object({
    assessment: z.nullable(NormAssessmentView),
    /** Why there is no amount, in Vietnamese. */
    why: z.nullable(z.string()),
  }),
});
