import { useCallback, useEffect, useMemo, useState } from "react";
import type { SaveStatus } from "../../ui/SaveState.tsx";
import { useSession } from "../session.ts";
import { discardDraft, findDraft, type FoundDraft, keepDraft } from "./draft-keeper.ts";
import { createDraftSaver } from "./draft-saver.ts";

export type DraftState = {
  /** What was kept before: undefined while looking, null when there is nothing. */
  readonly found: FoundDraft | null | undefined;
  /** Where what is typed stands now. */
  readonly status: SaveStatus;
  /** Keeps the content when the typing pauses. */
  readonly keep: (content: unknown) => void;
  readonly discard: () => Promise<void>;
};

/**
 * Keeps an unfinished form: at the server, on this machine while there is no network. The key names the
 * form and its record, as `scheme.new` or `scheme.<id>.estimate`.
 */
export function useDraft(draftKey: string): DraftState {
  const accountId = useSession().account.id;
  const [found, setFound] = useState<FoundDraft | null>();
  const [status, setStatus] = useState<SaveStatus>({ kind: "untouched" });
  const saver = useMemo(
    () =>
      createDraftSaver({
        keep: (content, version) => keepDraft({ accountId, draftKey }, content, version),
        onStatus: setStatus,
        pauseMs: 1200,
        retryMs: 20_000,
      }),
    [accountId, draftKey],
  );

  useEffect(() => {
    let isCurrent = true;
    void findDraft({ accountId, draftKey }).then((result) => {
      if (!isCurrent) return;
      saver.startFrom(result.version);
      setFound(result.found);
    });
    return () => {
      isCurrent = false;
      saver.flush();
    };
  }, [accountId, draftKey, saver]);

  useLeaveWarning(status.kind === "unsaved" || status.kind === "nowhere");

  const discard = useCallback(async () => {
    setStatus({ kind: "untouched" });
    setFound(null);
    await saver.drop();
    await discardDraft({ accountId, draftKey });
  }, [accountId, draftKey, saver]);

  return { found, status, keep: saver.take, discard };
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
