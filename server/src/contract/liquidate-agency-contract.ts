import { liquidateAgencyContract as decideLiquidation } from "@kc/core/contract";
import { ok, plainDate, refuse } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { agencyStepRefusalText } from "./agency-refusal-text.ts";
import { listAgreementSchemes, lockAgencyFund, markAgencyLiquidated } from "./agency-store.ts";
import { liquidateAgencyContractEndpoint } from "./api.ts";
import { openSchemeMoney } from "./open-scheme.ts";

/** Records the liquidation of the contract with the Cục, once every scheme in it is settled and the Centre keeps exactly what was settled. */
export const liquidateAgencyContract = defineCommand({
  name: "contract.liquidate-agency",
  endpoint: liquidateAgencyContractEndpoint,
  permission: "liquidation:record",
  refusalText: agencyStepRefusalText,
  async run(context, input) {
    const opened = await openSchemeMoney(context, input.schemeId);
    if (!opened.ok) return opened;
    const fund = await lockAgencyFund(context, input.schemeId);
    if (!fund) return refuse({ kind: "not-found", what: "hợp đồng với Cục còn hiệu lực" });
    const { agreementId, money } = fund;
    const schemes = await listAgreementSchemes(context.tx, context.viewer.provinceId, agreementId);
    const decision = decideLiquidation(
      {
        schemes: schemes.map(({ code, status, receivedDong, settledDong }) => ({
          schemeCode: code,
          schemeStatus: status,
          receivedDong,
          settledDong,
        })),
        signedOn: money.signedOn,
        today: context.today,
      },
      { minutesNumber: input.minutesNumber, liquidatedOn: plainDate(input.liquidatedOn) },
    );
    if (!decision.ok) return decision;
    await markAgencyLiquidated(context, agreementId, input);
    return ok({ id: fund.contractId });
  },
});
