import { ok } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { schemeChoicesEndpoint } from "./api.ts";
import { listCommunes, listSchemeYears } from "./list-store.ts";
import { listAppraisalOfficers } from "./read-store.ts";

/** What the list of schemes can be filtered by, and who can be put in charge. */
export const listSchemeChoices = defineQuery({
  name: "scheme.list-choices",
  endpoint: schemeChoicesEndpoint,
  permission: "scheme:read",
  async run({ db, viewer, today }) {
    const { provinces } = viewer;
    if (provinces.length === 0) return ok({ years: [], communes: [], officers: [] });
    return ok({
      years: await listSchemeYears(db, provinces),
      communes: await listCommunes(db, provinces, today),
      officers: await listAppraisalOfficers(db, provinces, today),
    });
  },
});
