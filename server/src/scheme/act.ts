import type { Result } from "@kc/core/kernel";
import { plainDate, refuse } from "@kc/core/kernel";
import {
  type ActRefusal,
  checkActDay,
  checkPaper,
  type IncomingPaper,
  type MoveRefusal,
  type SchemeAction,
  schemeMoveDefinition,
  schemeRefusalText,
} from "@kc/core/scheme";
import { actingMode, type Permission } from "@kc/core/access";
import { type CommandContext, type CommonRefusal, defineCommand } from "../platform/command.ts";
import type { declineReceiptEndpoint, startDraftEndpoint } from "./api.ts";
import { type LockedScheme, lockScheme, makeSchemeMove, type MoveDetails } from "./move-store.ts";

export type ActOn = { readonly schemeId: string; readonly expectedVersion: number };

/** Locks the scheme of an act as the person saw it; refuses what the viewer does not see and what has changed since. */
export async function lockForAct(
  { tx, viewer, about }: CommandContext,
  { schemeId, expectedVersion }: ActOn,
): Promise<Result<LockedScheme, CommonRefusal>> {
  const scheme = await lockScheme(tx, viewer.provinceId, schemeId);
  if (!scheme) return refuse({ kind: "not-found", what: "đề án" });
  about(schemeId);
  if (scheme.version !== expectedVersion)
    return refuse({ kind: "stale", currentVersion: scheme.version });
  return { ok: true, value: scheme };
}

export type PaperInput = {
  readonly number: string;
  readonly issuedOn: string;
  readonly signatory: string;
};

/** The paper an act rests on, as core and the history know it. */
export function paperOf(input: PaperInput | null): IncomingPaper | null {
  return input === null ? null : { ...input, issuedOn: plainDate(input.issuedOn) };
}

/** Moves a scheme and answers where it stands now. */
export async function moveAndAnswer(
  context: CommandContext,
  scheme: LockedScheme,
  action: SchemeAction,
  details: MoveDetails = {},
) {
  const moved = await makeSchemeMove(context, scheme, action, details);
  if (!moved.ok) return moved;
  return { ok: true as const, value: { id: scheme.id, ...moved.value } };
}

/** Checks the day and the paper of an act of decision. */
export function checkDecidedAct(
  { viewer, today }: CommandContext,
  action: SchemeAction,
  {
    happenedOn,
    paper,
  }: { readonly happenedOn: string | undefined; readonly paper: IncomingPaper | null },
): Result<null, ActRefusal> {
  const day = checkActDay(plainDate(happenedOn ?? today), { today, earliest: null });
  if (!day.ok) return day;
  const mode =
    viewer.role === "system"
      ? null
      : actingMode(viewer.role, schemeMoveDefinition(action).permission);
  return checkPaper(action, mode ?? "in_system", paper);
}

/** A command of one button that needs nothing but the scheme. */
export function definePlainAct(act: {
  readonly name: string;
  readonly endpoint: typeof startDraftEndpoint;
  readonly permission: Permission;
  readonly action: SchemeAction;
}) {
  const { name, endpoint, permission, action } = act;
  return defineCommand<typeof startDraftEndpoint, MoveRefusal>({
    name,
    endpoint,
    permission,
    refusalText: schemeRefusalText,
    async run(context, input) {
      const scheme = await lockForAct(context, input);
      return scheme.ok ? moveAndAnswer(context, scheme.value, action) : scheme;
    },
  });
}

/** A command of one button that decides: with its day, its reason, and the paper when it is another body's act. */
export function defineDecidedAct(act: {
  readonly name: string;
  readonly endpoint: typeof declineReceiptEndpoint;
  readonly permission: Permission;
  readonly action: SchemeAction;
}) {
  const { name, endpoint, permission, action } = act;
  return defineCommand<typeof declineReceiptEndpoint, MoveRefusal | ActRefusal>({
    name,
    endpoint,
    permission,
    refusalText: schemeRefusalText,
    async run(context, input) {
      const scheme = await lockForAct(context, input);
      if (!scheme.ok) return scheme;
      const { reason, happenedOn } = input;
      const paper = paperOf(input.paper);
      const checked = checkDecidedAct(context, action, { happenedOn, paper });
      if (!checked.ok) return checked;
      return moveAndAnswer(context, scheme.value, action, {
        reason,
        ...(happenedOn === undefined ? {} : { happenedOn }),
        ...(paper === null ? {} : { facts: { paper } }),
      });
    },
  });
}
