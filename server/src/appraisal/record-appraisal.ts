import { type AppraisalRefusal, appraisalRefusalText } from "@kc/core/appraisal";
import { ok, plainDate, refuse } from "@kc/core/kernel";
import { type MoveRefusal, schemeRefusalText, type SubmissionRefusal } from "@kc/core/scheme";
import { keepAssessment } from "../norm/assessment-store.ts";
import { type CommandContext, type CommonRefusal, defineCommand } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";
import { lockScheme, makeSchemeMove } from "../scheme/move-store.ts";
import { updateBeneficiary } from "../scheme/store.ts";
import { recordAppraisalEndpoint } from "./api.ts";
import { decideEach } from "./decide-each.ts";
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
    const scheme = opened.value;
    const { tx, viewer, commandId } = context;
    const { provinceId, accountId } = viewer;
    const { judgements, conclusion, remark, minutes } = input;
    const appraisedOn = plainDate(input.appraisedOn);
    const decided = await decideEach(context, scheme.id, input);
    if (!decided.ok) return decided;
    const { members, action, appraisedDong } = decided.value;
    const mustAcknowledge = members.flatMap(({ ceiling }) => ceiling?.mustAcknowledge ?? []);
    if (appraisedDong !== null && mustAcknowledge.length > 0 && !input.acknowledgesNorm)
      return refuse({
        kind: "norm-not-acknowledged",
        reasons: members[0]?.ceiling?.mustAcknowledge ?? [],
      });

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
      keptAssessment: members[0]?.kept ? keepAssessment(members[0].kept) : null,
      commandId,
    });
    for (const member of members) {
      if (member.appraisedDong === null) continue;
      await updateBeneficiary(tx, { provinceId, commandId }, member.beneficiaryId, {
        appraised_dong: String(member.appraisedDong),
        ...(member.kept ? { norm_assessment: keepAssessment(member.kept) } : {}),
        acknowledged_norm_by: mustAcknowledge.length > 0 ? accountId : null,
      });
    }
    return ok({ id: scheme.id, ...moved.value, appraisalId });
  },
});

async function openScheme(
  { tx, viewer, about }: CommandContext,
  schemeId: string,
  expectedVersion: number,
) {
  const scheme = await lockScheme(tx, viewer.provinceId, schemeId);
  if (!scheme) return refuse({ kind: "not-found", what: "đề án" } satisfies CommonRefusal);
  about(schemeId);
  if (scheme.version !== expectedVersion)
    return refuse({ kind: "stale", currentVersion: scheme.version } satisfies CommonRefusal);
  return ok(scheme);
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
