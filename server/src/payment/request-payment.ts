import { paymentRefusalText } from "@kc/core/payment";
import { defineCommand } from "../platform/command.ts";
import { requestPaymentEndpoint } from "./api.ts";
import { makeRequest } from "./make-request.ts";

/** Draws up a request for payment (đề nghị thanh toán) after acceptance; it clears the advance as well. */
export const requestPayment = defineCommand({
  name: "payment.request-payment",
  endpoint: requestPaymentEndpoint,
  permission: "payment:make",
  refusalText: paymentRefusalText,
  run: (context, input) => makeRequest(context, "payment", input),
});
