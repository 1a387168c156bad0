import { useCallback, useEffect, useRef, useState } from "react";
import type { SaveStatus } from "../../ui/SaveState.tsx";
import { useSession } from "../session.ts";
import { discardDraft, findDraft, type FoundDraft, keepDraft } from "./draft-keeper.ts";

export type DraftState = {
  /** What was kept before: undefined while looking, null when there is nothing. */
  readonly found: FoundDraft | null | undefined;
  /** Where what is typed stands now. */
  readonly status: SaveStatus;
  /** Keeps the content when the typing pauses. */
  readonly keep: (content: unknown) => void;
  readonly discard: () => Promise<void>;
};

const PAUSE_MS = 1200;
const RETRY_MS = 20_000;

/**
 * Keeps an unfinished form: at the server, on this machine while there is no network. The key names the
 * form and its record, as `scheme.new` or `scheme.<id>.estimate`.
 */
export function useDraft(draftKey: string): DraftState {
  const accountId = useSession().account.id;
  const [found, setFound] = useState<FoundDraft | null>();
  const [status, setStatus] = useState<SaveStatus>({ kind: "untouched" });
  const version = useRef<number | null>(null);
  const waiting = useRef<{ content: unknown } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = useCallback(async () => {
    const next = waiting.current;
    if (!next) return;
    waiting.current = null;
    setStatus({ kind: "saving" });
    const kept = await keepDraft({ accountId, draftKey }, next.content, version.current);
    version.current = kept.version;
    if (waiting.current !== null) return;
    setStatus(kept.status);
    if (kept.status.kind === "on-server") return;
    waiting.current = next;
    timer.current = setTimeout(() => void save(), RETRY_MS);
  }, [accountId, draftKey]);

  useEffect(() => {
    let isCurrent = true;
    void findDraft({ accountId, draftKey }).then((result) => {
      if (!isCurrent) return;
      version.current = result.version;
      setFound(result.found);
    });
    return () => {
      isCurrent = false;
      clearTimeout(timer.current);
      void save();
    };
  }, [accountId, draftKey, save]);

  useLeaveWarning(status.kind === "unsaved" || status.kind === "nowhere");

  return {
    found,
    status,
    keep: useCallback(
      (content: unknown) => {
        waiting.current = { content };
        setStatus({ kind: "unsaved" });
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void save(), PAUSE_MS);
      },
      [save],
    ),
    discard: useCallback(async () => {
      clearTimeout(timer.current);
      waiting.current = null;
      version.current = null;
      setStatus({ kind: "untouched" });
      setFound(null);
      await discardDraft({ accountId, draftKey });
    }, [accountId, draftKey]),
  };
}

/** Asks before the window closes while something is kept nowhere. */
function useLeaveWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return undefined;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("beforeunload", warn);
    };
  }, [isNeeded]);
}
