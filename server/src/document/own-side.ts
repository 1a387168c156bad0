import type { Viewer } from "../platform/viewer.ts";

/** Whether a file was attached by the viewer, or by somebody of the same organisation. */
export function isOfOwnSide(
  viewer: Viewer,
  attachment: { readonly attachedById: string; readonly organisationId: string | null },
): boolean {
  return (
    attachment.attachedById === viewer.accountId ||
    (attachment.organisationId !== null && attachment.organisationId === viewer.organisationId)
  );
}
