import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/**
 * Drafts on this machine, for when there is no network: encrypted with a key that cannot be taken
 * out of the browser, and removed as soon as the server holds them.
 */
type SealedDraft = {
  readonly savedAt: string;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
};

interface DraftDatabase extends DBSchema {
  drafts: { key: string; value: SealedDraft };
  keys: { key: string; value: CryptoKey };
}

export type LocalDraft = { readonly content: unknown; readonly savedAt: string };

let opened: Promise<IDBPDatabase<DraftDatabase>> | undefined;

function database(): Promise<IDBPDatabase<DraftDatabase>> {
  opened ??= openDB<DraftDatabase>("khuyen-cong", 1, {
    upgrade(fresh) {
      fresh.createObjectStore("drafts");
      fresh.createObjectStore("keys");
    },
  });
  return opened;
}

async function sealingKey(): Promise<CryptoKey> {
  const db = await database();
  const kept = await db.get("keys", "drafts");
  if (kept) return kept;
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  const tx = db.transaction("keys", "readwrite");
  const meanwhile = await tx.store.get("drafts");
  if (!meanwhile) await tx.store.put(made, "drafts");
  await tx.done;
  return meanwhile ?? made;
}

function placeOf(accountId: string, draftKey: string): string {
  return `${accountId}|${draftKey}`;
}

export async function saveLocalDraft(
  accountId: string,
  draftKey: string,
  draft: LocalDraft,
): Promise<void> {
  const key = await sealingKey();
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(draft.content));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce }, key, plain);
  await (
    await database()
  ).put("drafts", { savedAt: draft.savedAt, nonce, sealed }, placeOf(accountId, draftKey));
}

/** The draft on this machine; undefined when there is none or it can no longer be read. */
export async function findLocalDraft(
  accountId: string,
  draftKey: string,
): Promise<LocalDraft | undefined> {
  const found = await (await database()).get("drafts", placeOf(accountId, draftKey));
  if (!found) return undefined;
  try {
    const plain = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: found.nonce },
      await sealingKey(),
      found.sealed,
    );
    return { content: JSON.parse(new TextDecoder().decode(plain)), savedAt: found.savedAt };
  } catch {
    return undefined;
  }
}

export async function removeLocalDraft(accountId: string, draftKey: string): Promise<void> {
  await (await database()).delete("drafts", placeOf(accountId, draftKey));
}
