import { paymentRefusalText } from "@kc/core/payment";
import { defineCommand } from "../platform/command.ts";
import { sendBackRequestEndpoint } from "./api.ts";
import { takeStep } from "./step-request.ts";

/** Sends a request back to its maker with the reason (kế toán trưởng or thủ trưởng); the hands start over. */
export const sendBackRequest = defineCommand({
  name: "payment.send-back",
  endpoint: sendBackRequestEndpoint,
  permission: "payment:send-back",
  refusalText: paymentRefusalText,
  run: (context, input) =>
    takeStep(context, "send_back_to_maker", input, {
      checked_by: null,
      checked_on: null,
      approved_by: null,
      approved_on: null,
      confirmed_by: null,
      confirmed_on: null,
    }),
});
