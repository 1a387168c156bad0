import { ok, refuse } from "@kc/core/kernel";
import { moveRefusalText } from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { lockScheme, makeSchemeMove } from "../scheme/move-store.ts";
import { requestAcceptanceEndpoint } from "./api.ts";

/** The Centre asks Sở to accept the work (đề nghị nghiệm thu). */
export const requestAcceptance = defineCommand({
  name: "inspection.request-acceptance",
  endpoint: requestAcceptanceEndpoint,
  permission: "acceptance:request",
  refusalText: moveRefusalText,
  async run(context, { schemeId, expectedVersion, note }) {
    const scheme = await lockScheme(context.tx, context.viewer.provinceId, schemeId);
    if (!scheme) return refuse({ kind: "not-found", what: "đề án" });
    if (scheme.version !== expectedVersion) {
      return refuse({ kind: "stale", currentVersion: scheme.version });
    }
    context.about(schemeId);
    const moved = await makeSchemeMove(context, scheme, "request_acceptance", { reason: note });
    return moved.ok ? ok({ id: schemeId, ...moved.value }) : moved;
  },
});
