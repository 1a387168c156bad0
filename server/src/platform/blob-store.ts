import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sha256 } from "./canonical.ts";

/** Where files lie, addressed by the SHA-256 of their content: the same content is kept once, and never changes. */
export type BlobStore = {
  /** Keeps the content durably and answers its hash; content that is there already is left alone. */
  readonly put: (content: Uint8Array) => Promise<Buffer>;
  /** The content of a hash; throws when it is missing or no longer fits its hash. */
  readonly get: (hash: Uint8Array) => Promise<Buffer>;
  /** Every file that lies in the store, whoever put it there. */
  readonly list: () => AsyncIterable<StoredBlob>;
};

export type StoredBlob = { readonly hex: string; readonly storedAt: Date };

/** A blob store in a local folder. A file appears under its name only whole: written aside, synced, renamed. */
export function createFolderBlobStore(folder: string): BlobStore {
  const pathOf = (hash: Uint8Array) => {
    const hex = Buffer.from(hash).toString("hex");
    return join(folder, hex.slice(0, 2), hex);
  };
  return {
    async put(content) {
      const hash = sha256(content);
      const path = pathOf(hash);
      if (await exists(path)) return hash;
      await mkdir(dirname(path), { recursive: true });
      const aside = `${path}.${randomUUID()}.part`;
      try {
        await writeDurably(aside, content);
        await rename(aside, path);
        await syncFolder(dirname(path));
      } finally {
        await rm(aside, { force: true });
      }
      return hash;
    },
    async get(hash) {
      const content = await readFile(pathOf(hash));
      if (!sha256(content).equals(Buffer.from(hash))) {
        throw new Error(`Stored file ${Buffer.from(hash).toString("hex")} was changed on disk.`);
      }
      return content;
    },
    list: () => listBlobs(folder),
  };
}

/** Only what has the name and the place of a blob; other things may lie beside them. */
async function* listBlobs(folder: string): AsyncGenerator<StoredBlob> {
  for (const part of await namesIn(folder)) {
    if (!/^[0-9a-f]{2}$/.test(part)) continue;
    for (const hex of await namesIn(join(folder, part))) {
      if (!/^[0-9a-f]{64}$/.test(hex)) continue;
      const { mtime } = await stat(join(folder, part, hex));
      yield { hex, storedAt: mtime };
    }
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function writeDurably(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, "wx", 0o640);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
