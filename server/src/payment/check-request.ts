import { paymentRefusalText } from "@kc/core/payment";
import { defineCommand } from "../platform/command.ts";
import { checkRequestEndpoint } from "./api.ts";
import { takeStep } from "./step-request.ts";

/** The chief accountant checks a request (kiểm soát): the second hand. */
export const checkRequest = defineCommand({
  name: "payment.check",
  endpoint: checkRequestEndpoint,
  permission: "payment:check",
  refusalText: paymentRefusalText,
  run: (context, input) =>
    takeStep(context, "check", input, {
      checked_by: context.viewer.accountId,
      checked_on: context.today,
    }),
});
