import { type AppraisalRefusal, appraisalRefusalText, decideAppraisal } from "@kc/core/appraisal";
import { type AccountId, asId, dong, ok, type PlainDate, plainDate, refuse } from "@kc/core/kernel";
import { assessSupport } from "@kc/core/norm";
import {
  type MoveRefusal,
  schemeRefusalText,
  type SubmissionRefusal,
  supportCeilingOf,
} from "@kc/core/scheme";
import { keepAssessment, type KeptAssessment, readAssessment } from "../norm/assessment-store.ts";
import { type CommandContext, type CommonRefusal, defineCommand } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";
import { selectNormOn } from "../norm/store.ts";
import { findSchemeRecord, normQuestion, type SchemeRecord } from "../scheme/dossier-store.ts";
import { listDoneActs } from "../scheme/done-acts-store.ts";
import { lockScheme, makeSchemeMove } from "../scheme/move-store.ts";
import { updateBeneficiary } from "../scheme/store.ts";
import { recordAppraisalEndpoint } from "./api.ts";
import { insertAppraisal } from "./store.ts";

type NotAcknowledged = Extract<SubmissionRefusal, { kind: "norm-not-acknowledged" }>;
type RecordRefusal = AppraisalRefusal | MoveRefusal | NotAcknowledged;

/**
 * Records an appraisal of Sở (thẩm định cấp cơ sở): the five criteria, the minutes, the amount found right, the conclusion. The norm
 * of the day of the appraisal is kept with it.
 */
export const recordAppraisal = defineCommand({
  name: "appraisal.record",
  endpoint: recordAppraisalEndpoint,
  permission: "appraisal:record",
  refusalText: recordRefusalText,
  async run(context, input) {
    const opened = await openScheme(context, input.schemeId, input.expectedVersion);
    if (!opened.ok) return opened;
    const { scheme, record } = opened.value;
    const { tx, viewer, today, commandId } = context;
    const { provinceId, accountId } = viewer;
    const { judgements, conclusion, remark, minutes, interest } = input;
    const appraisedOn = plainDate(input.appraisedOn);
    const kept = await assessOn(context, record, appraisedOn);
    const ceiling = kept ? supportCeilingOf(kept.assessment) : null;
    const decision = decideAppraisal(
      {
        requestedDong: dong(Number(record.beneficiary_requested_dong)),
        ceiling,
        receivedOn: plainDate(record.received_on ?? record.registered_on),
        today,
        appraiserId: asId<AccountId>(accountId),
        interest,
        done: await listDoneActs(tx, provinceId, scheme.id),
      },
      { judgements, conclusion, appraisedDong: dong(input.appraisedDong), appraisedOn, remark },
    );
    if (!decision.ok) return decision;
    const { action, appraisedDong } = decision.value;
    const mustAcknowledge = ceiling?.mustAcknowledge ?? [];
    if (appraisedDong !== null && mustAcknowledge.length > 0 && !input.acknowledgesNorm)
      return refuse({ kind: "norm-not-acknowledged", reasons: mustAcknowledge });

    const moved = await makeSchemeMove(context, scheme, action, {
      happenedOn: appraisedOn,
      reason: remark,
      facts: { appraisedDong },
    });
    if (!moved.ok) return moved;
    const appraisalId = newId();
    await insertAppraisal(tx, {
      provinceId,
      appraisalId,
      schemeId: scheme.id,
      appraisedOn,
      appraiserAccountId: accountId,
      judgements,
      conclusion,
      remark,
      appraisedDong: appraisedDong ?? 0,
      minutes,
      keptAssessment: kept ? keepAssessment(kept) : null,
      commandId,
    });
    if (appraisedDong !== null) {
      await updateBeneficiary(tx, { provinceId, commandId }, record.beneficiary_id, {
        appraised_dong: String(appraisedDong),
        ...(kept ? { norm_assessment: keepAssessment(kept) } : {}),
        acknowledged_norm_by: mustAcknowledge.length > 0 ? accountId : null,
      });
    }
    return ok({ id: scheme.id, ...moved.value, appraisalId });
  },
});

async function openScheme(
  { tx, viewer, today, about }: CommandContext,
  schemeId: string,
  expectedVersion: number,
) {
  const scheme = await lockScheme(tx, viewer.provinceId, schemeId);
  const record = await findSchemeRecord(tx, [viewer.provinceId], schemeId, today);
  if (!scheme || !record)
    return refuse({ kind: "not-found", what: "đề án" } satisfies CommonRefusal);
  about(schemeId);
  if (scheme.version !== expectedVersion)
    return refuse({ kind: "stale", currentVersion: scheme.version } satisfies CommonRefusal);
  return ok({ scheme, record });
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

function recordRefusalText(refusal: RecordRefusal): string {
  const { kind } = refusal;
  return kind === "move-not-open" ||
    kind === "move-not-on-route" ||
    kind === "move-not-yours" ||
    kind === "norm-not-acknowledged"
    ? schemeRefusalText(refusal)
    : appraisalRefusalText(refusal);
}
