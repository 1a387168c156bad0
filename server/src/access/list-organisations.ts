import { ok } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { listOrganisationsEndpoint } from "./api.ts";
import { listOrganisations as readOrganisations } from "./store.ts";

export const listOrganisations = defineQuery({
  name: "access.list-organisations",
  endpoint: listOrganisationsEndpoint,
  permission: "account:read-own",
  async run({ db, viewer }, { kind }) {
    return ok({ rows: await readOrganisations(db, viewer.provinceId, kind) });
  },
});
