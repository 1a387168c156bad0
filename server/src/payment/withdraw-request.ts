import { paymentRefusalText } from "@kc/core/payment";
import { defineCommand } from "../platform/command.ts";
import { withdrawRequestEndpoint } from "./api.ts";
import { takeStep } from "./step-request.ts";

/** Gives a request up (hủy đề nghị): what it claimed may be asked for again. */
export const withdrawRequest = defineCommand({
  name: "payment.withdraw",
  endpoint: withdrawRequestEndpoint,
  permission: "payment:make",
  refusalText: paymentRefusalText,
  run: (context, input) => takeStep(context, "withdraw", input, {}),
});
