import { ok } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { isPermitted } from "../platform/viewer.ts";
import { listOrganisationsEndpoint } from "./api.ts";
import { listOrganisations as readOrganisations } from "./store.ts";

export const listOrganisations = defineQuery({
  name: "access.list-organisations",
  endpoint: listOrganisationsEndpoint,
  permission: "account:read-own",
  async run({ db, viewer }, { kind }) {
    const rows = await readOrganisations(db, viewer.provinceId, kind);
    return ok({
      rows: isPermitted(viewer, "admin:organisations") ? rows : rows.map(withoutAccount),
    });
  },
});

/** Only who keeps the record of the bodies reads their accounts in it. */
function withoutAccount(row: Awaited<ReturnType<typeof readOrganisations>>[number]) {
  return { ...row, taxCode: "", bankAccount: "", bankName: "", budgetCode: "" };
}
