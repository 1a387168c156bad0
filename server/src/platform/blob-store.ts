import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sha256 } from "./canonical.ts";

/** Where files lie, addressed by the SHA-256 of their content: the same content is kept once, and never changes. */
export type BlobStore = {
  /** Keeps the content durably and answers its hash; content that is there already is left alone. */
  readonly put: (content: Uint8Array) => Promise<Buffer>;
  /** The content of a hash; throws when it is missing or no longer fits its hash. */
  readonly get: (hash: Uint8Array) => Promise<Buffer>;
};

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
  };
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
