import { useRef, useState } from "react";
import { errorText, NoAnswerError } from "../app/problem.ts";
import type { PickedFile } from "../ui/FileField.tsx";
import { uploadFile, type UploadedFile } from "./upload-file.ts";

export type Uploads = {
  /** For the field: each picked file with how far it has come. */
  readonly picked: readonly PickedFile[];
  /** The files that the server keeps. */
  readonly kept: readonly UploadedFile[];
  readonly pick: (files: readonly File[]) => void;
  readonly resume: (id: string) => void;
  readonly remove: (id: string) => void;
  readonly clear: () => void;
};

type Held = { readonly file: File; readonly abort: AbortController };

/** Files being sent: each by itself, with its progress; one that lost the network can be sent again. */
export function useUploads(many: "one" | "many" = "many"): Uploads {
  const [picked, setPicked] = useState<readonly PickedFile[]>([]);
  const [keptById, setKept] = useState<ReadonlyMap<string, UploadedFile>>(new Map());
  const held = useRef(new Map<string, Held>());

  const change = (id: string, state: PickedFile["state"]) => {
    setPicked((files) => files.map((file) => (file.id === id ? { ...file, state } : file)));
  };

  const send = async (id: string, file: File) => {
    const abort = new AbortController();
    held.current.set(id, { file, abort });
    const state = await outcomeOf({ id, file, abort }, (sentBytes) => {
      change(id, { kind: "sending", sentBytes });
    });
    if (state === null) return;
    const { uploaded } = state;
    if (uploaded) setKept((before) => new Map(before).set(id, uploaded));
    change(id, state.state);
  };

  const drop = (ids: readonly string[]) => {
    for (const id of ids) {
      held.current.get(id)?.abort.abort();
      held.current.delete(id);
    }
    setPicked((files) => files.filter((file) => !ids.includes(file.id)));
    setKept((before) => new Map([...before].filter(([id]) => !ids.includes(id))));
  };

  return {
    picked,
    kept: [...keptById.values()],
    pick(files) {
      if (many === "one") drop(picked.map(({ id }) => id));
      for (const file of many === "one" ? files.slice(0, 1) : files) {
        const id = crypto.randomUUID();
        const { name, size } = file;
        const state = { kind: "sending", sentBytes: 0 } as const;
        setPicked((before) => [...before, { id, name, size, state }]);
        void send(id, file);
      }
    },
    resume(id) {
      const again = held.current.get(id);
      if (!again) return;
      change(id, { kind: "sending", sentBytes: 0 });
      void send(id, again.file);
    },
    remove: (id) => {
      drop([id]);
    },
    clear: () => {
      drop(picked.map(({ id }) => id));
    },
  };
}

type Sent = { readonly state: PickedFile["state"]; readonly uploaded?: UploadedFile };

/** Sends one file to its end: kept, refused, or without an answer; null when the person took it back. */
async function outcomeOf(
  { id, file, abort }: Held & { readonly id: string },
  tell: (sentBytes: number) => void,
): Promise<Sent | null> {
  let sentBytes = 0;
  const onProgress = (sent: number) => {
    sentBytes = Math.min(sent, file.size);
    tell(sentBytes);
  };
  try {
    const options = { idempotencyKey: id, onProgress, signal: abort.signal };
    return { state: { kind: "kept" }, uploaded: await uploadFile(file, options) };
  } catch (thrown) {
    if (abort.signal.aborted) return null;
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    return error instanceof NoAnswerError
      ? { state: { kind: "paused", sentBytes } }
      : { state: { kind: "refused", because: errorText(error) } };
  }
}
