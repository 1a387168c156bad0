import { ok, refuse, type Result } from "@kc/core/kernel";
import {
  type ActRefusal,
  checkDossierOpen,
  findMissingOfMember,
  type GroupPlanRefusal,
  isGroupPlanOpen,
  parseSchemeStatus,
} from "@kc/core/scheme";
import { showAssessment } from "../norm/assessment-store.ts";
import type { CommandContext, CommonRefusal } from "../platform/command.ts";
import { type ActOn, lockForAct } from "./act.ts";
import { type Dossier, isCandidate, readDossier, warningsOfMember } from "./dossier.ts";
import { findSchemeRecord, type SchemeRecord } from "./dossier-store.ts";
import { findPendingPlanDay, namesLater } from "./group-plan-store.ts";
import { updateScheme } from "./store.ts";
import { showMissing, showWarning } from "./show-dossier.ts";

export type OpenDossier = {
  readonly record: SchemeRecord;
  readonly row: { readonly provinceId: number; readonly commandId: string };
};

/**
 * What of a dossier is written: the scheme's own sections while it is drafted; who is in a group, and the part of one
 * that a group plan is to name, also after approval.
 */
export type DossierPart = "scheme" | "group" | "member";

/** Locks a scheme whose dossier is open for writing, as the person saw it. */
export async function openDossier(
  context: CommandContext,
  act: ActOn & { readonly beneficiaryId?: string | undefined },
  part: DossierPart = "scheme",
): Promise<Result<OpenDossier, ActRefusal | GroupPlanRefusal | CommonRefusal>> {
  const { tx, viewer, today, commandId } = context;
  const { provinceId } = viewer;
  const scheme = await lockForAct(context, act);
  if (!scheme.ok) return scheme;
  const { status } = scheme.value;
  const open = checkDossierOpen(status);
  const record = await findSchemeRecord(tx, [provinceId], act.schemeId, today, act.beneficiaryId);
  if (!record) return refuse({ kind: "not-found", what: "đơn vị thụ hưởng của đề án" });
  const opened = ok({ record, row: { provinceId, commandId } });
  if (open.ok) return opened;
  const isNamedLater = await namesLater(tx, provinceId, act.schemeId);
  if (part === "scheme" || !isNamedLater || !isGroupPlanOpen(status)) return open;
  const pendingSince = await findPendingPlanDay(tx, provinceId, act.schemeId);
  if (pendingSince) return refuse({ kind: "group-plan-pending", submittedOn: pendingSince });
  return part === "group" || isCandidate(record) ? opened : open;
}

/** Ends the saving of a section: the next version, and what is to be known of the dossier as it stands now. */
export async function answerSaved({ tx, today }: CommandContext, { record, row }: OpenDossier) {
  const version = record.version + 1;
  await updateScheme(tx, row, record.id, { version });
  const dossier = await rereadDossier(tx, record, today);
  const { norm } = dossier;
  const isDrafted = checkDossierOpen(parseSchemeStatus(record.status)).ok;
  const missing = isDrafted ? dossier.missing : findMissingOfMember(dossier.draft);
  const warnings = isDrafted ? dossier.warnings : warningsOfMember(dossier);
  return ok({
    id: record.id,
    version,
    missing: missing.map(showMissing),
    warnings: warnings.map(showWarning),
    norm: norm.kind === "assessed" ? showAssessment(norm.kept) : null,
  });
}

/** The dossier as the tables hold it after a change. */
async function rereadDossier(
  tx: CommandContext["tx"],
  before: SchemeRecord,
  today: CommandContext["today"],
): Promise<Dossier> {
  const { province_id, id, beneficiary_id } = before;
  const record = await findSchemeRecord(tx, [province_id], id, today, beneficiary_id);
  if (!record) throw new Error("A scheme under lock is gone");
  return readDossier(tx, record, today);
}
