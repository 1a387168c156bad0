import { plainDate } from "@kc/core/kernel";
import { checkQuotationDays, schemeRefusalText } from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { saveMachinesEndpoint } from "./api.ts";
import { answerSaved, openDossier } from "./saved-section.ts";
import { replaceMachines } from "./draft-store.ts";

/** Saves the machines with their quotations, as a whole. A machine without a price of its own takes its lowest offer. */
export const saveMachines = defineCommand({
  name: "scheme.save-machines",
  endpoint: saveMachinesEndpoint,
  permission: "scheme:draft",
  refusalText: schemeRefusalText,
  async run(context, input) {
    const open = await openDossier(context, input, "member");
    if (!open.ok) return open;
    const { record, row } = open.value;
    const days = checkQuotationDays(
      input.machines.map(({ quotations }) => ({
        quotations: quotations.map(({ supplier, quotedOn, validUntil }) => ({
          supplier,
          quotedOn: plainDate(quotedOn),
          validUntil: validUntil === null ? null : plainDate(validUntil),
        })),
      })),
    );
    if (!days.ok) return days;
    const machines = input.machines.map((machine) => ({
      ...machine,
      unitPriceDong: machine.unitPriceDong ?? lowestOffer(machine.quotations),
    }));
    await replaceMachines(context.tx, row, record.beneficiary_id, machines);
    return answerSaved(context, open.value);
  },
});

function lowestOffer(quotations: readonly { readonly unitPriceDong: number }[]): number {
  return quotations.reduce(
    (lowest, { unitPriceDong }) => (lowest === 0 ? unitPriceDong : Math.min(lowest, unitPriceDong)),
    0,
  );
}
