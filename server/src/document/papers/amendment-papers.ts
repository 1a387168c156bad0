import { ok } from "@kc/core/kernel";
import type { PaperReference } from "../../../templates/paper-data.ts";
import { countAnnexes, findAmendment } from "./amendment-store.ts";
import { issuingBodyOf, paperNumberOf } from "./bodies.ts";
import { issuedBy, issuedByBody } from "./issued-by.ts";
import { legalBasesFor } from "./law-bases.ts";
import { definePaper, notFound, notReady, type PaperContext } from "./paper.ts";
import { findPlan } from "./plan-facts-store.ts";
import { planDecider, recordedOf, referenceOf } from "./plan-groups.ts";
import { textOf } from "./read-json.ts";
import { findContract } from "./record-store.ts";
import { contractReference } from "./references.ts";
import {
  findPlanOfScheme,
  findSchemeFacts,
  partyOfContract,
  type SchemeFacts,
} from "./scheme-facts-store.ts";

/** Letter of the implementer that asks for a change (công văn đề nghị điều chỉnh, bổ sung). */
export const amendmentRequestPaper = definePaper({
  kind: "amendment_request",
  subject: "scheme",
  stage: "change",
  draftedBy: ["centre"],
  async make(context, schemeId) {
    const changed = await findChanged(context, schemeId);
    if (!changed) return notFound("đề án");
    const { facts, amendment } = changed;
    const { record, implementer } = facts;
    if (!amendment) return notReady("amendment_request", "amendment");
    const recorded = amendment.requestPaper;
    const { issued } = await issuedByBody(context, implementer, "centre", {
      kind: "amendment_request",
      recipients: ["Như trên", record.establishment_name],
      recorded,
      signatory: recorded?.signatory ?? null,
    });
    return ok({
      data: {
        ...(await changeOf(context, facts, amendment)),
        issued,
        to: [`Sở Công Thương ${implementer.province.fullName}`],
      },
      recordId: amendment.id,
      schemeId,
      planId: null,
      issuer: { id: implementer.id, name: implementer.name },
      recorded,
      isDemo: record.is_demo,
    });
  },
});

/** Decision on a change that Sở or the province takes (quyết định điều chỉnh, bổ sung đề án). */
export const amendmentDecisionPaper = definePaper({
  kind: "amendment_decision",
  subject: "scheme",
  stage: "change",
  draftedBy: ["department", "provincial_committee"],
  async make(context, schemeId) {
    const changed = await findChanged(context, schemeId);
    if (!changed) return notFound("đề án");
    const { facts, amendment } = changed;
    const { record, provinceId, implementer } = facts;
    const approver = amendment?.approver;
    const isHere = approver === "department" || approver === "province";
    if (!amendment || !isHere || amendment.status === "refused") {
      return notReady("amendment_decision", "amendment");
    }
    const recorded = amendment.decisionPaper;
    const kind = approver === "department" ? "department" : "provincial_committee";
    const { body, issued } = await issuedBy(context, provinceId, kind, {
      kind: "amendment_decision",
      recipients: ["Như Điều 3", "Sở Tài chính", "Lãnh đạo cơ quan"],
      recorded,
      signatory: recorded?.signatory ?? null,
    });
    const territory = body.province.fullName;
    return ok({
      data: {
        ...(await changeOf(context, facts, amendment)),
        issued,
        decider:
          approver === "department"
            ? { kind: "body-head" as const, office: "Giám đốc", body: body.name }
            : { kind: "committee-chair" as const, territory },
        legalBases: legalBasesFor({
          provinceName: territory,
          planYear: record.plan_year,
          source: record.source,
          on: amendment.decidedOn ?? context.today,
        }),
        proposal:
          approver === "department"
            ? "Theo đề nghị của Trưởng phòng Quản lý công nghiệp"
            : "Theo đề nghị của Giám đốc Sở Công Thương",
        carriedOutBy: `Thủ trưởng các cơ quan, đơn vị liên quan, Giám đốc ${implementer.name}`,
      },
      recordId: amendment.id,
      schemeId,
      planId: null,
      issuer: { id: body.id, name: body.name },
      recorded,
      isDemo: record.is_demo,
    });
  },
});

/** Annex to the contract of an approved change (phụ lục hợp đồng). */
export const contractAnnexPaper = definePaper({
  kind: "contract_annex",
  subject: "scheme",
  stage: "change",
  draftedBy: ["centre"],
  async make(context, schemeId) {
    const { db, today } = context;
    const changed = await findChanged(context, schemeId);
    if (!changed) return notFound("đề án");
    const { facts, amendment } = changed;
    const { record, provinceId, implementer } = facts;
    const beneficiaryId = amendment?.beneficiaryId ?? null;
    const contract = await findContract(db, provinceId, schemeId, beneficiaryId ?? undefined);
    if (!amendment?.needsAnnex || amendment.status !== "approved" || !contract) {
      return notReady("contract_annex", "annex");
    }
    const body = issuingBodyOf(implementer);
    const signatory = textOf(contract.partyA, "representative");
    const recorded = recordedOf(amendment.annexNumber, amendment.annexSignedOn, signatory);
    const decision = amendment.decisionPaper;
    return ok({
      data: {
        paper: paperNumberOf("contract_annex", body, today, recorded),
        order: await countAnnexes(db, provinceId, schemeId, beneficiaryId),
        contract: contractReference(contract, implementer.name),
        approvedBy: decision
          ? {
              typeName: "Văn bản",
              number: decision.number,
              issuedOn: decision.numberedOn,
              issuer: "cấp có thẩm quyền",
            }
          : null,
        schemeName: record.name,
        place: implementer.name,
        partyA: partyOfContract(contract.partyA, null),
        partyB: partyOfContract(contract.partyB, facts.beneficiary.phone),
        changes: amendment.fields.map(({ label, before, after }) => ({
          clause: label,
          before,
          after,
          reason: amendment.reason,
        })),
        copies: 6,
      },
      recordId: amendment.id,
      schemeId,
      planId: null,
      issuer: { id: implementer.id, name: implementer.name },
      recorded,
      isDemo: record.is_demo,
    });
  },
});

/** A scheme with its last change, of a group with the beneficiary that the change is of; undefined when it is not seen. */
async function findChanged(context: PaperContext, schemeId: string) {
  const whole = await findSchemeFacts(context, schemeId);
  if (!whole) return undefined;
  const amendment = await findAmendment(context.db, whole.provinceId, schemeId);
  const whose = amendment?.beneficiaryId ?? null;
  const facts = whose === null ? whole : ((await findSchemeFacts(context, whose)) ?? whole);
  return { facts, amendment };
}

type Amendment = NonNullable<Awaited<ReturnType<typeof findAmendment>>>;

async function changeOf(context: PaperContext, facts: SchemeFacts, amendment: Amendment) {
  const { record, implementer } = facts;
  return {
    schemeName: record.name,
    schemeCode: record.code,
    implementer: implementer.name,
    beneficiary: facts.beneficiaryNames,
    approvedBy: await approvalOf(context, facts),
    fields: amendment.fields,
    reason: amendment.reason,
  };
}

/** The decision on the plan that the scheme stands in. */
async function approvalOf(
  { db, provinces }: PaperContext,
  { provinceId, record, implementer }: SchemeFacts,
): Promise<PaperReference | null> {
  const standing = await findPlanOfScheme(db, provinceId, record.id);
  const plan = standing && (await findPlan(db, provinces, standing.id));
  if (!plan) return null;
  const decider = planDecider(plan, implementer.province.fullName);
  return referenceOf("Quyết định", plan.decisionNumber, plan.decidedOn, decider);
}
