import { amendmentRefusalText, verifyAmendment as decideVerification } from "@kc/core/amendment";
import { ok, plainDate } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { verifyAmendmentEndpoint } from "./api.ts";
import { openAmendment, tellAmendment } from "./open-amendment-step.ts";
import { updateAmendment } from "./store.ts";

/** Sở checks a request for a change on site and confirms it (TT 36/2013 Đ.21 k.2): national schemes must be. */
export const verifyAmendment = defineCommand({
  name: "amendment.verify",
  endpoint: verifyAmendmentEndpoint,
  permission: "amendment:verify",
  refusalText: amendmentRefusalText,
  async run(context, input) {
    const opened = await openAmendment(context, input);
    if (!opened.ok) return opened;
    const { amendment } = opened.value;
    const { verifiedOn, finding } = input;
    const { today, viewer } = context;
    const decision = decideVerification({ ...amendment, today }, plainDate(verifiedOn));
    if (!decision.ok) return decision;
    const version = await updateAmendment(context, amendment, {
      status: "verified",
      verified_on: verifiedOn,
      verified_by: viewer.accountId,
      verification: finding,
    });
    await tellAmendment(context, opened.value, {
      action: "verify_amendment",
      mode: "in_system",
      happenedOn: verifiedOn,
      details: { reason: finding },
    });
    return ok({ id: amendment.id, version, status: "verified" as const });
  },
});
