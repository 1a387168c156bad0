import { isPlainDate, ok, yearOf } from "@kc/core/kernel";
import { schemeKindDefinition, schemeKindNames } from "@kc/core/scheme";
import { optionalDongOf } from "../../platform/columns.ts";
import { communeText, legalFormText } from "./need-registration.ts";
import { definePaper, notFound } from "./paper.ts";
import { findSchemeFacts } from "./scheme-facts-store.ts";
import { sectorOf } from "./sector.ts";

/** Application of the establishment (đơn đề nghị hỗ trợ), for its signature; numbered in the implementer's register. */
export const applicationPaper = definePaper({
  kind: "application",
  subject: "beneficiary",
  stage: "need",
  draftedBy: ["commune_committee", "centre"],
  async make(context, subjectId) {
    const facts = await findSchemeFacts(context, subjectId);
    if (!facts) return notFound("đề án");
    const { record, implementer } = facts;
    const kind = schemeKindNames.find((each) => each === record.kind);
    const commune = communeText(record.commune_name);
    const madeOn = isPlainDate(record.registered_on) ? record.registered_on : context.today;
    const requested = optionalDongOf(record.requested_dong);
    return ok({
      data: {
        establishment: facts.beneficiary,
        legalForm: legalFormText(record.legal_form),
        sector: sectorOf(record.sector_division),
        productionAddress: record.production_address,
        workers: record.workers === null ? "" : `${String(record.workers)} lao động`,
        to: [...(commune === null ? [] : [commune]), implementer.name],
        supportKind: kind === undefined ? record.kind : schemeKindDefinition(kind).label,
        planYear: record.plan_year,
        need: record.need,
        costDong: optionalDongOf(record.need_cost_dong),
        grantDong: requested === 0 ? null : requested,
        place: implementer.province.name,
        madeOn,
        year: yearOf(madeOn),
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
