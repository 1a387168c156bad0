import { ok } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { communePlacesOn } from "../territory/store.ts";
import { listEstablishmentChoicesEndpoint } from "./api.ts";
import { findEstablishmentChoices } from "./account-store.ts";

export const listEstablishmentChoices = defineQuery({
  name: "account.list-establishment-choices",
  endpoint: listEstablishmentChoicesEndpoint,
  permission: "account:assign-role",
  async run({ db, viewer, today }, { q }) {
    const communes = await communePlacesOn(db, viewer.provinceId, today);
    const found = await findEstablishmentChoices(db, viewer.provinceId, q);
    const rows = found.map(({ id, name, commune_code: code }) => ({
      id,
      name,
      communeName: communes.get(code)?.fullName ?? code,
    }));
    return ok({ rows });
  },
});
