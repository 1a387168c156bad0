import { actingMode } from "@kc/core/access";
import { amendmentRefusalText, signAnnex as decideAnnex } from "@kc/core/amendment";
import { ok, plainDate } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { actingRole } from "../platform/viewer.ts";
import { signAnnexEndpoint } from "./api.ts";
import { openAmendment, tellAmendment } from "./open-amendment-step.ts";
import { updateAmendment } from "./store.ts";

/** Records the annex to the contract (ký phụ lục hợp đồng) that an approved change of a signed contract asks for. */
export const signAnnex = defineCommand({
  name: "amendment.sign-annex",
  endpoint: signAnnexEndpoint,
  permission: "contract:sign",
  refusalText: amendmentRefusalText,
  async run(context, input) {
    const opened = await openAmendment(context, input);
    if (!opened.ok) return opened;
    const { amendment } = opened.value;
    const { annexNumber, signedOn } = input;
    const { today, viewer } = context;
    const annex = { annexNumber, signedOn: plainDate(signedOn) };
    const decision = decideAnnex({ ...amendment, today }, annex);
    if (!decision.ok) return decision;
    const version = await updateAmendment(context, amendment, {
      annex_number: annexNumber,
      annex_signed_on: signedOn,
    });
    await tellAmendment(context, opened.value, {
      action: "sign_contract_annex",
      mode: actingMode(actingRole(viewer), "contract:sign") ?? "in_system",
      happenedOn: signedOn,
      details: { facts: { annexNumber } },
    });
    return ok({ id: amendment.id, version, status: amendment.status });
  },
});
