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
  /** Forgets what waits; resolves once nothing is on its way to the server any more. */
  readonly drop: () => Promise<void>;
  readonly startFrom: (version: number | null) => void;
};

/** Saves the latest content, one save at a time, and goes on trying while the server cannot be reached. */
export function createDraftSaver(parts: DraftSaverParts): DraftSaver {
  let waiting: { readonly content: unknown } | null = null;
  let version: number | null = null;
  let saving: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(save, ms);
  };
  const save = () => {
    if (saving !== null || waiting === null) return;
    const { content } = waiting;
    waiting = null;
    parts.onStatus({ kind: "saving" });
    const turn = parts.keep(content, version).then((kept) => {
      if (saving !== turn) return;
      saving = null;
      version = kept.version;
      settle(content, kept.status);
    });
    saving = turn;
  };
  const settle = (content: unknown, status: SaveStatus) => {
    if (waiting !== null) {
      later(parts.pauseMs);
      return;
    }
    parts.onStatus(status);
    if (status.kind === "on-server") return;
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
      save();
    },
    async drop() {
      clearTimeout(timer);
      const onItsWay = saving;
      saving = null;
      waiting = null;
      version = null;
      await onItsWay;
    },
    startFrom(held) {
      version = held;
    },
  };
}
