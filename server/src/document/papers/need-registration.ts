import { type Dong, formatMillion, isPlainDate, ok } from "@kc/core/kernel";
import { type LegalForm, legalFormLabel, legalForms } from "@kc/core/party";
import { schemeKindDefinition, schemeKindNames } from "@kc/core/scheme";
import { optionalDongOf } from "../../platform/columns.ts";
import { sectorOf } from "./sector.ts";
import { definePaper, notFound } from "./paper.ts";
import { figureText } from "./scheme-text.ts";
import { findSchemeFacts, type SchemeFacts } from "./scheme-facts-store.ts";

/** Slip of a registered need (phiếu đăng ký nhu cầu), in the register of the implementer. */
export const needRegistrationPaper = definePaper({
  kind: "need_registration",
  subject: "beneficiary",
  stage: "need",
  draftedBy: ["commune_committee", "centre"],
  async make(context, subjectId) {
    const facts = await findSchemeFacts(context, subjectId);
    if (!facts) return notFound("đề án");
    const { record, implementer } = facts;
    return ok({
      data: {
        establishment: facts.beneficiary,
        legalForm: legalFormText(record.legal_form),
        sector: sectorOf(record.sector_division),
        productionAddress: record.production_address,
        workers: record.workers === null ? "" : `${String(record.workers)} lao động`,
        capital: moneyText(optionalDongOf(record.capital_dong)),
        products: record.products,
        supportKind: kindLabel(record.kind),
        need: record.need,
        expectedCostDong: optionalDongOf(record.need_cost_dong),
        expectedGrantDong: positive(optionalDongOf(record.requested_dong)),
        expectedResult: resultText(facts),
        planYear: record.plan_year,
        to: [`Sở Công Thương ${implementer.province.fullName}`, implementer.name],
        commune: communeText(record.commune_name),
        place: implementer.province.name,
        registeredOn: isPlainDate(record.registered_on) ? record.registered_on : null,
      },
      recordId: subjectId,
      schemeId: facts.record.id,
      planId: null,
      issuer: { id: implementer.id, name: implementer.name },
      recorded: null,
      isDemo: record.is_demo,
    });
  },
});

export function legalFormText(form: string): string {
  const known = legalForms.find((each): each is LegalForm => each === form);
  return known === undefined ? form : legalFormLabel(known);
}

function kindLabel(kind: string): string {
  const known = schemeKindNames.find((each) => each === kind);
  return known === undefined ? kind : schemeKindDefinition(known).label;
}

function moneyText(amount: Dong | null): string {
  return amount === null ? "" : `${formatMillion(amount)} triệu đồng`;
}

function positive(amount: Dong | null): Dong | null {
  return amount === null || amount === 0 ? null : amount;
}

function resultText({ prose, outcomes }: SchemeFacts): string {
  if (outcomes.length > 0) {
    return outcomes
      .map(({ measure, target }) => `${measure.label}: ${figureText(target)} ${measure.unit}`)
      .join("; ");
  }
  return prose("objectives");
}

export function communeText(name: string | null): string | null {
  return name === null ? null : `UBND ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
