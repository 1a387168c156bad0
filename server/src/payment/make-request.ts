import { ok, type Result, yearOf } from "@kc/core/kernel";
import type { PaymentKind, RequestRefusal } from "@kc/core/payment";
import type { CommandContext, CommonRefusal } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";
import { decideRequest, openRequest } from "./draw-up-request.ts";
import { type PayeeInput, payeeOf } from "./facts.ts";
import { insertPaymentRequest, type Paper, takeRequestCode } from "./request-store.ts";
import { contractedMoney } from "./store.ts";

type RequestInput = PayeeInput & {
  readonly schemeId: string;
  readonly beneficiaryId?: string | undefined;
  readonly amountDong: number;
  readonly papers: readonly Paper[];
  readonly note: string;
};

type MadeRequest = {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly clearAdvanceDong: number;
  readonly warnings: string[];
};

/** Draws up a request of either kind: the first of its three hands (lập). */
export async function makeRequest(
  context: CommandContext,
  kind: PaymentKind,
  input: RequestInput,
): Promise<Result<MadeRequest, RequestRefusal | CommonRefusal>> {
  const { tx, viewer, today, commandId, about } = context;
  const { provinceId } = viewer;
  const { schemeId, beneficiaryId, papers, note } = input;
  const opened = await openRequest(context, {
    schemeId,
    beneficiaryId,
    papers,
    exceptRequestId: null,
  });
  if (!opened.ok) return opened;
  const { scheme, facts } = opened.value;
  const decision = decideRequest(kind, facts, input.amountDong);
  if (!decision.ok) return decision;
  const id = newId();
  const code = await takeRequestCode(tx, provinceId, yearOf(today));
  const { contractId, commitmentId } = contractedMoney(facts.money);
  await insertPaymentRequest(
    tx,
    provinceId,
    {
      ...decision.value,
      id,
      code,
      schemeId: scheme.id,
      contractId,
      beneficiaryId: facts.money.beneficiaryId,
      commitmentId,
      kind,
      note,
      papers,
      payee: payeeOf(facts.money, input),
      madeBy: viewer.accountId,
      madeOn: today,
    },
    commandId,
  );
  about(scheme.id);
  const { clearAdvanceDong, warnings } = decision.value;
  return ok({ id, version: 1, code, clearAdvanceDong, warnings: [...warnings] });
}
