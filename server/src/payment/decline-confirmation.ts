import { paymentRefusalText } from "@kc/core/payment";
import { defineCommand } from "../platform/command.ts";
import { declineConfirmationEndpoint } from "./api.ts";
import { takeStep } from "./step-request.ts";

/** Sở does not confirm an advance of national money: it goes back to its maker with the reason, and the hands start over. */
export const declineConfirmation = defineCommand({
  name: "payment.decline-confirmation",
  endpoint: declineConfirmationEndpoint,
  permission: "payment:confirm",
  refusalText: paymentRefusalText,
  run: (context, input) =>
    takeStep(context, "decline_confirmation", input, {
      checked_by: null,
      checked_on: null,
      approved_by: null,
      approved_on: null,
    }),
});
