import {
  type Dong,
  dong,
  formatDay,
  isPlainDate,
  ok,
  subtractDong,
  sumDong,
  yearOf,
} from "@kc/core/kernel";
import { evidenceLabel } from "../evidence.ts";
import { findBodyOfKind, listNames } from "./body-store.ts";
import { issuingBodyOf } from "./bodies.ts";
import { definePaper, notFound, notReady } from "./paper.ts";
import { sourceLabel } from "./plan-groups.ts";
import { type JsonRow, textOf } from "./read-json.ts";
import { findMoney } from "./money-store.ts";
import { findContract, findPaymentRequest } from "./record-store.ts";
import { contractReference } from "./references.ts";
import { findSchemeFacts } from "./scheme-facts-store.ts";

/** Request for an advance or a payment (đề nghị thanh toán, Mẫu 9), numbered in the Centre's register. */
export const paymentRequestPaper = definePaper({
  kind: "payment_request",
  subject: "payment-request",
  stage: "payment",
  draftedBy: ["centre"],
  async make(context, requestId) {
    const { db, provinces } = context;
    const request = await findPaymentRequest(db, provinces, requestId);
    const facts = request && (await findSchemeFacts(context, request.beneficiaryId));
    if (!request || !facts) return notFound("đề nghị tạm ứng, thanh toán");
    const { record, provinceId, implementer } = facts;
    const contract = await findContract(db, provinceId, record.id, record.beneficiary_id);
    if (!contract) return notReady("payment_request", "contract");
    const money = await findMoney(db, provinceId, record.id, record.beneficiary_id);
    const treasury = await findBodyOfKind(db, provinceId, "treasury");
    const names = await listNames(db, [request.madeBy, request.checkedBy, request.approvedBy]);
    const nameOf = (id: string | null): string | null =>
      id === null ? null : (names.get(id) ?? null);
    const requestedDong = sumDong([request.amountDong, request.clearsAdvanceDong]);
    const isAdvance = request.kind === "advance";
    const totals = {
      contractDong: contract.grantDong,
      acceptedDong: isAdvance ? dong(0) : (money.acceptedSupportDong ?? dong(0)),
      paidBeforeDong: paidBefore(money, isAdvance, requestedDong),
      requestedDong,
    };
    return ok({
      data: {
        body: issuingBodyOf(implementer),
        slipNumber: null,
        to: treasury.name,
        purpose: request.kind,
        schemeName: record.name,
        contract: contractReference(contract, implementer.name),
        moneySource: `${sourceLabel(record.source)}, năm ${String(record.plan_year)}`,
        lines: [{ content: record.name, ...totals }],
        totals,
        advanceToRecoverDong: request.clearsAdvanceDong,
        toTransferDong: request.amountDong,
        payee: {
          name: textOf(request.payee, "name"),
          account: textOf(request.payee, "bankAccount"),
          bank: textOf(request.payee, "bankName"),
        },
        evidence: request.evidence.map(evidenceText),
        madeOn: request.madeOn,
        year: yearOf(request.madeOn),
        accountant: nameOf(request.madeBy),
        chiefAccountant: nameOf(request.checkedBy),
        head: nameOf(request.approvedBy),
      },
      recordId: request.id,
      schemeId: record.id,
      planId: null,
      issuer: { id: implementer.id, name: implementer.name },
      recorded: null,
      isDemo: record.is_demo,
    });
  },
});

/** What had left before this request: paid and advanced, without what the request itself has drawn by now. */
function paidBefore(
  money: { readonly advancedDong: Dong; readonly paidDong: Dong },
  isAdvance: boolean,
  requestedDong: Dong,
): Dong {
  const drawn = sumDong([money.advancedDong, money.paidDong]);
  const wasPaid = isAdvance ? money.advancedDong >= requestedDong : money.paidDong >= requestedDong;
  return wasPaid ? subtractDong(drawn, requestedDong) : drawn;
}

function evidenceText(paper: JsonRow): string {
  const number = textOf(paper, "paperNumber");
  const on = textOf(paper, "paperOn");
  const day = isPlainDate(on) ? ` ngày ${formatDay(on)}` : "";
  return `${evidenceLabel(textOf(paper, "evidenceId"))}${number === "" ? "" : ` số ${number}`}${day}`;
}
