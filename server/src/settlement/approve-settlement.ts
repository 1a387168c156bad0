import { type AccountId, asId, type Dong, dong, ok, refuse } from "@kc/core/kernel";
import { moveScheme } from "@kc/core/scheme";
import { approveSettlement as decideApproval } from "@kc/core/settlement";
import { enterInLedger } from "../budget/ledger-store.ts";
import { readBeneficiary } from "../inspection/store.ts";
import { contractedMoney, listMoney, lockCommitments, readMoney } from "../payment/store.ts";
import { dongOf } from "../platform/columns.ts";
import { type CommandContext, defineCommand } from "../platform/command.ts";
import { type LockedScheme, lockScheme, makeSchemeMove } from "../scheme/move-store.ts";
import { approveSettlementEndpoint } from "./api.ts";
import { closingRefusalText } from "./settlement-refusal-text.ts";
import { findSettlement, markSettlementApproved } from "./store.ts";

/** Sở approves the settlement when exactly the settled support is paid; what was paid beyond it must be back first. */
export const approveSettlement = defineCommand({
  name: "settlement.approve",
  endpoint: approveSettlementEndpoint,
  permission: "settlement:approve",
  refusalText: closingRefusalText,
  async run(context, input) {
    const { tx, viewer, commandId, today, about } = context;
    const { provinceId } = viewer;
    const scheme = await lockScheme(tx, provinceId, input.schemeId);
    if (!scheme) return refuse({ kind: "not-found", what: "đề án" });
    await lockCommitments(tx, provinceId, scheme.id);
    const beneficiary = await readBeneficiary(tx, provinceId, scheme.id, input.beneficiaryId);
    const money = await readMoney(tx, provinceId, scheme.id, beneficiary?.id);
    if (!beneficiary || !money) return refuse({ kind: "not-found", what: "đơn vị thụ hưởng" });
    if (beneficiary.settledSupportDong !== null) {
      const { settledSupportDong } = beneficiary;
      return refuse({ kind: "settled-already", settledSupportDong });
    }
    const settlement = await findSettlement(tx, provinceId, beneficiary.id, "lock");
    if (!settlement) return refuse({ kind: "vouchers-missing" });
    if (settlement.version !== input.expectedVersion) {
      return refuse({ kind: "stale", currentVersion: settlement.version });
    }
    const settledSupportDong = dongOf(settlement.settled_support_dong);
    const decision = decideApproval({
      settledSupportDong,
      paidDong: dong(money.paidDong - money.settledDong),
      advanceOutstandingDong: money.advancedDong,
      approverId: asId<AccountId>(viewer.accountId),
      done: [{ act: "settlement:prepare", personId: asId<AccountId>(settlement.prepared_by) }],
    });
    if (!decision.ok) return decision;
    const moved = await settleOnceAll(context, scheme, beneficiary.id, settledSupportDong);
    if (!moved.ok) return moved;
    if (decision.value) {
      const { allocationId, commitmentId } = contractedMoney(money);
      const entered = await enterInLedger(context, {
        entry: decision.value,
        allocationId,
        commitmentId,
        enteredOn: today,
        note: "Phê duyệt quyết toán",
      });
      if (!entered.ok) return entered;
    }
    const approved = {
      settlementId: settlement.id,
      beneficiaryId: beneficiary.id,
      version: settlement.version + 1,
      settledSupportDong,
      approvedOn: today,
      approvedBy: viewer.accountId,
    };
    await markSettlementApproved(tx, provinceId, approved, commandId);
    about(scheme.id);
    return ok({ id: settlement.id, version: approved.version, status: moved.value.status });
  },
});

/** A group scheme is settled when the last of its beneficiaries is; until then it stands where it stood. */
async function settleOnceAll(
  context: CommandContext,
  scheme: LockedScheme,
  beneficiaryId: string,
  settledSupportDong: Dong,
) {
  const { tx, viewer } = context;
  const group = await listMoney(tx, viewer.provinceId, scheme.id);
  const isLast = group
    .filter((money) => money.contractId !== null && money.beneficiaryId !== beneficiaryId)
    .every((money) => money.settledSupportDong !== null);
  if (isLast) {
    return makeSchemeMove(context, scheme, "settle", { facts: { settledSupportDong } });
  }
  if (viewer.role === "system") throw new Error("A settlement is approved by a person.");
  const open = moveScheme(scheme.status, "settle", viewer.role, scheme.route);
  return open.ok ? ok({ status: scheme.status, version: scheme.version }) : open;
}
