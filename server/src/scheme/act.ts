import type { Result } from "@kc/core/kernel";
import { plainDate, refuse } from "@kc/core/kernel";
import {
  type ActRefusal,
  checkActDay,
  checkPaper,
  checkRouteBody,
  type IncomingPaper,
  type MoveRefusal,
  type RouteBodyRefusal,
  type SchemeAction,
  schemeMoveDefinition,
  schemeRefusalText,
  type SchemeRoute,
} from "@kc/core/scheme";
import { type ActingMode, actingMode, type Permission } from "@kc/core/access";
import type { DocumentKindId } from "@kc/core/document";
import { keepActPaper } from "../document/act-paper-step.ts";
import { type CommandContext, type CommonRefusal, defineCommand } from "../platform/command.ts";
import type { declineReceiptEndpoint, startDraftEndpoint } from "./api.ts";
import { findBeneficiaryName, findOrganisationName } from "./issuer-store.ts";
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
  readonly issuerName?: string | undefined;
};

/** The paper an act rests on, as core and the history know it. */
export function paperOf(input: PaperInput | null): IncomingPaper | null {
  if (input === null) return null;
  const { number, issuedOn, signatory } = input;
  return { number, issuedOn: plainDate(issuedOn), signatory };
}

/** What the paper of an act is, and whose where it does not say. */
const actPapers: Partial<Record<SchemeAction, DocumentKindId>> = {
  stop: "stop_decision",
  withdraw: "beneficiary_request",
  suspend: "notice",
  resume: "notice",
};

/** Keeps the paper of an act beside the other papers of the scheme; gives what its event tells of it. */
export async function keepPaperOf(
  context: CommandContext,
  scheme: LockedScheme,
  action: SchemeAction,
  { paper: input, reason }: { readonly paper: PaperInput | null; readonly reason: string },
): Promise<Pick<MoveDetails, "facts" | "documentId">> {
  const paper = paperOf(input);
  const kind = actPapers[action];
  if (paper === null) return {};
  if (kind === undefined) return { facts: { paper } };
  const documentId = await keepActPaper(context, {
    kind,
    schemeId: scheme.id,
    recordId: scheme.id,
    paper,
    issuerName: input?.issuerName ?? (await issuerOf(context, scheme, action)),
    title: `${schemeMoveDefinition(action).label}: ${scheme.code}`,
    content: reason,
  });
  return { facts: { paper }, documentId };
}

async function issuerOf(
  { tx, viewer }: CommandContext,
  { id, route }: LockedScheme,
  action: SchemeAction,
): Promise<string> {
  if (action === "withdraw") return findBeneficiaryName(tx, viewer.provinceId, id);
  const mode = actingModeOf(viewer, action);
  if (mode === "in_system") return findOrganisationName(tx, viewer);
  return route === "national" ? "Bộ Công Thương" : "UBND tỉnh";
}

function actingModeOf({ role }: CommandContext["viewer"], action: SchemeAction): ActingMode {
  const { permission } = schemeMoveDefinition(action);
  return role === "system" ? "in_system" : (actingMode(role, permission) ?? "in_system");
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
    route,
    happenedOn,
    paper,
  }: {
    readonly route: SchemeRoute;
    readonly happenedOn: string | undefined;
    readonly paper: IncomingPaper | null;
  },
): Result<null, ActRefusal | RouteBodyRefusal> {
  const day = checkActDay(plainDate(happenedOn ?? today), { today, earliest: null });
  if (!day.ok) return day;
  const mode = actingModeOf(viewer, action);
  const body = checkRouteBody(action, route, mode);
  return body.ok ? checkPaper(action, mode, paper) : body;
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
  return defineCommand<typeof declineReceiptEndpoint, MoveRefusal | ActRefusal | RouteBodyRefusal>({
    name,
    endpoint,
    permission,
    refusalText: schemeRefusalText,
    async run(context, input) {
      const scheme = await lockForAct(context, input);
      if (!scheme.ok) return scheme;
      const { reason, happenedOn } = input;
      const { route } = scheme.value;
      const paper = paperOf(input.paper);
      const checked = checkDecidedAct(context, action, { route, happenedOn, paper });
      if (!checked.ok) return checked;
      return moveAndAnswer(context, scheme.value, action, {
        reason,
        ...(happenedOn === undefined ? {} : { happenedOn }),
        ...(await keepPaperOf(context, scheme.value, action, input)),
      });
    },
  });
}
