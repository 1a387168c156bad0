import type { AppraisalRefusal, DecidedAppraisal } from "@kc/core/appraisal";
import { decideAppraisal } from "@kc/core/appraisal";
import {
  type AccountId,
  asId,
  type Dong,
  dong,
  ok,
  type PlainDate,
  plainDate,
  refuse,
  sumDong,
} from "@kc/core/kernel";
import { assessSupport } from "@kc/core/norm";
import {
  amountsOfGroup,
  ceilingOfPlanned,
  type SupportCeiling,
  supportCeilingOf,
} from "@kc/core/scheme";
import type * as z from "zod/mini";
import { type KeptAssessment, readAssessment } from "../norm/assessment-store.ts";
import { selectNormOn } from "../norm/store.ts";
import type { CommandContext } from "../platform/command.ts";
import { findSchemeRecord, normQuestion, type SchemeRecord } from "../scheme/dossier-store.ts";
import { listDoneActs } from "../scheme/done-acts-store.ts";
import { plannedOf } from "../scheme/planned-facts.ts";
import { listGroup } from "../scheme/group-store.ts";
import type { recordAppraisalEndpoint } from "./api.ts";

type Input = z.output<typeof recordAppraisalEndpoint.input>;

/** What the appraisal finds for one beneficiary, with the norm of the day that it rests on. */
type AppraisedMember = {
  readonly beneficiaryId: string;
  readonly kept: KeptAssessment | null;
  readonly ceiling: SupportCeiling | null;
  readonly appraisedDong: Dong | null;
};

/** Decides the sheet for each beneficiary within its own request and its own norm; a group names whom it refuses. */
export async function decideEach(context: CommandContext, schemeId: string, input: Input) {
  const { tx, viewer, today } = context;
  const { provinceId } = viewer;
  const group = await listGroup(tx, provinceId, schemeId);
  const ids = group.map(({ id }) => id);
  const isGroup = group.length > 1;
  const stated = isGroup
    ? (input.amounts ?? [])
    : ids.map((beneficiaryId) => ({ beneficiaryId, appraisedDong: input.appraisedDong }));
  const amounts = stated.map(({ beneficiaryId, appraisedDong }) => ({
    beneficiaryId,
    amountDong: dong(appraisedDong),
  }));
  const passes = input.conclusion === "pass";
  if (isGroup && passes && !amountsOfGroup(ids, amounts).isEach) {
    return refuse({ kind: "appraised-not-each" } satisfies AppraisalRefusal);
  }
  const members: AppraisedMember[] = [];
  let action: DecidedAppraisal["action"] = "appraise_fail";
  for (const { id, name } of group) {
    const record = await findSchemeRecord(tx, [provinceId], schemeId, today, id);
    if (!record) throw new Error("A beneficiary under lock is gone");
    const appraisedDong = amounts.find(({ beneficiaryId }) => beneficiaryId === id)?.amountDong;
    const decision = await decideOne(context, record, input, appraisedDong ?? dong(0));
    if (!decision.ok && isGroup) {
      const { refusal } = decision;
      return refuse({
        kind: "appraisal-of-one-refused",
        beneficiaryName: name,
        refusal,
      } satisfies AppraisalRefusal);
    }
    if (!decision.ok) return decision;
    ({ action } = decision.value);
    members.push(decision.value.member);
  }
  const appraisedDong = passes
    ? sumDong(members.map((member) => member.appraisedDong ?? dong(0)))
    : null;
  return ok({ members, action, appraisedDong });
}

async function decideOne(
  context: CommandContext,
  record: SchemeRecord,
  input: Input,
  amountDong: Dong,
) {
  const { tx, viewer, today } = context;
  const { judgements, conclusion, remark, interest } = input;
  const appraisedOn = plainDate(input.appraisedOn);
  const kept = await assessOn(context, record, appraisedOn);
  const ceiling = kept
    ? ceilingOfPlanned(supportCeilingOf(kept.assessment), plannedOf(record))
    : null;
  const decision = decideAppraisal(
    {
      requestedDong: dong(Number(record.beneficiary_requested_dong)),
      ceiling,
      receivedOn: plainDate(record.received_on ?? record.registered_on),
      today,
      appraiserId: asId<AccountId>(viewer.accountId),
      interest,
      done: await listDoneActs(tx, viewer.provinceId, record.id),
    },
    { judgements, conclusion, appraisedDong: amountDong, appraisedOn, remark },
  );
  if (!decision.ok) return decision;
  const { action, appraisedDong } = decision.value;
  return ok({
    action,
    member: { beneficiaryId: record.beneficiary_id, kept, ceiling, appraisedDong },
  });
}

/** The norm of a day on the cost that was submitted; null when no norm is in force or nothing was submitted. */
async function assessOn(
  { tx }: CommandContext,
  record: SchemeRecord,
  on: PlainDate,
): Promise<KeptAssessment | null> {
  if (record.norm_assessment === null) return null;
  const { eligibleCostDong, technologyLine } = readAssessment(record.norm_assessment);
  const selected = await selectNormOn(tx, normQuestion(record, on));
  if (!selected.ok) return null;
  const assessed = assessSupport({ selected: selected.value, eligibleCostDong, technologyLine });
  return assessed.ok ? { on, assessment: assessed.value, eligibleCostDong, technologyLine } : null;
}
