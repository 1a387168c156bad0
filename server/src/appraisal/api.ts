import {
  appraisalConclusions,
  appraisalCriterionNames,
  criterionMarkNames,
} from "@kc/core/appraisal";
import { keysOf } from "@kc/core/kernel";
import { schemeStatuses } from "@kc/core/scheme";
import * as z from "zod/mini";
import { NormAssessmentView } from "../norm/api.ts";
import {
  changedRecord,
  day,
  dongAmount,
  endpoint,
  id,
  optionalText,
  personal,
  text,
  version,
} from "../platform/api.ts";

const Judgement = z.object({ mark: z.enum(criterionMarkNames), comment: optionalText(4000) });

const MinutesMember = z.object({
  name: personal(text(120)),
  office: optionalText(200),
  role: optionalText(120),
});

export const recordAppraisalEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/appraisal",
  summary: "Ghi phiếu thẩm định: năm nội dung, biên bản, kinh phí thẩm định, kết luận",
  input: z.object({
    schemeId: id,
    expectedVersion: version,
    appraisedOn: day,
    judgements: z.object({
      principles: Judgement,
      merit: Judgement,
      capacity: Judgement,
      combination: Judgement,
      completeness: Judgement,
    }),
    conclusion: z.enum(keysOf(appraisalConclusions)),
    /** Kinh phí thẩm định; 0 when the scheme does not pass. Of a group scheme the sum of `amounts`. */
    appraisedDong: dongAmount,
    /** Of a group scheme: what is found right for each beneficiary. */
    amounts: z.optional(
      z.array(z.object({ beneficiaryId: id, appraisedDong: dongAmount })).check(z.maxLength(200)),
    ),
    remark: optionalText(4000),
    interest: z.enum(["none-declared", "declared"]),
    minutes: z.object({
      heldAt: optionalText(300),
      members: z.array(MinutesMember).check(z.maxLength(30)),
      discussion: optionalText(8000),
    }),
    acknowledgesNorm: z._default(z.boolean(), false),
  }),
  output: z.object({
    ...changedRecord.shape,
    status: z.enum(schemeStatuses),
    appraisalId: id,
  }),
  ifMatch: true,
});

/** One appraisal as it was recorded. */
export const AppraisalView = z.object({
  id,
  appraisedOn: day,
  appraiserName: z.string(),
  judgements: z.array(
    z.object({
      criterion: z.enum(appraisalCriterionNames),
      label: z.string(),
      citation: z.string(),
      mark: z.enum(criterionMarkNames),
      markLabel: z.string(),
      comment: z.string(),
    }),
  ),
  conclusion: z.enum(keysOf(appraisalConclusions)),
  conclusionLabel: z.string(),
  appraisedDong: dongAmount,
  remark: z.string(),
  minutes: z.object({
    heldAt: z.string(),
    members: z.array(z.object({ name: z.string(), office: z.string(), role: z.string() })),
    discussion: z.string(),
  }),
  norm: z.nullable(NormAssessmentView),
});
export type AppraisalView = z.input<typeof AppraisalView>;
