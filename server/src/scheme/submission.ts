import type { Result } from "@kc/core/kernel";
import {
  type SubmissionRefusal,
  type SubmittedScheme,
  submitScheme,
  supportCeilingOf,
} from "@kc/core/scheme";
import { keepAssessment, type KeptAssessment } from "../norm/assessment-store.ts";
import type { CommandContext } from "../platform/command.ts";
import { type Dossier, readDossier } from "./dossier.ts";
import { findSchemeRecord } from "./dossier-store.ts";
import { updateBeneficiary, updateScheme } from "./store.ts";

export type Submission = { readonly dossier: Dossier; readonly submitted: SubmittedScheme };

/** Decides whether the dossier may be submitted as it stands today. */
export async function decideSubmission(
  { tx, viewer, today }: CommandContext,
  schemeId: string,
  acknowledgement: "given" | "not-given",
): Promise<Result<Submission, SubmissionRefusal>> {
  const record = await findSchemeRecord(tx, [viewer.provinceId], schemeId, today);
  if (!record) throw new Error("A scheme under lock is gone");
  const dossier = await readDossier(tx, record, today);
  const { draft, eligibility, norm } = dossier;
  const ceiling = norm.kind === "assessed" ? supportCeilingOf(norm.kept.assessment) : null;
  const decision = submitScheme({ draft, eligibility, ceiling, acknowledgement, today });
  return decision.ok ? { ok: true, value: { dossier, submitted: decision.value } } : decision;
}

/**
 * Keeps what the submission rests on: the norm of the day with its steps, the amount, who acknowledged what. An earlier
 * appraisal no longer holds.
 */
export async function keepSubmission(
  { tx, viewer, today, commandId }: CommandContext,
  { dossier, submitted }: Submission,
): Promise<void> {
  const row = { provinceId: viewer.provinceId, commandId };
  const { record } = dossier;
  const requested = String(submitted.requestedSupportDong);
  await updateBeneficiary(tx, row, record.beneficiary_id, {
    requested_dong: requested,
    appraised_dong: null,
    norm_assessment: keepAssessment(keptOf(dossier)),
    acknowledged_norm_by: submitted.ceiling.mustAcknowledge.length > 0 ? viewer.accountId : null,
  });
  await updateScheme(tx, row, record.id, { requested_dong: requested, submitted_on: today });
}

function keptOf({ norm }: Dossier): KeptAssessment {
  if (norm.kind !== "assessed") throw new Error("A submission rests on an assessment");
  return norm.kept;
}
