import { type AmendmentChange, estimateAfter, machinesCost } from "@kc/core/amendment";
import { type BalanceRefusal, type BudgetRefusal, ledgerEntry } from "@kc/core/budget";
import { type Dong, dong, maxDong, ok, type Result, subtractDong, sumDong } from "@kc/core/kernel";
import { lockCommitmentsOfScheme } from "../budget/commitment-store.ts";
import { enterInLedger } from "../budget/ledger-store.ts";
import { dongOf } from "../platform/columns.ts";
import type { CommandContext } from "../platform/command.ts";
import type { Tx } from "../platform/database.ts";
import type { LockedScheme } from "../scheme/move-store.ts";
import { newId } from "../platform/ids.ts";
import { listEstimateShares, type StandingScheme } from "./terms-store.ts";

/** The paper that money is bound or released by, when a change raises or lowers the support. */
export type AmendmentPaper = {
  readonly number: string;
  readonly on: string;
  readonly note: string;
};

export type Applied = Promise<Result<null, BudgetRefusal | BalanceRefusal>>;

/** Raises or lowers the support: the money bound for it, the plan's line, the estimate and the contract follow; the
 * task stays as it was assigned. */
export async function changeSupport(
  context: CommandContext,
  { id: schemeId, shape }: Pick<LockedScheme, "id" | "shape">,
  standing: StandingScheme,
  change: Extract<AmendmentChange, { kind: "machines" | "support" }>,
  paper: AmendmentPaper,
): Applied {
  const { tx, viewer, commandId } = context;
  const { provinceId } = viewer;
  const { supportDong } = change;
  const bound = await bindDifference(context, schemeId, standing, supportDong, paper);
  if (!bound.ok) return bound;
  const { beneficiaryId, appraisedDong } = standing;
  await tx
    .updateTable("beneficiary")
    .set({
      // What is approved never passes what was appraised: a raise is appraised by the decision itself.
      appraised_dong: String(maxDong(appraisedDong ?? supportDong, supportDong)),
      approved_dong: String(supportDong),
      command_id: commandId,
    })
    .where("province_id", "=", provinceId)
    .where("id", "=", beneficiaryId)
    .execute();
  const wholeSupportDong = await sumApproved(tx, provinceId, schemeId);
  await tx
    .updateTable("plan_line")
    .set({ approved_dong: String(wholeSupportDong), command_id: commandId })
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("outcome", "=", "approved")
    .execute();
  const cost = change.kind === "machines" ? machinesCost(change.machines) : null;
  const costBefore = machinesCost(standing.terms.machines);
  const costs = { cost, before: shape === "group" ? costBefore : null };
  const totalDong = await rewriteEstimate(context, schemeId, costs, wholeSupportDong);
  const ownCostDong = shape === "group" ? maxDong(cost ?? costBefore, supportDong) : totalDong;
  await tx
    .updateTable("contract")
    .set((eb) => ({
      grant_dong: String(supportDong),
      total_cost_dong: String(ownCostDong),
      version: eb("version", "+", 1),
      command_id: commandId,
    }))
    .where("province_id", "=", provinceId)
    .where("beneficiary_id", "=", beneficiaryId)
    .where("kind", "=", "with_beneficiary")
    .where("status", "=", "in_force")
    .execute();
  return ok(null);
}

/** All that is approved of a scheme: of a group, of all its beneficiaries, in đồng. */
async function sumApproved(tx: Tx, provinceId: number, schemeId: string): Promise<Dong> {
  const { sum } = await tx
    .selectFrom("beneficiary")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .select((eb) => eb.fn.sum<string | null>("approved_dong").as("sum"))
    .executeTakeFirstOrThrow();
  return dongOf(sum);
}

/** Binds more of the allocation, never beyond what is assigned, or releases what is no longer needed. */
async function bindDifference(
  context: CommandContext,
  schemeId: string,
  { terms, beneficiaryId }: StandingScheme,
  supportDong: Dong,
  paper: AmendmentPaper,
): Applied {
  if (supportDong === terms.supportDong) return ok(null);
  const commitments = await lockCommitmentsOfScheme(
    context.tx,
    context.viewer.provinceId,
    schemeId,
  );
  const own = commitments.filter((each) => each.beneficiaryId === beneficiaryId);
  const isMore = supportDong > terms.supportDong;
  let leftDong = isMore
    ? subtractDong(supportDong, terms.supportDong)
    : subtractDong(terms.supportDong, supportDong);
  for (const { id, allocationId, freeDong } of own.toReversed()) {
    const amountDong = isMore || leftDong < freeDong ? leftDong : freeDong;
    if (amountDong <= 0) continue;
    if (isMore) {
      const raised = await raiseAgencyContract(context, allocationId, amountDong, paper);
      if (!raised.ok) return raised;
    }
    const entered = await enterInLedger(context, {
      entry: ledgerEntry(isMore ? "commit" : "release", amountDong),
      allocationId,
      commitmentId: id,
      enteredOn: paper.on,
      documentNumber: paper.number,
      documentOn: paper.on,
      note: paper.note,
    });
    if (!entered.ok) return entered;
    leftDong = subtractDong(leftDong, amountDong);
  }
  return ok(null);
}

/**
 * What the Minister adds to a national scheme is added to its contract with the Cục, whose money is no estimate of the
 * province; an allocation of the province is left as it is.
 */
async function raiseAgencyContract(
  context: CommandContext,
  allocationId: string,
  amountDong: Dong,
  paper: AmendmentPaper,
): Applied {
  const { tx, viewer, commandId } = context;
  const fund = await tx
    .selectFrom("allocation")
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", allocationId)
    .select("contract_id")
    .executeTakeFirstOrThrow();
  if (fund.contract_id === null) return ok(null);
  const agreed = await enterInLedger(context, {
    entry: ledgerEntry("agree", amountDong),
    allocationId,
    enteredOn: paper.on,
    documentNumber: paper.number,
    documentOn: paper.on,
    note: paper.note,
  });
  if (!agreed.ok) return agreed;
  await tx
    .updateTable("contract")
    .set((eb) => ({
      grant_dong: eb("grant_dong", "+", String(amountDong)),
      total_cost_dong: eb.fn<string>("greatest", [
        "total_cost_dong",
        eb("grant_dong", "+", String(amountDong)),
      ]),
      version: eb("version", "+", 1),
      command_id: commandId,
    }))
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", fund.contract_id)
    .execute();
  return ok(null);
}

/** Rewrites the estimate (Mẫu số 1) for a new cost or support; gives its total, in đồng. */
async function rewriteEstimate(
  { tx, viewer, commandId }: CommandContext,
  schemeId: string,
  {
    cost,
    before,
  }: {
    /** What the machines cost after the change; null where they stay. */
    readonly cost: Dong | null;
    /** What they cost before, where they are those of one of a group: the others' cost stays. */
    readonly before: Dong | null;
  },
  supportDong: Dong,
): Promise<Dong> {
  const { provinceId } = viewer;
  const lines = await listEstimateShares(tx, provinceId, schemeId);
  const oldTotal = sumDong(lines.map((line) => line.totalDong));
  const newTotal =
    cost === null ? oldTotal : before === null ? cost : dong(Math.max(0, oldTotal + cost - before));
  const totalDong = maxDong(newTotal, supportDong);
  const [first] = lines;
  if (!first) return totalDong;
  const single = {
    totalDong,
    supportDong,
    otherDong: dong(0),
    beneficiaryDong: subtractDong(totalDong, supportDong),
  };
  const after = estimateAfter(lines, totalDong, supportDong);
  await tx
    .deleteFrom("estimate_line")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .execute();
  await tx
    .insertInto("estimate_line")
    .values(
      (after ?? [single]).map((line, position) => {
        const { content, year, note } = lines[position] ?? first;
        return {
          province_id: provinceId,
          id: newId(),
          scheme_id: schemeId,
          position,
          content,
          year,
          note,
          total_dong: String(line.totalDong),
          support_dong: String(line.supportDong),
          beneficiary_dong: String(line.beneficiaryDong),
          other_dong: String(line.otherDong),
          command_id: commandId,
        };
      }),
    )
    .execute();
  return totalDong;
}
