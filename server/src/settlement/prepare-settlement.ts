import type * as z from "zod/mini";
import { dong, ok, plainDate, refuse } from "@kc/core/kernel";
import {
  prepareSettlement as decideSettlement,
  type Voucher,
  voucheredCosts,
} from "@kc/core/settlement";
import { readBeneficiary } from "../inspection/store.ts";
import { retestKeptNorm } from "../inspection/retest-store.ts";
import { lockCommitments, readMoney } from "../payment/store.ts";
import { defineCommand } from "../platform/command.ts";
import { lockScheme } from "../scheme/move-store.ts";
import { prepareSettlementEndpoint } from "./api.ts";
import { settlementTerm } from "./due-on.ts";
import { explainSettlement } from "./settling-moves.ts";
import { closingRefusalText } from "./settlement-refusal-text.ts";
import { findLastAcceptedOn, findSettlement, writeSettlement } from "./store.ts";

/** Draws up the settlement (lập quyết toán) on the vouchers of all cost; it may be drawn up again until approved. */
export const prepareSettlement = defineCommand({
  name: "settlement.prepare",
  endpoint: prepareSettlementEndpoint,
  permission: "settlement:prepare",
  refusalText: closingRefusalText,
  async run({ tx, viewer, commandId, today, about }, input) {
    const { provinceId } = viewer;
    const scheme = await lockScheme(tx, provinceId, input.schemeId);
    if (!scheme) return refuse({ kind: "not-found", what: "đề án" });
    const blocked = explainSettlement(scheme.status, scheme.route);
    if (blocked) return refuse(blocked);
    await lockCommitments(tx, provinceId, scheme.id);
    const beneficiary = await readBeneficiary(tx, provinceId, scheme.id, input.beneficiaryId);
    const money = await readMoney(tx, provinceId, scheme.id, beneficiary?.id);
    const lastAcceptedOn = await findLastAcceptedOn(tx, provinceId, scheme.id);
    if (!beneficiary || !money || !lastAcceptedOn) {
      return refuse({ kind: "not-found", what: "biên bản nghiệm thu" });
    }
    if (beneficiary.settledSupportDong !== null) {
      const { settledSupportDong } = beneficiary;
      return refuse({ kind: "settled-already", settledSupportDong });
    }
    const dueOn = settlementTerm({ ...scheme, lastAcceptedOn })?.dueOn ?? lastAcceptedOn;
    const before = await findSettlement(tx, provinceId, beneficiary.id, "lock");
    const currentVersion = before?.version ?? 0;
    if ((input.insteadOfVersion ?? currentVersion) !== currentVersion) {
      return refuse({ kind: "stale", currentVersion });
    }
    const vouchers = input.vouchers.map(readVoucher);
    const { voucheredEligibleDong } = voucheredCosts(vouchers);
    const retest = retestKeptNorm(beneficiary.normAssessment, voucheredEligibleDong);
    const decision = decideSettlement(
      {
        approvedDong: beneficiary.approvedDong ?? dong(0),
        acceptedSupportDong: beneficiary.acceptedSupportDong ?? dong(0),
        retest: { maximumDong: dong(retest.maximumDong) },
        paidDong: money.paidDong,
        dueOn,
        today,
      },
      vouchers,
    );
    if (!decision.ok) return decision;
    const { voucheredDong, settledSupportDong, toRecoverDong, isLate } = decision.value;
    const written = await writeSettlement(
      tx,
      provinceId,
      {
        schemeId: scheme.id,
        beneficiaryId: beneficiary.id,
        preparedOn: today,
        preparedBy: viewer.accountId,
        dueOn,
        voucherCostDong: voucheredDong,
        eligibleCostDong: voucheredEligibleDong,
        settledSupportDong,
        toRecoverDong,
        retest,
        vouchers,
      },
      commandId,
    );
    about(scheme.id);
    return ok({ ...written, settledSupportDong, toRecoverDong, isLate });
  },
});

type StatedVoucher = z.output<typeof prepareSettlementEndpoint.input>["vouchers"][number];

function readVoucher(voucher: StatedVoucher): Voucher {
  return {
    ...voucher,
    issuedOn: plainDate(voucher.issuedOn),
    amountDong: dong(voucher.amountDong),
  };
}
