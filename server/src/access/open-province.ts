import { ok } from "@kc/core/kernel";
import { defineCommand, noOwnRefusals } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";
import { openProvinceEndpoint } from "./api.ts";
import {
  insertOrganisations,
  listCommunesOn,
  listOrganisations,
  type NewOrganisation,
} from "./store.ts";

/** Opens a province: its organisation tree, and a committee for each of its communes. A second run adds nothing. */
export const openProvince = defineCommand({
  name: "access.open-province",
  endpoint: openProvinceEndpoint,
  permission: "admin:organisations",
  refusalText: noOwnRefusals,
  async run({ tx, viewer, commandId }, { validFrom, organisations }) {
    const existing = await listOrganisations(tx, viewer.provinceId);
    if (existing.length > 0) return ok({ organisations: existing.length });
    const ids = new Map(organisations.map(({ key }) => [key, newId()]));
    const bodies = organisations.map((row): NewOrganisation => ({
      id: ids.get(row.key) ?? newId(),
      kind: row.kind,
      name: row.name,
      shortName: row.shortName,
      parentId: row.parent === undefined ? null : (ids.get(row.parent) ?? null),
      communeCode: null,
      validFrom,
      address: row.address,
      phone: row.phone,
      paperSymbol: row.paperSymbol,
      paperPlace: row.paperPlace,
      archiveCode: row.archiveCode,
      taxCode: row.taxCode,
      bankAccount: row.bankAccount,
      bankName: row.bankName,
      budgetCode: row.budgetCode,
    }));
    const communes = await listCommunesOn(tx, viewer.provinceId, validFrom);
    const committees = communes.map((commune): NewOrganisation => ({
      id: newId(),
      kind: "commune_committee",
      name: `Ủy ban nhân dân ${commune.full_name.charAt(0).toLowerCase()}${commune.full_name.slice(1)}`,
      shortName: `UBND ${commune.full_name.charAt(0).toLowerCase()}${commune.full_name.slice(1)}`,
      parentId: null,
      communeCode: commune.code,
      validFrom,
      address: "",
      phone: "",
      paperSymbol: "UBND",
      paperPlace: commune.name,
      archiveCode: "",
      taxCode: "",
      bankAccount: "",
      bankName: "",
      budgetCode: "",
    }));
    const all = [...bodies, ...committees];
    await insertOrganisations(tx, viewer.provinceId, all, commandId);
    return ok({ organisations: all.length });
  },
});
