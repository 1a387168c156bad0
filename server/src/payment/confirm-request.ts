import { paymentRefusalText } from "@kc/core/payment";
import { defineCommand } from "../platform/command.ts";
import { confirmRequestEndpoint } from "./api.ts";
import { takeStep } from "./step-request.ts";

/** Sở confirms an advance of national money before it leaves the Centre (xác nhận đề nghị tạm ứng). */
export const confirmRequest = defineCommand({
  name: "payment.confirm",
  endpoint: confirmRequestEndpoint,
  permission: "payment:confirm",
  refusalText: paymentRefusalText,
  run: (context, input) =>
    takeStep(context, "confirm", input, {
      confirmed_by: context.viewer.accountId,
      confirmed_on: context.today,
    }),
});
