import { amendmentRefusalText, checkAmendmentOpen } from "@kc/core/amendment";
import { ok } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { withdrawAmendmentEndpoint } from "./api.ts";
import { openAmendment, tellAmendment } from "./open-amendment-step.ts";
import { updateAmendment } from "./store.ts";

/** Takes back a request for a change before it is decided; what stands stays. */
export const withdrawAmendment = defineCommand({
  name: "amendment.withdraw",
  endpoint: withdrawAmendmentEndpoint,
  permission: "scheme:request-change",
  refusalText: amendmentRefusalText,
  async run(context, input) {
    const opened = await openAmendment(context, input);
    if (!opened.ok) return opened;
    const { amendment } = opened.value;
    const open = checkAmendmentOpen(amendment.status);
    if (!open.ok) return open;
    const version = await updateAmendment(context, amendment, { status: "withdrawn" });
    await tellAmendment(context, opened.value, {
      action: "withdraw_amendment",
      mode: "in_system",
      happenedOn: context.today,
      details: { reason: input.reason },
    });
    return ok({ id: amendment.id, version, status: "withdrawn" as const });
  },
});
