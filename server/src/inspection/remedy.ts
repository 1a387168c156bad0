import { ok, refuse } from "@kc/core/kernel";
import { moveRefusalText } from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { lockScheme, makeSchemeMove } from "../scheme/move-store.ts";
import { remedyEndpoint } from "./api.ts";

/** The work goes on after an acceptance that failed (khắc phục). */
export const remedy = defineCommand({
  name: "inspection.remedy",
  endpoint: remedyEndpoint,
  permission: "progress:report",
  refusalText: moveRefusalText,
  async run(context, { schemeId, expectedVersion, note }) {
    const scheme = await lockScheme(context.tx, context.viewer.provinceId, schemeId);
    if (!scheme) return refuse({ kind: "not-found", what: "đề án" });
    if (scheme.version !== expectedVersion) {
      return refuse({ kind: "stale", currentVersion: scheme.version });
    }
    context.about(schemeId);
    const moved = await makeSchemeMove(context, scheme, "remedy", { reason: note });
    return moved.ok ? ok({ id: schemeId, ...moved.value }) : moved;
  },
});
