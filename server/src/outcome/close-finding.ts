import { type BalanceRefusal, type BudgetRefusal, ledgerEntry } from "@kc/core/budget";
import { dong, minDong, ok, plainDate, refuse, type Result, sumDong } from "@kc/core/kernel";
import {
  type ClosedFinding,
  closeFinding as decideClosing,
  type FindingRefusal,
} from "@kc/core/outcome";
import { type LockedCommitment, lockCommitmentsOfScheme } from "../budget/commitment-store.ts";
import { enterInLedger } from "../budget/ledger-store.ts";
import { insertMoneyReturn } from "../payment/request-store.ts";
import { type CommandContext, defineCommand } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";
import { closeFindingEndpoint } from "./api.ts";
import { lockFinding, writeClosing } from "./check-store.ts";
import { closingRefusalText } from "./closing-refusal-text.ts";

/** Closes a finding of a check: put right, or the support recovered for a machine that is gone, which the ledger takes back. */
export const closeFinding = defineCommand({
  name: "outcome.close-finding",
  endpoint: closeFindingEndpoint,
  permission: "scheme:monitor",
  refusalText: closingRefusalText,
  async run(context, { findingId, ...stated }) {
    const { tx, viewer, today, about } = context;
    const finding = await lockFinding(tx, viewer.provinceId, findingId);
    if (!finding) return refuse({ kind: "not-found", what: "phát hiện sau kiểm tra" });
    const { schemeId, beneficiaryId } = finding;
    const all = await lockCommitmentsOfScheme(tx, viewer.provinceId, schemeId);
    const own = all.filter((each) => each.beneficiaryId === beneficiaryId);
    const supportDong = sumDong(own.map(({ settledDong }) => settledDong));
    const decision = decideClosing(
      { ...finding, supportDong, today },
      {
        ...stated,
        closedOn: plainDate(stated.closedOn),
        recoveredDong: dong(stated.recoveredDong),
      },
    );
    if (!decision.ok) return decision;
    const posted = await postRecovery(context, schemeId, own, decision.value);
    if (!posted.ok) return posted;
    await writeClosing(context, findingId, decision.value);
    about(schemeId);
    return ok({ id: findingId });
  },
});

/** Takes what came back out of what was settled, from the commitment of the last year first. */
async function postRecovery(
  context: CommandContext,
  schemeId: string,
  commitments: readonly LockedCommitment[],
  closing: ClosedFinding,
): Promise<Result<null, FindingRefusal | BudgetRefusal | BalanceRefusal>> {
  if (closing.how !== "recovered") return ok(null);
  let leftDong = closing.recoveredDong;
  for (const { id: commitmentId, allocationId, settledDong } of commitments.toReversed()) {
    const amountDong = minDong(leftDong, settledDong);
    if (amountDong <= 0) continue;
    const paper = { enteredOn: closing.closedOn, documentOn: closing.closedOn };
    const entered = await enterInLedger(context, {
      ...paper,
      entry: ledgerEntry("return_settled", amountDong),
      allocationId,
      commitmentId,
      documentNumber: closing.slipNumber,
      note: closing.note,
    });
    if (!entered.ok) return entered;
    const { tx, viewer, commandId } = context;
    const returned = {
      id: newId(),
      commitmentId,
      schemeId,
      kind: "return_settled",
      amountDong,
      returnedOn: closing.closedOn,
      slipNumber: closing.slipNumber,
      reason: closing.note,
    } as const;
    await insertMoneyReturn(tx, viewer.provinceId, returned, commandId);
    leftDong = dong(leftDong - amountDong);
  }
  return ok(null);
}
