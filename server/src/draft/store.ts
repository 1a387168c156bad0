import type { Reader, Tx } from "../platform/database.ts";

export function findDraft(db: Reader, accountId: string, draftKey: string) {
  return db
    .selectFrom("form_draft")
    .where("account_id", "=", accountId)
    .where("draft_key", "=", draftKey)
    .select(["content", "version", "saved_at"])
    .executeTakeFirst();
}

/** Saves over the version the person had; gives nothing when another window has saved since. */
export function saveDraft(
  tx: Tx,
  accountId: string,
  draftKey: string,
  { content, version }: { readonly content: unknown; readonly version: number | null },
) {
  const text = JSON.stringify(content ?? null);
  if (version === null) {
    return tx
      .insertInto("form_draft")
      .values({ account_id: accountId, draft_key: draftKey, version: 1, content: text })
      .onConflict((conflict) => conflict.columns(["account_id", "draft_key"]).doNothing())
      .returning(["version", "saved_at"])
      .executeTakeFirst();
  }
  return tx
    .updateTable("form_draft")
    .set({ version: version + 1, content: text, saved_at: new Date() })
    .where("account_id", "=", accountId)
    .where("draft_key", "=", draftKey)
    .where("version", "=", version)
    .returning(["version", "saved_at"])
    .executeTakeFirst();
}

export async function discardDraft(tx: Tx, accountId: string, draftKey: string): Promise<void> {
  await tx
    .deleteFrom("form_draft")
    .where("account_id", "=", accountId)
    .where("draft_key", "=", draftKey)
    .execute();
}
