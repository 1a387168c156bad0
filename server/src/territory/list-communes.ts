import { ok, refuse } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { listCommunesEndpoint } from "./api.ts";
import { findProvince, listCommunesOn } from "./store.ts";

/** The communes to choose from; whoever is not signed in, or is of the nation, names the province. */
export const listCommunes = defineQuery({
  name: "territory.list-communes",
  endpoint: listCommunesEndpoint,
  permission: "territory:read",
  async run({ db, viewer, today }, { provinceId = viewer.provinceId, on = today }) {
    const province = await findProvince(db, provinceId);
    if (!province) return refuse({ kind: "not-found", what: "tỉnh, thành phố" });
    const rows = await listCommunesOn(db, provinceId, on);
    return ok({ provinceId, provinceName: province.full_name, on, rows });
  },
});
