import { defineCommand } from "../platform/command.ts";
import { approveSettlementEndpoint } from "./api.ts";
import { closeSettlement } from "./close-settlement.ts";
import { closingRefusalText } from "./settlement-refusal-text.ts";

/** Sở approves the settlement of a local scheme (phê duyệt quyết toán). */
export const approveSettlement = defineCommand({
  name: "settlement.approve",
  endpoint: approveSettlementEndpoint,
  permission: "settlement:approve",
  refusalText: closingRefusalText,
  run: (context, input) =>
    closeSettlement(context, {
      ...input,
      action: "settle",
      settledOn: context.today,
      paper: { documentNumber: "", signatory: "" },
    }),
});
