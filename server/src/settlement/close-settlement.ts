import type { LedgerEntry } from "@kc/core/budget";
import { type AccountId, asId, dong, ok, refuse, type Result } from "@kc/core/kernel";
import { moveScheme, schemeMoveDefinition } from "@kc/core/scheme";
import { approveSettlement as decideApproval } from "@kc/core/settlement";
import { enterInLedger } from "../budget/ledger-store.ts";
import { readBeneficiary } from "../inspection/store.ts";
import {
  contractedMoney,
  listMoney,
  lockCommitments,
  type MoneyRow,
  readMoney,
} from "../payment/store.ts";
import { dongOf } from "../platform/columns.ts";
import type { CommandContext, CommonRefusal } from "../platform/command.ts";
import { actingRole } from "../platform/viewer.ts";
import {
  type LockedScheme,
  lockScheme,
  makeSchemeMove,
  type MoveDetails,
} from "../scheme/move-store.ts";
import type { ClosingRefusal } from "./settlement-refusal-text.ts";
import type { settlingMoves } from "./settling-moves.ts";
import { findSettlement, markSettlementApproved } from "./store.ts";

export type Closing = {
  readonly schemeId: string;
  readonly expectedVersion: number;
  /** Of a group scheme: whose settlement. */
  readonly beneficiaryId?: string | undefined;
  readonly action: (typeof settlingMoves)[keyof typeof settlingMoves];
  readonly settledOn: string;
  /** The paper of the Cục; empty where Sở approves the settlement here. */
  readonly paper: { readonly documentNumber: string; readonly signatory: string };
};

type Closed = { readonly id: string; readonly version: number; readonly status: string };

/** Settles a scheme when exactly the settled support is paid; what was paid beyond it must be back first. */
export async function closeSettlement(
  context: CommandContext,
  { action, settledOn, paper, ...input }: Closing,
): Promise<Result<Closed, ClosingRefusal | CommonRefusal>> {
  const { tx, viewer, commandId, about } = context;
  const { provinceId } = viewer;
  const scheme = await lockScheme(tx, provinceId, input.schemeId);
  if (!scheme) return refuse({ kind: "not-found", what: "đề án" });
  const open = moveScheme(scheme.status, action, actingRole(viewer), scheme.route);
  if (!open.ok && open.refusal.kind === "move-not-on-route") return open;
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
    done:
      action === "settle"
        ? [{ act: "settlement:prepare", personId: asId<AccountId>(settlement.prepared_by) }]
        : [],
  });
  if (!decision.ok) return decision;
  const moved = await settleOnceAll(context, scheme, beneficiary.id, action, {
    happenedOn: settledOn,
    facts: { settledSupportDong, ...paper },
  });
  if (!moved.ok) return moved;
  const entered = await enterSettled(context, money, decision.value, {
    enteredOn: settledOn,
    documentNumber: paper.documentNumber,
    note: schemeMoveDefinition(action).label,
  });
  if (!entered.ok) return entered;
  const approved = {
    settlementId: settlement.id,
    beneficiaryId: beneficiary.id,
    version: settlement.version + 1,
    settledSupportDong,
    approvedOn: settledOn,
    ...paper,
    approvedBy: viewer.accountId,
  };
  await markSettlementApproved(tx, provinceId, approved, commandId);
  about(scheme.id);
  return ok({ id: settlement.id, version: approved.version, status: moved.value.status });
}

/** Enters what is settled, where anything is. */
async function enterSettled(
  context: CommandContext,
  money: MoneyRow,
  entry: LedgerEntry | null,
  paper: { readonly enteredOn: string; readonly documentNumber: string; readonly note: string },
): Promise<Result<null, ClosingRefusal>> {
  if (!entry) return ok(null);
  const { allocationId, commitmentId } = contractedMoney(money);
  const entered = await enterInLedger(context, { ...paper, entry, allocationId, commitmentId });
  return entered.ok ? ok(null) : entered;
}

/** A group scheme is settled when the last of its beneficiaries is; until then it stands where it stood. */
async function settleOnceAll(
  context: CommandContext,
  scheme: LockedScheme,
  beneficiaryId: string,
  action: Closing["action"],
  details: MoveDetails,
) {
  const { tx, viewer } = context;
  const group = await listMoney(tx, viewer.provinceId, scheme.id);
  const isLast = group
    .filter((money) => money.contractId !== null && money.beneficiaryId !== beneficiaryId)
    .every((money) => money.settledSupportDong !== null);
  if (isLast) return makeSchemeMove(context, scheme, action, details);
  const open = moveScheme(scheme.status, action, actingRole(viewer), scheme.route);
  return open.ok ? ok({ status: scheme.status, version: scheme.version }) : open;
}
