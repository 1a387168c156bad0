import { paymentRefusalText } from "@kc/core/payment";
import { defineCommand } from "../platform/command.ts";
import { sendRequestEndpoint } from "./api.ts";
import { takeStep } from "./step-request.ts";

/** Sends the papers of an approved request to the Treasury. */
export const sendRequest = defineCommand({
  name: "payment.send",
  endpoint: sendRequestEndpoint,
  permission: "payment:send",
  refusalText: paymentRefusalText,
  run: (context, input) => takeStep(context, "send_to_treasury", input, { sent_on: input.sentOn }),
});
