import type { Role } from "@kc/core/access";
import { type AccountId, asId, ok, refuse } from "@kc/core/kernel";
import {
  type Confirmation,
  confirmationOf,
  isCorrectable,
  isPaymentMoveNext,
  paymentActions,
  paymentMoveDefinition,
  paymentRefusalText,
  type PaymentStatus,
  stepPayment,
} from "@kc/core/payment";
import { parseSchemeStatus } from "@kc/core/scheme";
import { defineQuery, type QueryContext } from "../platform/query.ts";
import { isPermitted } from "../platform/viewer.ts";
import { findPaymentRequestEndpoint } from "./api.ts";
import { parseRoute } from "../scheme/move-store.ts";
import { askOf } from "./ask.ts";
import { evidenceLabels, readRequestFacts } from "./facts.ts";
import { findRequest, type FoundRequest, listAnswers, readPayee } from "./list-store.ts";
import type { Paper } from "./request-store.ts";

export const findPaymentRequest = defineQuery({
  name: "payment.find-request",
  endpoint: findPaymentRequestEndpoint,
  permission: "payment:read",
  async run(context, { paymentRequestId }) {
    const { db, viewer } = context;
    const found = await findRequest(db, viewer.provinceId, paymentRequestId);
    if (!found) return refuse({ kind: "not-found", what: "đề nghị tạm ứng, thanh toán" });
    const { row, shown } = found;
    const labels = evidenceLabels(row.scheme_kind);
    const papers = row.evidence as readonly Paper[];
    const hands = { made: row.made_by, checked: row.checked_by, approved: row.approved_by };
    const confirmation = confirmationOf(parseRoute(row.route), shown.kind);
    const steps =
      viewer.role === "system"
        ? { open: [], blocked: [] }
        : stepsOf({ status: shown.status, confirmation }, viewer.role, viewer.accountId, hands);
    return ok({
      ...shown,
      note: row.note,
      reason: row.reason,
      payee: readPayee(row.payee),
      papers: papers.map((paper) => ({
        ...paper,
        label: labels.get(paper.evidenceId) ?? paper.evidenceId,
      })),
      warnings: row.warnings as string[],
      maker: row.maker === null ? null : { name: row.maker, on: shown.madeOn },
      checker: row.checker === null ? null : { name: row.checker, on: row.checked_on },
      approver: row.approver === null ? null : { name: row.approver, on: row.approved_on },
      confirmedBy:
        row.confirmed_by_name === null
          ? null
          : { name: row.confirmed_by_name, on: row.confirmed_on },
      confirmation,
      sentOn: row.sent_on,
      answers: await listAnswers(db, viewer.provinceId, paymentRequestId),
      ...steps,
      correction: await correctionOf(context, found),
    });
  },
});

async function correctionOf({ db, viewer }: QueryContext, { row, shown }: FoundRequest) {
  if (!isCorrectable(shown.status) || !isPermitted(viewer, "payment:make")) return null;
  const facts = await readRequestFacts(db, {
    provinceId: viewer.provinceId,
    scheme: {
      id: row.scheme_id,
      kind: row.scheme_kind,
      status: parseSchemeStatus(row.scheme_status),
    },
    beneficiaryId: row.beneficiary_id,
    papers: [],
    exceptRequestId: row.id,
  });
  return facts ? askOf(shown.kind, facts) : null;
}

type Hands = {
  readonly made: string;
  readonly checked: string | null;
  readonly approved: string | null;
};

/** The steps the viewer may take now, and the next ones that are somebody else's, each with why. */
function stepsOf(
  { status, confirmation }: { readonly status: PaymentStatus; readonly confirmation: Confirmation },
  role: Role,
  accountId: string,
  hands: Hands,
) {
  const done = [
    { act: "payment:make", personId: asId<AccountId>(hands.made) },
    ...(hands.checked === null
      ? []
      : [{ act: "payment:check", personId: asId<AccountId>(hands.checked) } as const]),
    ...(hands.approved === null
      ? []
      : [{ act: "payment:approve", personId: asId<AccountId>(hands.approved) } as const]),
  ] as const;
  const personId = asId<AccountId>(accountId);
  const next = paymentActions.filter((action) => isPaymentMoveNext(status, action, confirmation));
  const decided = next.map((action) => ({
    action,
    label: paymentMoveDefinition(action).label,
    decision: stepPayment({ status, role, confirmation, personId, done }, action, "-"),
  }));
  return {
    open: decided.flatMap(({ action, label, decision }) =>
      decision.ok ? [{ action, label, mode: decision.value.mode }] : [],
    ),
    blocked: decided.flatMap(({ action, label, decision }) =>
      decision.ok || paymentMoveDefinition(action).needsReason === true
        ? []
        : [{ action, label, why: paymentRefusalText(decision.refusal) }],
    ),
  };
}
