import { ok, refuse } from "@kc/core/kernel";
import { defineCommand, noOwnRefusals } from "../platform/command.ts";
import { updateOrganisationEndpoint } from "./api.ts";
import { lockOrganisation, writeBodyOnPaper } from "./store.ts";

/** Changes the address of a body and how its papers name it; papers issued before stay as they are. */
export const updateOrganisation = defineCommand({
  name: "access.update-organisation",
  endpoint: updateOrganisationEndpoint,
  permission: "admin:organisations",
  refusalText: noOwnRefusals,
  async run(context, { organisationId, expectedVersion, ...body }) {
    const { tx, viewer, about } = context;
    const locked = await lockOrganisation(tx, viewer.provinceId, organisationId);
    if (!locked) return refuse({ kind: "not-found", what: "cơ quan, đơn vị" });
    if (locked.version !== expectedVersion) {
      return refuse({ kind: "stale", currentVersion: locked.version });
    }
    about(organisationId);
    return ok({ id: organisationId, version: await writeBodyOnPaper(context, locked, body) });
  },
});
