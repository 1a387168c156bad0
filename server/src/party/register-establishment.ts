import { ok, refuse } from "@kc/core/kernel";
import { registrationRefusalText } from "@kc/core/party";
import { defineCommand } from "../platform/command.ts";
import { sqlState } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { registerEstablishmentEndpoint } from "./api.ts";
import { checkValues, refuseDuplicates } from "./check-registration.ts";
import { insertEstablishment } from "./store.ts";

/** SQLSTATE of a row that row-level security does not let in. */
const notLetIn = "42501";

/** The Centre registers in all of the province, a commune on its own ground; an establishment signs up instead. */
export const registerEstablishment = defineCommand({
  name: "establishment.register",
  endpoint: registerEstablishmentEndpoint,
  permission: "establishment:register",
  refusalText: registrationRefusalText,
  async run({ tx, viewer, today, commandId, about }, { confirmedNotDuplicateOf, ...given }) {
    const asked = { db: tx, viewer, today };
    const checked = await checkValues(asked, given);
    if (!checked.ok) return checked;
    const { values, warnings } = checked.value;
    const distinct = await refuseDuplicates(asked, values, confirmedNotDuplicateOf);
    if (!distinct.ok) return distinct;
    const id = newId();
    about(id);
    try {
      await insertEstablishment(tx, {
        id,
        provinceId: viewer.provinceId,
        values,
        registeredBy: viewer.role,
        registeredOn: today,
        consentedOn: null,
        commandId,
      });
    } catch (error) {
      if (sqlState(error) === notLetIn) return refuse({ kind: "not-permitted-here" });
      throw error;
    }
    return ok({ id, version: 1, warnings: [...warnings, ...distinct.value.warnings] });
  },
});
