import { ok, plainDate, refuse } from "@kc/core/kernel";
import { outcomeRefusalText, recordSupportCheck as decideCheck } from "@kc/core/outcome";
import { defineCommand } from "../platform/command.ts";
import { lockScheme } from "../scheme/move-store.ts";
import { recordSupportCheckEndpoint } from "./api.ts";
import {
  insertSupportCheck,
  listAcceptedMachines,
  listCheckedBeneficiaries,
  listSupportChecks,
} from "./check-store.ts";
import { supportCheckTerms } from "./support-term-store.ts";

/** Records a check at the establishment after support (kiểm tra sau hỗ trợ); what is not as it should be becomes a finding. */
export const recordSupportCheck = defineCommand({
  name: "outcome.record-support-check",
  endpoint: recordSupportCheckEndpoint,
  permission: "scheme:monitor",
  refusalText: outcomeRefusalText,
  async run(context, { schemeId, beneficiaryId, monthsAfter, ...stated }) {
    const { tx, viewer, today, about } = context;
    const { provinceId } = viewer;
    const scheme = await lockScheme(tx, provinceId, schemeId);
    if (!scheme) return refuse({ kind: "not-found", what: "đề án" });
    const beneficiaries = await listCheckedBeneficiaries(tx, provinceId, schemeId);
    const [beneficiary, another] = beneficiaries.filter(
      ({ id }) => beneficiaryId === undefined || id === beneficiaryId,
    );
    if (!beneficiary || another) return refuse({ kind: "not-found", what: "đơn vị thụ hưởng" });
    const checks = await listSupportChecks(tx, provinceId, schemeId);
    const checkedOn = plainDate(stated.checkedOn);
    const decision = decideCheck(
      {
        acceptedOn: beneficiary.acceptedOn,
        today,
        terms: supportCheckTerms(),
        done: checks
          .filter((check) => check.beneficiaryId === beneficiary.id)
          .map(({ months }) => months),
        machines: await listAcceptedMachines(tx, provinceId, [beneficiary.id]),
      },
      { ...stated, months: monthsAfter, checkedOn },
    );
    if (!decision.ok) return decision;
    const id = await insertSupportCheck(context, {
      ...stated,
      schemeId,
      beneficiaryId: beneficiary.id,
      months: monthsAfter,
      findings: decision.value,
    });
    about(schemeId);
    return ok({ id, findings: decision.value.length });
  },
});
