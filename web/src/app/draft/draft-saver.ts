import type { SaveStatus } from "../../ui/SaveState.tsx";

type Kept = { readonly status: SaveStatus; readonly version: number | null };

type DraftSaverParts = {
  /** Saves once; says where the content is now and which version the server holds. */
  readonly keep: (content: unknown, version: number | null) => Promise<Kept>;
  readonly onStatus: (status: SaveStatus) => void;
  readonly pauseMs: number;
  readonly retryMs: number;
};

export type DraftSaver = {
  /** Takes what is typed; saves it when the typing pauses. */
  readonly take: (content: unknown) => void;
  /** Saves now what waits. */
  readonly flush: () => void;
  /** Forgets what waits. */
  readonly drop: () => void;
  readonly startFrom: (version: number | null) => void;
};

/** Saves the latest content, one save at a time, and goes on trying while the server cannot be reached. */
export function createDraftSaver(parts: DraftSaverParts): DraftSaver {
  let waiting: { readonly content: unknown } | null = null;
  let version: number | null = null;
  let isSaving = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), ms);
  };
  const isNewerWaiting = () => waiting !== null;
  const save = async (): Promise<void> => {
    if (isSaving || waiting === null) return;
    const { content } = waiting;
    waiting = null;
    isSaving = true;
    parts.onStatus({ kind: "saving" });
    const kept = await parts.keep(content, version);
    isSaving = false;
    version = kept.version;
    if (isNewerWaiting()) {
      later(parts.pauseMs);
      return;
    }
    parts.onStatus(kept.status);
    if (kept.status.kind === "on-server") return;
    waiting = { content };
    later(parts.retryMs);
  };

  return {
    take(content) {
      waiting = { content };
      parts.onStatus({ kind: "unsaved" });
      later(parts.pauseMs);
    },
    flush() {
      clearTimeout(timer);
      void save();
    },
    drop() {
      clearTimeout(timer);
      waiting = null;
      version = null;
    },
    startFrom(held) {
      version = held;
    },
  };
}
