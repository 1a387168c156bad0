import { ok, refuse } from "@kc/core/kernel";
import { registrationRefusalText } from "@kc/core/party";
import { defineCommand } from "../platform/command.ts";
import { changeStatusEndpoint } from "./api.ts";
import { lockEstablishment, updateStatus } from "./store.ts";

/** Pauses, resumes or ends an establishment; one that is dissolved stays so. */
export const changeStatus = defineCommand({
  name: "establishment.change-status",
  endpoint: changeStatusEndpoint,
  permission: "establishment:update",
  refusalText: registrationRefusalText,
  async run({ tx, viewer, commandId, about }, { establishmentId, expectedVersion, ...change }) {
    const current = await lockEstablishment(tx, viewer.provinceId, establishmentId);
    if (!current) return refuse({ kind: "not-found", what: "cơ sở" });
    about(establishmentId);
    if (current.version !== expectedVersion)
      return refuse({ kind: "stale", currentVersion: current.version });
    if (current.status === "dissolved") return refuse({ kind: "establishment-dissolved" });
    if (current.status === change.status)
      return refuse({ kind: "status-unchanged", status: current.status });
    const version = current.version + 1;
    await updateStatus(
      tx,
      { provinceId: viewer.provinceId, id: establishmentId, version, commandId },
      change,
    );
    return ok({ id: establishmentId, version });
  },
});
