import {
  recordAgencyTransfer as decideTransfer,
  shareTransfer,
  type TransferPart,
} from "@kc/core/contract";
import { dong, ok, plainDate, refuse, type Result } from "@kc/core/kernel";
import { enterInLedger } from "../budget/ledger-store.ts";
import { type CommandContext, type CommonRefusal, defineCommand } from "../platform/command.ts";
import { type AgencyStepRefusal, agencyStepRefusalText } from "./agency-refusal-text.ts";
import { lockAgencyFund } from "./agency-store.ts";
import { recordAgencyTransferEndpoint } from "./api.ts";
import { openSchemeMoney } from "./open-scheme.ts";

/** Records money that the Cục transferred under its contract (nhận kinh phí), or that the Centre gave back, from the voucher. */
export const recordAgencyTransfer = defineCommand({
  name: "contract.record-agency-transfer",
  endpoint: recordAgencyTransferEndpoint,
  permission: "payment:record-receipt",
  refusalText: agencyStepRefusalText,
  async run(context, { schemeId, amountDong, parts, ...voucher }) {
    const whole = [{ schemeId, amountDong }];
    const shared = shareTransfer(
      dong(amountDong),
      (parts ?? whole).map((part) => ({ ...part, amountDong: dong(part.amountDong) })),
    );
    if (!shared.ok) return shared;
    const inOrder = shared.value.toSorted((one, other) => (one.schemeId < other.schemeId ? -1 : 1));
    let id = "";
    let agreementId: string | undefined;
    for (const part of inOrder) {
      const entered = await enterPart(context, part, voucher, agreementId);
      if (!entered.ok) return entered;
      ({ id, agreementId } = entered.value);
    }
    context.about(schemeId);
    return ok({ id });
  },
});

type Voucher = {
  readonly kind: "receive" | "give_back";
  readonly transferredOn: string;
  readonly voucherNumber: string;
  readonly note: string;
};

/** Enters the part of one scheme; every part of a voucher is of the same contract. */
async function enterPart(
  context: CommandContext,
  { schemeId, amountDong }: TransferPart,
  { kind, transferredOn, voucherNumber, note }: Voucher,
  agreementId: string | undefined,
): Promise<
  Result<{ readonly id: string; readonly agreementId: string }, AgencyStepRefusal | CommonRefusal>
> {
  const opened = await openSchemeMoney(context, schemeId);
  if (!opened.ok) return opened;
  const fund = await lockAgencyFund(context, schemeId);
  if (!fund || (agreementId !== undefined && fund.agreementId !== agreementId)) {
    return refuse({ kind: "not-found", what: "hợp đồng với Cục còn hiệu lực" });
  }
  const decision = decideTransfer(
    { ...fund.money, today: context.today },
    { kind, amountDong, transferredOn: plainDate(transferredOn), voucherNumber },
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
  return entered.ok ? ok({ id: entered.value.entryId, agreementId: fund.agreementId }) : entered;
}
