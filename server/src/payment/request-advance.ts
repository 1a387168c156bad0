import { paymentRefusalText } from "@kc/core/payment";
import { defineCommand } from "../platform/command.ts";
import { requestAdvanceEndpoint } from "./api.ts";
import { makeRequest } from "./make-request.ts";

/** Draws up a request for advance (đề nghị tạm ứng) before acceptance. */
export const requestAdvance = defineCommand({
  name: "payment.request-advance",
  endpoint: requestAdvanceEndpoint,
  permission: "payment:make",
  refusalText: paymentRefusalText,
  run: (context, input) => makeRequest(context, "advance", input),
});
