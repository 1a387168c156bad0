import { ok, refuse } from "@kc/core/kernel";
import {
  addBeneficiary as decideAdded,
  checkDossierOpen,
  parseSchemeStatus,
  schemeRefusalText,
} from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { addBeneficiaryEndpoint } from "./api.ts";
import { insertBeneficiary, listGroup } from "./group-store.ts";
import { openDossier } from "./saved-section.ts";
import { findEstablishmentForNeed, parseEstablishmentStatus, updateScheme } from "./store.ts";

/** Adds an establishment to a draft: the scheme becomes a group scheme (đề án nhóm). */
export const addBeneficiary = defineCommand({
  name: "scheme.add-beneficiary",
  endpoint: addBeneficiaryEndpoint,
  permission: "scheme:draft",
  refusalText: schemeRefusalText,
  async run(context, { establishmentId, ...act }) {
    const open = await openDossier(context, act, "group");
    if (!open.ok) return open;
    const { tx } = context;
    const { record, row } = open.value;
    if (record.planned_count !== null && checkDossierOpen(parseSchemeStatus(record.status)).ok) {
      return refuse({ kind: "named-after-approval" });
    }
    const found = await findEstablishmentForNeed(tx, row.provinceId, establishmentId);
    if (!found) return refuse({ kind: "not-found", what: "cơ sở" });
    const group = await listGroup(tx, row.provinceId, record.id);
    const decision = decideAdded({
      establishmentId,
      name: found.name,
      establishmentStatus: parseEstablishmentStatus(found.status),
      there: group.flatMap((member) => member.establishmentId ?? []),
    });
    if (!decision.ok) return decision;
    const beneficiaryId = await insertBeneficiary(tx, row, {
      schemeId: record.id,
      establishmentId,
      communeCode: found.commune_code,
    });
    const version = record.version + 1;
    await updateScheme(tx, row, record.id, { shape: decision.value, version });
    return ok({ id: record.id, version, beneficiaryId });
  },
});
