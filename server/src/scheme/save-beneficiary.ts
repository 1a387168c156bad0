import { ok } from "@kc/core/kernel";
import { planBeneficiaries, schemeRefusalText } from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { saveBeneficiaryEndpoint } from "./api.ts";
import { namesLater } from "./group-plan-store.ts";
import { sumOthers } from "./group-store.ts";
import { answerSaved, openDossier } from "./saved-section.ts";
import { updateBeneficiary, updateScheme } from "./store.ts";

/** Saves what the beneficiary asks, its two commitments (TTLT 26/2014 Đ.7 k.3-4) and its bank account. */
export const saveBeneficiary = defineCommand({
  name: "scheme.save-beneficiary",
  endpoint: saveBeneficiaryEndpoint,
  permission: "scheme:draft",
  refusalText: schemeRefusalText,
  async run(context, input) {
    const open = await openDossier(context, input, "member");
    if (!open.ok) return open;
    const { record, row } = open.value;
    const isPlanned = record.planned_count !== null;
    const planned = isPlanned && input.planned ? planBeneficiaries(input.planned) : ok(null);
    if (!planned.ok) return planned;
    const requested = String(input.requestedDong);
    await updateBeneficiary(context.tx, row, record.beneficiary_id, {
      requested_dong: requested,
      ...(planned.value
        ? { planned_count: planned.value.count, planned_kind: planned.value.kind }
        : {}),
      technology_line: input.technologyLine,
      commits_rest_of_capital: input.commitsRestOfCapital,
      commits_no_other_money: input.commitsNoOtherMoney,
      bank_account: input.bankAccount,
      bank_name: input.bankName,
    });
    if (!isPlanned && (await namesLater(context.tx, record.province_id, record.id))) {
      return answerSaved(context, open.value);
    }
    const others = await sumOthers(
      context.tx,
      record.province_id,
      record.id,
      record.beneficiary_id,
    );
    const wholeDong = input.requestedDong + (others?.requestedDong ?? 0);
    await updateScheme(context.tx, row, record.id, { requested_dong: String(wholeDong) });
    return answerSaved(context, open.value);
  },
});
