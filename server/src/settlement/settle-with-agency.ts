import { plainDate } from "@kc/core/kernel";
import { checkActDay } from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { settleWithAgencyEndpoint } from "./api.ts";
import { closeSettlement } from "./close-settlement.ts";
import { agencySettlementRefusalText } from "./settlement-refusal-text.ts";

/** Records the settlement of a national scheme with the Cục (quyết toán với Cục) from the paper of the Cục. */
export const settleWithAgency = defineCommand({
  name: "settlement.record-agency",
  endpoint: settleWithAgencyEndpoint,
  permission: "settlement:record-agency",
  refusalText: agencySettlementRefusalText,
  async run(context, input) {
    const { documentNumber, signatory, settledOn } = input;
    const day = checkActDay(plainDate(settledOn), { today: context.today, earliest: null });
    if (!day.ok) return day;
    return closeSettlement(context, {
      ...input,
      action: "settle_with_agency",
      paper: { documentNumber, signatory },
    });
  },
});
