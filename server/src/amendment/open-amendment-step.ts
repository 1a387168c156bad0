import { refuse, type Result } from "@kc/core/kernel";
import type { CommandContext, CommonRefusal } from "../platform/command.ts";
import {
  insertSchemeEvent,
  type LockedScheme,
  lockScheme,
  type MoveDetails,
} from "../scheme/move-store.ts";
import { aboutOf } from "./kept-change-text.ts";
import { type AmendmentRecord, lockAmendment } from "./store.ts";
import { lockMoney, readStanding } from "./terms-store.ts";

export type OpenedAmendment = {
  readonly amendment: AmendmentRecord;
  readonly scheme: LockedScheme;
};

/** Locks a request for a change as the person saw it, with its scheme and the money bound for it. */
export async function openAmendment(
  context: CommandContext,
  asked: { readonly amendmentId: string; readonly expectedVersion: number },
): Promise<Result<OpenedAmendment, CommonRefusal>> {
  const { tx, viewer, about } = context;
  const { provinceId } = viewer;
  const amendment = await lockAmendment(tx, provinceId, asked.amendmentId);
  if (!amendment) return refuse({ kind: "not-found", what: "đề nghị điều chỉnh" });
  about(amendment.schemeId);
  if (amendment.version !== asked.expectedVersion) {
    return refuse({ kind: "stale", currentVersion: amendment.version });
  }
  const scheme = await lockScheme(tx, provinceId, amendment.schemeId);
  if (!scheme) return refuse({ kind: "not-found", what: "đề án" });
  await lockMoney(tx, provinceId, scheme.id);
  return { ok: true, value: { amendment, scheme } };
}

/** Tells an act on a change in the history of its scheme, with what stood and what is to stand. */
export async function tellAmendment(
  { tx, viewer, commandId }: CommandContext,
  { amendment, scheme }: OpenedAmendment,
  act: {
    readonly action: string;
    readonly mode: "in_system" | "by_document";
    readonly happenedOn: string;
    readonly details: MoveDetails;
  },
): Promise<void> {
  const { id, fields, change, beneficiaryId } = amendment;
  const whose =
    beneficiaryId === null
      ? undefined
      : await readStanding(tx, viewer.provinceId, scheme.id, beneficiaryId);
  await insertSchemeEvent(tx, {
    provinceId: viewer.provinceId,
    schemeId: scheme.id,
    action: act.action,
    from: scheme.status,
    to: scheme.status,
    mode: act.mode,
    happenedOn: act.happenedOn,
    viewer,
    details: {
      ...act.details,
      facts: {
        amendmentId: id,
        about: aboutOf(change.kind, whose ?? null),
        changes: fields,
        ...act.details.facts,
      },
    },
    commandId,
  });
}
