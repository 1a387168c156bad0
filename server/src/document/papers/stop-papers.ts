import { type Dong, dong, formatDong, ok, sumDong } from "@kc/core/kernel";
import type { PaperReference } from "../../../templates/paper-data.ts";
import { issuedBy } from "./issued-by.ts";
import { legalBasesFor } from "./law-bases.ts";
import { definePaper, notFound, notReady, type PaperContext } from "./paper.ts";
import { findSchemeEvent } from "./plan-event-store.ts";
import { findPlan } from "./plan-facts-store.ts";
import { planDecider, recordedOf, referenceOf } from "./plan-groups.ts";
import { rowOf, textOf } from "./read-json.ts";
import { findMoney } from "./money-store.ts";
import { listHolders, listToRecover } from "./payer-store.ts";
import { findPlanOfScheme, findSchemeFacts } from "./scheme-facts-store.ts";

/** Decision that stops a scheme (quyết định ngừng thực hiện), of what its record says. */
export const stopDecisionPaper = definePaper({
  kind: "stop_decision",
  subject: "scheme",
  stage: "change",
  draftedBy: ["department", "provincial_committee"],
  async make(context, schemeId) {
    const { db } = context;
    const facts = await findSchemeFacts(context, schemeId);
    if (!facts) return notFound("đề án");
    const { record, provinceId, implementer } = facts;
    const event = await findSchemeEvent(db, provinceId, schemeId, ["stop"]);
    if (!event) return notReady("stop_decision", "stop");
    const paper = rowOf(event.facts["paper"]);
    const recorded = recordedOf(
      textOf(paper, "number"),
      textOf(paper, "issuedOn"),
      textOf(paper, "signatory"),
    );
    const { body, issued } = await issuedBy(context, provinceId, "provincial_committee", {
      kind: "stop_decision",
      recipients: ["Như Điều 4", "Chủ tịch, các PCT UBND tỉnh"],
      recorded,
      signatory: recorded?.signatory ?? null,
    });
    const territory = body.province.fullName;
    const money = await findMoney(db, provinceId, schemeId);
    const paidDong = sumDong([money.advancedDong, money.paidDong]);
    return ok({
      data: {
        issued,
        decider: { kind: "committee-chair" as const, territory },
        legalBases: legalBasesFor({
          provinceName: territory,
          planYear: record.plan_year,
          source: record.source,
          on: event.happenedOn,
        }),
        proposal: "Theo đề nghị của Giám đốc Sở Công Thương",
        schemeName: record.name,
        implementer: implementer.name,
        beneficiary: facts.beneficiaryNames,
        plan: await planReference(context, provinceId, schemeId, territory),
        reason: event.reason,
        grantDong: money.approvedDong ?? dong(0),
        paidDong,
        toReturnDong: paidDong,
        carriedOutBy:
          "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở: Công Thương, Tài chính, Giám đốc Kho bạc Nhà nước khu vực và Thủ trưởng các đơn vị liên quan",
      },
      recordId: event.id,
      schemeId,
      planId: null,
      issuer: { id: body.id, name: body.name },
      recorded,
      isDemo: record.is_demo,
    });
  },
});

async function planReference(
  { db, provinces }: PaperContext,
  provinceId: number,
  schemeId: string,
  territory: string,
): Promise<PaperReference | null> {
  const standing = await findPlanOfScheme(db, provinceId, schemeId);
  const plan = standing && (await findPlan(db, provinces, standing.id));
  if (!plan) return null;
  const decider = planDecider(plan, territory);
  return referenceOf("Quyết định", plan.decisionNumber, plan.decidedOn, decider);
}

/** Decision that recovers money (quyết định thu hồi): of a stopped scheme, or what the settlement did not accept. */
export const recoveryDecisionPaper = definePaper({
  kind: "recovery_decision",
  subject: "scheme",
  stage: "change",
  draftedBy: ["department"],
  async make(context, schemeId) {
    const { db } = context;
    const facts = await findSchemeFacts(context, schemeId);
    if (!facts) return notFound("đề án");
    const { record, provinceId, implementer } = facts;
    const stop = await findSchemeEvent(db, provinceId, schemeId, ["stop"]);
    const payers = await (stop ? listHolders : listToRecover)(db, provinceId, schemeId);
    const [first] = payers;
    const amountDong = sumDong(payers.map((payer) => payer.dong));
    if (!first) return notReady("recovery_decision", "to-recover");
    const { body, issued } = await issuedBy(context, provinceId, "department", {
      kind: "recovery_decision",
      recipients: ["Như Điều 4", "UBND tỉnh", "Sở Tài chính"],
    });
    return ok({
      data: {
        issued,
        decider: { kind: "body-head" as const, office: "Giám đốc", body: body.name },
        legalBases: legalBasesFor({
          provinceName: body.province.fullName,
          planYear: record.plan_year,
          source: record.source,
          on: context.today,
        }),
        proposal: "Theo đề nghị của Trưởng phòng Quản lý công nghiệp",
        schemeName: record.name,
        payer: payersText(payers),
        implementer: implementer.name,
        reason: stop
          ? `Đề án ngừng thực hiện: ${stop.reason}`
          : "Kinh phí đã thanh toán nhiều hơn số được quyết toán trên chứng từ.",
        amountDong,
        dueOn: null,
        payTo: `vào tài khoản của ${implementer.name}`,
        carriedOutBy: `Chánh Văn phòng Sở, Trưởng phòng Quản lý công nghiệp, Giám đốc ${implementer.name} và người đại diện ${payers.map(({ name }) => name).join("; ")}`,
      },
      recordId: stop?.id ?? first.id,
      schemeId,
      planId: null,
      issuer: { id: body.id, name: body.name },
      recorded: null,
      isDemo: record.is_demo,
    });
  },
});

/** Who gives back: the one concerned by name, several each with its part. */
function payersText(payers: readonly { readonly name: string; readonly dong: Dong }[]): string {
  return payers.length === 1
    ? (payers[0]?.name ?? "")
    : payers.map((payer) => `${payer.name} (${formatDong(payer.dong)} đồng)`).join("; ");
}
