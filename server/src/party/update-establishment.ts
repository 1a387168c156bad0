import { ok, refuse } from "@kc/core/kernel";
import { establishmentNameKey, registrationRefusalText } from "@kc/core/party";
import { defineCommand } from "../platform/command.ts";
import { sqlState } from "../platform/database.ts";
import { updateEstablishmentEndpoint } from "./api.ts";
import { checkValues, refuseDuplicates } from "./check-registration.ts";
import { lockEstablishment, updateEstablishment as writeEstablishment } from "./store.ts";

/** Changes what is written; whoever may not register in a commune may not move an establishment there either. */
export const updateEstablishment = defineCommand({
  name: "establishment.update",
  endpoint: updateEstablishmentEndpoint,
  permission: "establishment:update",
  refusalText: registrationRefusalText,
  async run({ tx, viewer, today, commandId, about }, input) {
    const { establishmentId, expectedVersion, confirmedNotDuplicateOf, ...given } = input;
    const current = await lockEstablishment(tx, viewer.provinceId, establishmentId);
    if (!current) return refuse({ kind: "not-found", what: "cơ sở" });
    about(establishmentId);
    if (current.version !== expectedVersion)
      return refuse({ kind: "stale", currentVersion: current.version });
    if (current.status === "dissolved") return refuse({ kind: "establishment-dissolved" });
    const asked = { db: tx, viewer, today };
    const checked = await checkValues(asked, given);
    if (!checked.ok) return checked;
    const { values, warnings } = checked.value;
    const isAnother =
      values.taxCode !== current.tax_code ||
      values.communeCode !== current.commune_code ||
      establishmentNameKey(values.name) !== establishmentNameKey(current.name);
    const question = { ...values, exceptId: establishmentId };
    const distinct = isAnother
      ? await refuseDuplicates(asked, question, confirmedNotDuplicateOf)
      : ok({ warnings: [] });
    if (!distinct.ok) return distinct;
    const version = current.version + 1;
    const changed = { provinceId: viewer.provinceId, id: establishmentId, version, commandId };
    try {
      await writeEstablishment(tx, changed, values);
    } catch (error) {
      if (sqlState(error) === "42501") return refuse({ kind: "not-permitted-here" });
      throw error;
    }
    return ok({
      id: establishmentId,
      version,
      warnings: [...warnings, ...distinct.value.warnings],
    });
  },
});
