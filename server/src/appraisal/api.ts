import {
  appraisalConclusions,
  appraisalCriterionNames,
  criterionMarkNames,
  meetingKindNames,
  meetingStates,
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

const MeetingCall = {
  heldOn: day,
  /** Minutes after midnight. */
  beginsAtMinute: z.int().check(z.minimum(0), z.maximum(1439)),
  place: text(300),
  chairedBy: personal(text(200)),
  invited: z.array(personal(text(200))).check(z.minLength(1), z.maxLength(60)),
  preparations: z._default(z.array(text(500)).check(z.maxLength(20)), []),
};

export const callSchemeMeetingEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/meetings",
  summary: "Mời họp thẩm định hoặc nghiệm thu một hay nhiều đề án",
  input: z.object({
    schemeId: id,
    kind: z.enum(["appraisal", "acceptance"]),
    /** The other schemes that are taken in the same meeting. */
    withSchemes: z._default(z.array(id).check(z.maxLength(60)), []),
    ...MeetingCall,
  }),
  output: z.object({ id }),
});

export const callPlanMeetingEndpoint = endpoint({
  method: "POST",
  path: "/plans/:planId/meetings",
  summary: "Mời họp xét danh mục của kế hoạch năm",
  input: z.object({ planId: id, ...MeetingCall }),
  output: z.object({ id }),
});

export const cancelMeetingEndpoint = endpoint({
  method: "POST",
  path: "/meetings/:meetingId/cancel",
  summary: "Hủy cuộc họp đã mời",
  input: z.object({ meetingId: id, reason: optionalText(500) }),
  output: z.object({ id }),
});

const MeetingRow = z.object({
  id,
  kind: z.enum(meetingKindNames),
  kindLabel: z.string(),
  heldOn: day,
  beginsAtMinute: z.int(),
  place: z.string(),
  chairedBy: z.string(),
  invited: z.array(z.string()),
  preparations: z.array(z.string()),
  calledBy: z.string(),
  schemes: z.array(z.object({ id, code: z.string(), name: z.string() })),
  state: z.enum(keysOf(meetingStates)),
  stateLabel: z.string(),
  cancelledBecause: z.string(),
  mayCancel: z.boolean(),
});
export type MeetingRow = z.input<typeof MeetingRow>;

/** A scheme that a meeting can be called about, with whom it brings. */
const MeetingCandidate = z.object({
  id,
  code: z.string(),
  name: z.string(),
  implementer: z.string(),
  establishments: z.array(z.string()),
  committees: z.array(z.string()),
});

export const listMeetingsEndpoint = endpoint({
  method: "GET",
  path: "/meetings",
  summary: "Các cuộc họp về một đề án hoặc một kế hoạch năm, và cuộc họp có thể mời",
  input: z.object({ schemeId: z.optional(id), planId: z.optional(id) }),
  output: z.object({
    meetings: z.array(MeetingRow),
    /** The kind that can be called now by the person who asks; null where none can. */
    mayCall: z.nullable(z.enum(meetingKindNames)),
    /** The scheme itself first, then those of the same year and source that wait for the same. */
    candidates: z.array(MeetingCandidate),
  }),
});
