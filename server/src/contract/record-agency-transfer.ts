import { recordAgencyTransfer as decideTransfer } from "@kc/core/contract";
import { dong, ok, plainDate, refuse } from "@kc/core/kernel";
import { enterInLedger } from "../budget/ledger-store.ts";
import { defineCommand } from "../platform/command.ts";
import { agencyStepRefusalText } from "./agency-refusal-text.ts";
import { lockAgencyFund } from "./agency-store.ts";
import { recordAgencyTransferEndpoint } from "./api.ts";
import { openSchemeMoney } from "./open-scheme.ts";

/** Records money that the Cục transferred under its contract (nhận kinh phí), or that the Centre gave back, from the voucher. */
export const recordAgencyTransfer = defineCommand({
  name: "contract.record-agency-transfer",
  endpoint: recordAgencyTransferEndpoint,
  permission: "payment:record-receipt",
  refusalText: agencyStepRefusalText,
  async run(context, input) {
    const opened = await openSchemeMoney(context, input.schemeId);
    if (!opened.ok) return opened;
    const fund = await lockAgencyFund(context, input.schemeId);
    if (!fund) return refuse({ kind: "not-found", what: "hợp đồng với Cục còn hiệu lực" });
    const { kind, transferredOn, voucherNumber, note } = input;
    const decision = decideTransfer(
      { ...fund.money, today: context.today },
      {
        kind,
        amountDong: dong(input.amountDong),
        transferredOn: plainDate(transferredOn),
        voucherNumber,
      },
    );
    if (!decision.ok) return decision;
    const entered = await enterInLedger(context, {
      entry: decision.value,
      allocationId: fund.allocationId,
      enteredOn: transferredOn,
      documentNumber: voucherNumber,
      documentOn: transferredOn,
      note,
    });
    return entered.ok ? ok({ id: entered.value.entryId }) : entered;
  },
});
