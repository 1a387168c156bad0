import type { DocumentRow } from "@kc/server/api/document";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { documentTones } from "./document-tone.ts";

/** Where a paper stands. */
export function DocumentStatusBadge({ document }: { readonly document: DocumentRow }) {
  return <StatusBadge tone={documentTones[document.status]}>{document.statusLabel}</StatusBadge>;
}
