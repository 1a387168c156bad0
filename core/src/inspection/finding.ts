import type { PlainDate } from "../kernel/index.ts";

/** What every finding has, of a visit or of a check after support, while somebody says that it is put right. */
export type ClosingFacts = {
  /** The day on which it was found. */
  readonly checkedOn: PlainDate;
  /** Null while it is open. */
  readonly closedOn: PlainDate | null;
  readonly today: PlainDate;
};

export type ClosingRefusal =
  | { readonly kind: "finding-closed"; readonly closedOn: PlainDate }
  | { readonly kind: "finding-closed-before-check"; readonly checkedOn: PlainDate }
  | { readonly kind: "finding-closed-in-future"; readonly today: PlainDate }
  | { readonly kind: "finding-without-note" };

/** What is wrong with the closing of a finding (phát hiện): it is closed once, after it was found, and says what was done. */
export function checkClosing(
  { checkedOn, closedOn, today }: ClosingFacts,
  closing: { readonly closedOn: PlainDate; readonly note: string },
): ClosingRefusal | null {
  if (closedOn !== null) return { kind: "finding-closed", closedOn };
  if (closing.closedOn < checkedOn) return { kind: "finding-closed-before-check", checkedOn };
  if (closing.closedOn > today) return { kind: "finding-closed-in-future", today };
  return closing.note.trim() === "" ? { kind: "finding-without-note" } : null;
}
