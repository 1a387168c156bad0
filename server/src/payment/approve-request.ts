import { paymentRefusalText } from "@kc/core/payment";
import { defineCommand } from "../platform/command.ts";
import { approveRequestEndpoint } from "./api.ts";
import { takeStep } from "./step-request.ts";

/** The holder of the account approves a request (duyệt): the third hand. */
export const approveRequest = defineCommand({
  name: "payment.approve",
  endpoint: approveRequestEndpoint,
  permission: "payment:approve",
  refusalText: paymentRefusalText,
  run: (context, input) =>
    takeStep(context, "approve", input, {
      approved_by: context.viewer.accountId,
      approved_on: context.today,
    }),
});
