import { type Result, sumDong } from "@kc/core/kernel";
import {
  ceilingOfPlanned,
  type GroupRefusal,
  type SubmissionRefusal,
  type SubmittedScheme,
  submitScheme,
  supportCeilingOf,
} from "@kc/core/scheme";
import { keepAssessment, type KeptAssessment } from "../norm/assessment-store.ts";
import type { CommandContext } from "../platform/command.ts";
import { type Dossier, readDossier } from "./dossier.ts";
import { plannedOf } from "./planned-facts.ts";
import { findSchemeRecord } from "./dossier-store.ts";
import { listGroup } from "./group-store.ts";
import { updateBeneficiary, updateScheme } from "./store.ts";

/** The dossier of each beneficiary, with what was decided on it; one in a single scheme. */
export type Submission = readonly {
  readonly dossier: Dossier;
  readonly submitted: SubmittedScheme;
}[];

/** Decides whether the dossier may be submitted as it stands today; a group scheme for each beneficiary by itself. */
export async function decideSubmission(
  { tx, viewer, today }: CommandContext,
  schemeId: string,
  acknowledgement: "given" | "not-given",
): Promise<Result<Submission, SubmissionRefusal | GroupRefusal>> {
  const { provinceId } = viewer;
  const group = await listGroup(tx, provinceId, schemeId);
  const submission: Submission[number][] = [];
  for (const { id, name } of group) {
    const record = await findSchemeRecord(tx, [provinceId], schemeId, today, id);
    if (!record) throw new Error("A scheme under lock is gone");
    const dossier = await readDossier(tx, record, today);
    const { draft, eligibility, norm } = dossier;
    const ceiling =
      norm.kind === "assessed"
        ? ceilingOfPlanned(supportCeilingOf(norm.kept.assessment), plannedOf(record))
        : null;
    const decision = submitScheme({ draft, eligibility, ceiling, acknowledgement, today });
    if (!decision.ok) return group.length === 1 ? decision : nameRefused(name, decision.refusal);
    submission.push({ dossier, submitted: decision.value });
  }
  return { ok: true, value: submission };
}

function nameRefused(beneficiaryName: string, refusal: SubmissionRefusal) {
  return {
    ok: false,
    refusal: { kind: "beneficiary-refused", beneficiaryName, refusal },
  } as const;
}

/**
 * Keeps what the submission rests on: the norm of the day with its steps, the amount, who acknowledged what. An earlier
 * appraisal no longer holds.
 */
export async function keepSubmission(
  { tx, viewer, today, commandId }: CommandContext,
  schemeId: string,
  submission: Submission,
): Promise<void> {
  const row = { provinceId: viewer.provinceId, commandId };
  for (const { dossier, submitted } of submission) {
    await updateBeneficiary(tx, row, dossier.record.beneficiary_id, {
      requested_dong: String(submitted.requestedSupportDong),
      appraised_dong: null,
      norm_assessment: keepAssessment(keptOf(dossier)),
      acknowledged_norm_by: submitted.ceiling.mustAcknowledge.length > 0 ? viewer.accountId : null,
    });
  }
  const requestedDong = sumDong(submission.map(({ submitted }) => submitted.requestedSupportDong));
  await updateScheme(tx, row, schemeId, {
    requested_dong: String(requestedDong),
    submitted_on: today,
  });
}

function keptOf({ norm }: Dossier): KeptAssessment {
  if (norm.kind !== "assessed") throw new Error("A submission rests on an assessment");
  return norm.kept;
}
