import type { DocumentStatus } from "@kc/core/document";
import type { Tone } from "../ui/StatusBadge.tsx";

/** What the state of a paper means for the reader. */
export const documentTones = {
  issued: "due",
  numbered: "moving",
  signed: "done",
  recorded: "done",
  replaced: "still",
} as const satisfies Record<DocumentStatus, Tone>;
