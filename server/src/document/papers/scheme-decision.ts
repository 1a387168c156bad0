import { ok } from "@kc/core/kernel";
import { issuedBy } from "./issued-by.ts";
import { legalBasesFor } from "./law-bases.ts";
import { definePaper, notFound, notReady } from "./paper.ts";
import { findSchemeEvent } from "./plan-event-store.ts";
import { findPlan, listPlanPaperLines } from "./plan-facts-store.ts";
import { recordedOf, schemeLine, sourceLabel } from "./plan-groups.ts";
import { textOf } from "./read-json.ts";
import { findPlanOfScheme, findSchemeFacts } from "./scheme-facts-store.ts";
import { outcomeSentences } from "./scheme-text.ts";
import { planBasis } from "./task-assignment.ts";

/** Decision on one scheme, where the plan leaves each to a decision of its own (quyết định phê duyệt đề án). */
export const schemeDecisionPaper = definePaper({
  kind: "scheme_decision",
  subject: "scheme",
  stage: "plan",
  draftedBy: ["department", "provincial_committee"],
  async make(context, schemeId) {
    const { db, provinces } = context;
    const facts = await findSchemeFacts(context, schemeId);
    if (!facts) return notFound("đề án");
    const { record, provinceId } = facts;
    const standing = await findPlanOfScheme(db, provinceId, schemeId);
    const plan = standing && (await findPlan(db, provinces, standing.id));
    const [line] = plan ? await listPlanPaperLines(db, plan, [schemeId]) : [];
    if (record.route !== "local_own_decision" || !plan || !line) {
      return notReady("scheme_decision", "scheme-decision");
    }
    const event = await findSchemeEvent(db, provinceId, schemeId, ["approve_scheme"]);
    const recorded = event
      ? recordedOf(
          textOf(event.facts, "decisionNumber"),
          event.happenedOn,
          textOf(event.facts, "signatory"),
        )
      : null;
    const { body, issued } = await issuedBy(context, provinceId, "provincial_committee", {
      kind: "scheme_decision",
      recipients: ["Như Điều 3", "Chủ tịch, các PCT UBND tỉnh"],
      recorded,
      signatory: recorded?.signatory ?? null,
    });
    const territory = body.province.fullName;
    const year = String(plan.planYear);
    return ok({
      data: {
        issued,
        decider: { kind: "committee-chair" as const, territory },
        legalBases: [
          ...legalBasesFor({
            provinceName: territory,
            planYear: plan.planYear,
            source: plan.source,
            on: event?.happenedOn ?? context.today,
          }),
          ...planBasis(plan, territory),
          "Theo đề nghị của Giám đốc Sở Công Thương",
        ],
        scheme: schemeLine(line),
        moneySource: `${sourceLabel(plan.source)}, năm ${year}.`,
        objectives: outcomeSentences(facts),
        carriedOutBy:
          "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Công Thương, Giám đốc Sở Tài chính và Thủ trưởng các đơn vị liên quan",
      },
      recordId: schemeId,
      schemeId,
      planId: plan.id,
      issuer: { id: body.id, name: body.name },
      recorded,
      isDemo: record.is_demo,
    });
  },
});
