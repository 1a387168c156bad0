import { ok, refuse, sumDong } from "@kc/core/kernel";
import { removeBeneficiary as decideRemoved, schemeRefusalText } from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { removeBeneficiaryEndpoint } from "./api.ts";
import { deleteBeneficiary, listGroup } from "./group-store.ts";
import { namesLater } from "./group-plan-store.ts";
import { openDossier } from "./saved-section.ts";
import { updateScheme } from "./store.ts";

/** Takes a beneficiary out of a draft of a group scheme, with its machines and what it was to reach. */
export const removeBeneficiary = defineCommand({
  name: "scheme.remove-beneficiary",
  endpoint: removeBeneficiaryEndpoint,
  permission: "scheme:draft",
  refusalText: schemeRefusalText,
  async run(context, input) {
    const open = await openDossier(context, input, "member");
    if (!open.ok) return open;
    const { tx } = context;
    const { record, row } = open.value;
    const group = await listGroup(tx, row.provinceId, record.id);
    const leaving = group.find(({ id }) => id === input.beneficiaryId);
    if (!leaving) return refuse({ kind: "not-found", what: "đơn vị thụ hưởng của đề án" });
    if (leaving.establishmentId === null) return refuse({ kind: "last-beneficiary" });
    const isNamedLater = await namesLater(tx, row.provinceId, record.id);
    const decision = isNamedLater
      ? ok("group" as const)
      : decideRemoved({ beneficiaries: group.length });
    if (!decision.ok) return decision;
    await deleteBeneficiary(tx, row.provinceId, leaving.id);
    const staying = group.filter(({ id }) => id !== leaving.id);
    const version = record.version + 1;
    await updateScheme(tx, row, record.id, {
      shape: decision.value,
      ...(isNamedLater
        ? {}
        : { requested_dong: String(sumDong(staying.map(({ requestedDong }) => requestedDong))) }),
      version,
    });
    return ok({ id: record.id, version });
  },
});
