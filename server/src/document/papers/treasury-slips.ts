import { fundingOf } from "@kc/core/budget";
import { ok, type Result, sumDong, yearOf } from "@kc/core/kernel";
import type {
  ReturnSlipData,
  TreasurySlipData,
} from "../../../templates/treasury-slips/v1/template.ts";
import { findOrganisation } from "../../access/store.ts";
import { parseBudgetSource } from "../../budget/store.ts";
import { findBodyOfKind, findPersonInOffice, listNames } from "./body-store.ts";
import { issuingBodyOf } from "./bodies.ts";
import { budgetCodesFor } from "./budget-codes.ts";
import {
  definePaper,
  type MadePaper,
  type NotMade,
  notFound,
  notReady,
  type PaperContext,
} from "./paper.ts";
import { findMoney } from "./money-store.ts";
import { recordedOf } from "./plan-groups.ts";
import { textOf } from "./read-json.ts";
import { findPaymentRequest } from "./record-store.ts";
import { findCleared, findReturn } from "./return-store.ts";
import { findSchemeFacts, type SchemeFacts } from "./scheme-facts-store.ts";

type SlipKind = "treasury_withdrawal" | "transfer_order" | "treasury_advance_request";

const slip = (kind: SlipKind) => ({
  subject: "payment-request" as const,
  stage: "payment" as const,
  draftedBy: ["centre"] as const,
  make: (context: PaperContext, requestId: string) => makeSlip(context, requestId, kind),
});

/** Giấy rút dự toán (C2-02a/NS): a request paid by the province's estimate. */
export const treasuryWithdrawalPaper = definePaper({
  kind: "treasury_withdrawal",
  ...slip("treasury_withdrawal"),
});

/** Ủy nhiệm chi (C4-02a/NS): a request paid with what the Cục has transferred. */
export const transferOrderPaper = definePaper({
  kind: "transfer_order",
  ...slip("transfer_order"),
});

/** Giấy đề nghị thanh toán tạm ứng (C2-03/NS): a request that clears an advance. */
export const treasuryAdvanceRequestPaper = definePaper({
  kind: "treasury_advance_request",
  ...slip("treasury_advance_request"),
});

const purposes = { advance: "Tạm ứng", payment: "Thanh toán" } as const;

async function makeSlip(
  context: PaperContext,
  requestId: string,
  kind: SlipKind,
): Promise<Result<MadePaper<TreasurySlipData>, NotMade>> {
  const { db, provinces } = context;
  const request = await findPaymentRequest(db, provinces, requestId);
  const facts = request && (await findSchemeFacts(context, request.beneficiaryId));
  if (!request || !facts) return notFound("đề nghị tạm ứng, thanh toán");
  const { record, implementer, provinceId } = facts;
  const funding = fundingOf(parseBudgetSource(record.source));
  if (kind === "treasury_withdrawal" && funding !== "estimate") return notReady(kind, "estimate");
  if (kind === "transfer_order" && funding !== "contract") return notReady(kind, "agency-money");
  if (kind === "treasury_advance_request" && request.clearsAdvanceDong === 0) {
    return notReady(kind, "cleared-advance");
  }
  if (kind !== "treasury_advance_request" && request.amountDong === 0) {
    return notReady(kind, "money-to-transfer");
  }
  const payer = await payerOf(context, facts);
  if (!payer) return notReady(kind, "body-account");
  const { advancedDong } = await findMoney(db, provinceId, record.id, request.beneficiaryId);
  const clearedDong = await findCleared(db, provinceId, request.id);
  const names = await listNames(db, [request.checkedBy, request.approvedBy]);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return ok({
    data: {
      body: issuingBodyOf(implementer),
      unitCode: payer.unitCode,
      budgetYear: record.plan_year,
      payer: payer.account,
      payee: {
        name: textOf(request.payee, "name"),
        account: textOf(request.payee, "bankAccount"),
        bank: textOf(request.payee, "bankName"),
      },
      purpose: request.kind,
      content: `${purposes[request.kind]} kinh phí khuyến công: ${record.name}`,
      amountDong: request.amountDong,
      ...budgetCodesFor(funding),
      advanceDong: sumDong([advancedDong, clearedDong]),
      clearedDong: request.clearsAdvanceDong,
      madeOn: null,
      year: yearOf(request.madeOn),
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
}

/** Giấy nộp trả kinh phí (C2-05a/NS): money that went back to the budget. */
export const returnSlipPaper = definePaper({
  kind: "return_slip",
  subject: "money-return",
  stage: "payment",
  draftedBy: ["centre"],
  async make(context, returnId): Promise<Result<MadePaper<ReturnSlipData>, NotMade>> {
    const { db, provinces, today } = context;
    const returned = await findReturn(db, provinces, returnId);
    const facts = returned && (await findSchemeFacts(context, returned.beneficiaryId));
    if (!returned || !facts) return notFound("khoản nộp trả");
    const { record, provinceId, implementer } = facts;
    const payer = await payerOf(context, facts);
    if (!payer) return notReady("return_slip", "body-account");
    const treasury = await findBodyOfKind(db, provinceId, "treasury");
    const inOffice = (role: "centre_chief_accountant" | "centre_head") =>
      findPersonInOffice(db, provinceId, implementer.id, role, today);
    const recorded = recordedOf(returned.slipNumber, returned.returnedOn, null);
    return ok({
      data: {
        body: issuingBodyOf(implementer),
        unitCode: payer.unitCode,
        budgetYear: record.plan_year,
        payer: payer.account,
        content: `${returned.reason} (${record.name})`,
        amountDong: returned.amountDong,
        ...budgetCodesFor(fundingOf(parseBudgetSource(record.source))),
        year: yearOf(returned.returnedOn),
        chiefAccountant: (await inOffice("centre_chief_accountant"))?.name ?? null,
        head: (await inOffice("centre_head"))?.name ?? null,
        treasuryName: treasury.name,
        from: returned.from,
        slipNumber: returned.slipNumber,
        returnedOn: returned.returnedOn,
      },
      recordId: returned.id,
      schemeId: record.id,
      planId: null,
      issuer: { id: implementer.id, name: implementer.name },
      recorded,
      isDemo: record.is_demo,
    });
  },
});

/** The account of the implementer as the organisation tree has it; undefined where account or code is missing. */
async function payerOf({ db }: PaperContext, { provinceId, implementer }: SchemeFacts) {
  const body = await findOrganisation(db, provinceId, implementer.id);
  const { bankAccount, bankName, budgetCode } = body;
  if (bankAccount === "" || bankName === "" || budgetCode === "") return undefined;
  return {
    unitCode: budgetCode,
    account: { name: body.name, account: bankAccount, bank: bankName },
  };
}
