import type { SaveStatus } from "../../ui/SaveState.tsx";
import { callEndpoint } from "../api.ts";
import { findLocalDraft, removeLocalDraft, saveLocalDraft } from "./local-drafts.ts";
import { discardDraftEndpoint, findDraftEndpoint, saveDraftEndpoint } from "@kc/server/api/draft";

export type FoundDraft = {
  readonly content: unknown;
  readonly savedAt: string;
  readonly place: "server" | "this-machine";
};

type DraftOf = { readonly accountId: string; readonly draftKey: string };

/** The newer of the two drafts that may exist, and the version that the server holds. */
export async function findDraft({
  accountId,
  draftKey,
}: DraftOf): Promise<{ found: FoundDraft | null; version: number | null }> {
  const [remote, local] = await Promise.all([
    callEndpoint(findDraftEndpoint, { draftKey }).then(
      ({ draft }) => draft,
      () => null,
    ),
    findLocalDraft(accountId, draftKey).catch(() => undefined),
  ]);
  const version = remote?.version ?? null;
  if (local && (!remote || local.savedAt > remote.savedAt))
    return { found: { ...local, place: "this-machine" }, version };
  return {
    found: remote && { content: remote.content, savedAt: remote.savedAt, place: "server" },
    version,
  };
}

/** Saves on this machine first, then at the server; says where it is now. */
export async function keepDraft(
  { accountId, draftKey }: DraftOf,
  content: unknown,
  version: number | null,
): Promise<{ status: SaveStatus; version: number | null }> {
  const at = new Date().toISOString();
  const isHere = await saveLocalDraft(accountId, draftKey, { content, savedAt: at }).then(
    () => true,
    () => false,
  );
  try {
    const saved = await callEndpoint(
      saveDraftEndpoint,
      { draftKey, content, version },
      { idempotencyKey: crypto.randomUUID() },
    );
    await removeLocalDraft(accountId, draftKey).catch(() => undefined);
    return { status: { kind: "on-server", at: saved.savedAt }, version: saved.version };
  } catch {
    return { status: isHere ? { kind: "on-this-machine", at } : { kind: "nowhere" }, version };
  }
}

/** Forgets the draft everywhere: the form was submitted or given up. */
export async function discardDraft({ accountId, draftKey }: DraftOf): Promise<void> {
  await Promise.allSettled([
    removeLocalDraft(accountId, draftKey),
    callEndpoint(discardDraftEndpoint, { draftKey }, { idempotencyKey: crypto.randomUUID() }),
  ]);
}
