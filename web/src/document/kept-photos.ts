import { findLocalDraft, removeLocalDraft, saveLocalDraft } from "../app/draft/local-drafts.ts";

/** A photo that waits on this machine until its check is recorded and the network is there. */
export type KeptPhoto = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
  readonly base64: string;
};

function keyOf(place: string): string {
  return `photos.${place}`;
}

/** The photos kept for a form or a check on this machine. */
export async function findKeptPhotos(
  accountId: string,
  place: string,
): Promise<readonly KeptPhoto[]> {
  const found = await findLocalDraft(accountId, keyOf(place)).catch(() => undefined);
  return Array.isArray(found?.content) ? (found.content as readonly KeptPhoto[]) : [];
}

/** Keeps photos on this machine, sealed like every draft; none forgets them. */
export async function keepPhotos(
  accountId: string,
  place: string,
  photos: readonly KeptPhoto[],
): Promise<void> {
  if (photos.length === 0) return removeLocalDraft(accountId, keyOf(place));
  const savedAt = new Date().toISOString();
  return saveLocalDraft(accountId, keyOf(place), { content: photos, savedAt });
}

/** Told on the window when photos were handed over to a recorded check and can be sent. */
export const photosReady = "kc-photos-ready";

export async function keptPhotoOf(file: File): Promise<KeptPhoto> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return {
    id: crypto.randomUUID(),
    name: file.name.normalize("NFC"),
    size: file.size,
    type: file.type,
    base64: btoa(text),
  };
}

/** The photo as a file to be sent. */
export function fileOf({ name, type, base64 }: KeptPhoto): File {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new File([bytes], name, { type });
}
