import { dong, ok, plainDate, refuse } from "@kc/core/kernel";
import { returnMoney as decideReturn } from "@kc/core/payment";
import { enterInLedger } from "../budget/ledger-store.ts";
import { defineCommand } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";
import { lockScheme } from "../scheme/move-store.ts";
import { returnMoneyEndpoint } from "./api.ts";
import { completeMoney } from "./complete-money-step.ts";
import { moneyRefusalText } from "./money-refusal-text.ts";
import { insertMoneyReturn } from "./request-store.ts";
import { contractedMoney, lockCommitments, readMoney, returnableDong } from "./store.ts";

/** Records money that went back to the budget (thu hồi tạm ứng, nộp trả ngân sách), from its slip. */
export const returnMoney = defineCommand({
  name: "payment.return",
  endpoint: returnMoneyEndpoint,
  permission: "payment:return",
  refusalText: moneyRefusalText,
  async run(context, input) {
    const { tx, viewer, commandId, today } = context;
    const { provinceId } = viewer;
    const scheme = await lockScheme(tx, provinceId, input.schemeId);
    if (!scheme) return refuse({ kind: "not-found", what: "đề án" });
    await lockCommitments(tx, provinceId, scheme.id);
    const money = await readMoney(tx, provinceId, scheme.id, input.beneficiaryId);
    if (money?.commitmentId == null)
      return refuse({ kind: "not-found", what: "kinh phí đã bố trí" });
    const decision = decideReturn(
      { advanceOutstandingDong: money.advancedDong, paidDong: returnableDong(money), today },
      {
        from: input.from,
        amountDong: dong(input.amountDong),
        slipNumber: input.slipNumber,
        returnedOn: plainDate(input.returnedOn),
      },
    );
    if (!decision.ok) return decision;
    const { allocationId, commitmentId } = contractedMoney(money);
    const entered = await enterInLedger(context, {
      entry: decision.value,
      allocationId,
      commitmentId,
      enteredOn: input.returnedOn,
      documentNumber: input.slipNumber,
      documentOn: input.returnedOn,
      note: input.reason,
    });
    if (!entered.ok) return entered;
    const id = newId();
    const returned = {
      id,
      commitmentId,
      schemeId: scheme.id,
      kind: input.from === "advance" ? "return_advance" : "return_paid",
      amountDong: decision.value.amountDong,
      returnedOn: input.returnedOn,
      slipNumber: input.slipNumber,
      reason: input.reason,
    } as const;
    await insertMoneyReturn(tx, provinceId, returned, commandId);
    context.about(scheme.id);
    const { status: schemeStatus } = await completeMoney(context, scheme);
    return ok({ id, schemeStatus });
  },
});
