import type { DoneAct } from "@kc/core/access";
import { type FollowingPerson, type VisitFindingStatus } from "@kc/core/inspection";
import { type AccountId, asId, refuse, type Result } from "@kc/core/kernel";
import type { CommandContext, CommonRefusal } from "../platform/command.ts";
import { actingRole } from "../platform/viewer.ts";
import { insertSchemeEvent, lockScheme, type LockedScheme } from "../scheme/move-store.ts";
import {
  type FollowedStep,
  listAnswerers,
  type LockedFinding,
  lockVisitFinding,
  writeStep,
} from "./finding-step-store.ts";

export type OpenedFinding = { readonly finding: LockedFinding; readonly scheme: LockedScheme };

/** Locks a finding of a visit with its scheme. */
export async function openFinding(
  { tx, viewer, about }: CommandContext,
  findingId: string,
): Promise<Result<OpenedFinding, CommonRefusal>> {
  const finding = await lockVisitFinding(tx, viewer.provinceId, findingId);
  const scheme = finding && (await lockScheme(tx, viewer.provinceId, finding.schemeId));
  if (!finding || !scheme) return refuse({ kind: "not-found", what: "phát hiện sau kiểm tra" });
  about(scheme.id);
  return { ok: true, value: { finding, scheme } };
}

/** The viewer as somebody who follows a finding up, with who answered it. */
export async function followingPerson(
  { tx, viewer }: CommandContext,
  findingId: string,
): Promise<FollowingPerson> {
  const answerers = await listAnswerers(tx, viewer.provinceId, findingId);
  return {
    role: actingRole(viewer),
    personId: asId<AccountId>(viewer.accountId),
    done: answerers.map((account): DoneAct<AccountId> => ({
      act: "visit:answer",
      personId: asId<AccountId>(account),
    })),
  };
}

const actions = {
  answer: "answer_finding",
  ask_again: "ask_again",
  close: "close_finding",
} as const;

/** Writes a step of a finding and tells it in the history of the scheme. */
export async function tellStep(
  context: CommandContext,
  { finding, scheme }: OpenedFinding,
  status: VisitFindingStatus,
  step: FollowedStep,
): Promise<void> {
  const { tx, viewer, commandId } = context;
  await writeStep(context, finding, status, step);
  await insertSchemeEvent(tx, {
    provinceId: viewer.provinceId,
    schemeId: scheme.id,
    action: actions[step.step],
    from: scheme.status,
    to: scheme.status,
    mode: "in_system",
    happenedOn: step.on,
    viewer,
    details: { reason: `${finding.content}: ${step.content}` },
    commandId,
  });
}
