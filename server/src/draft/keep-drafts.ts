import { inContext } from "../platform/database.ts";
import { defineSessionAction, type Http, problemOf } from "../platform/http.ts";
import { discardDraftEndpoint, findDraftEndpoint, saveDraftEndpoint } from "./api.ts";
import {
  discardDraft as removeDraft,
  findDraft as readDraft,
  saveDraft as writeDraft,
} from "./store.ts";

/** Largest draft that is kept, in characters of JSON. */
const longest = 500_000;

function signInFirst(c: Http): Response {
  return problemOf(c, 401, "sign-in-needed", "Đăng nhập để giữ bản nháp trên hệ thống.");
}

/** Drafts are unfinished forms: a person's own, outside the audit of commands. */
export const findDraft = defineSessionAction({
  name: "draft.find",
  endpoint: findDraftEndpoint,
  async run({ db }, c, { draftKey }) {
    const viewer = c.get("found")?.viewer;
    if (!viewer) return signInFirst(c);
    const row = await inContext(db, "read only", viewer, (tx) =>
      readDraft(tx, viewer.accountId, draftKey),
    );
    const draft = row && {
      content: row.content,
      version: row.version,
      savedAt: row.saved_at.toISOString(),
    };
    return c.json({ draft: draft ?? null });
  },
});

export const saveDraft = defineSessionAction({
  name: "draft.save",
  endpoint: saveDraftEndpoint,
  async run({ db }, c, { draftKey, content, version }) {
    const viewer = c.get("found")?.viewer;
    if (!viewer) return signInFirst(c);
    if (JSON.stringify(content ?? null).length > longest) {
      return problemOf(
        c,
        413,
        "draft-too-large",
        "Bản nháp quá lớn để lưu trên hệ thống; vẫn giữ trên máy này.",
      );
    }
    const saved = await inContext(db, "read write", viewer, (tx) =>
      writeDraft(tx, viewer.accountId, draftKey, { content, version }),
    );
    if (!saved) {
      const title = "Bản nháp này đã được lưu ở một cửa sổ khác. Tải lại để xem bản mới nhất.";
      return problemOf(c, 412, "stale", title);
    }
    return c.json({ version: saved.version, savedAt: saved.saved_at.toISOString() });
  },
});

export const discardDraft = defineSessionAction({
  name: "draft.discard",
  endpoint: discardDraftEndpoint,
  async run({ db }, c, { draftKey }) {
    const viewer = c.get("found")?.viewer;
    if (!viewer) return signInFirst(c);
    await inContext(db, "read write", viewer, (tx) => removeDraft(tx, viewer.accountId, draftKey));
    return c.json({ ok: true });
  },
});
