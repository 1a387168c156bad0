import { ok, refuse } from "@kc/core/kernel";
import { decidePublication as decideChoice, outcomeRefusalText } from "@kc/core/outcome";
import { defineCommand } from "../platform/command.ts";
import { decidePublicationEndpoint } from "./api.ts";
import { listCheckedBeneficiaries, writePublicationChoice } from "./check-store.ts";

/** Publishes a supported establishment or withholds it for a reason (công khai cơ sở được hỗ trợ). */
export const decidePublication = defineCommand({
  name: "outcome.decide-publication",
  endpoint: decidePublicationEndpoint,
  permission: "publication:decide",
  refusalText: outcomeRefusalText,
  async run(context, { schemeId, beneficiaryId, choice, reason }) {
    const { tx, viewer, about } = context;
    const found = await listCheckedBeneficiaries(tx, viewer.provinceId, schemeId);
    if (!found.some(({ id }) => id === beneficiaryId)) {
      return refuse({ kind: "not-found", what: "đơn vị thụ hưởng" });
    }
    const decision = decideChoice(choice, reason);
    if (!decision.ok) return decision;
    await writePublicationChoice(context, {
      schemeId,
      beneficiaryId,
      isWithheld: decision.value.choice === "withhold",
      reason: decision.value.reason,
    });
    about(schemeId);
    return ok({ id: beneficiaryId });
  },
});
