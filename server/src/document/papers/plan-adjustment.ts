import { type Dong, dong, ok, sumDong } from "@kc/core/kernel";
import type { PlanChange } from "../../../templates/plan-adjustment-decision/v1/template.ts";
import { issuedBy } from "./issued-by.ts";
import { legalBasesFor } from "./law-bases.ts";
import { definePaper, notFound, notReady } from "./paper.ts";
import { listAdjustedLines, type AdjustedLine } from "./adjusted-lines-store.ts";
import { findPlanEvent } from "./plan-event-store.ts";
import { findPlan } from "./plan-facts-store.ts";
import { planDecider, recordedOf, referenceOf } from "./plan-groups.ts";
import { textOf } from "./read-json.ts";

/** Decision that adjusts an approved plan (điều chỉnh, bổ sung): what was taken out, replaced and added, before and after. */
export const planAdjustmentDecisionPaper = definePaper({
  kind: "plan_adjustment_decision",
  subject: "plan",
  stage: "plan",
  draftedBy: ["department", "provincial_committee"],
  async make(context, planId) {
    const { db, provinces } = context;
    const plan = await findPlan(db, provinces, planId);
    if (!plan) return notFound("kế hoạch năm");
    const { provinceId, planYear, heading } = plan;
    const event = await findPlanEvent(db, provinceId, planId, "adjust");
    const decision = await issuedBy(context, provinceId, "provincial_committee", {
      kind: "plan_adjustment_decision",
      recipients: ["Như Điều 3", "Bộ Công Thương", "Chủ tịch, các PCT UBND tỉnh"],
      recorded: event
        ? recordedOf(textOf(event.facts, "decisionNumber"), event.happenedOn, null)
        : null,
      signatory: event ? textOf(event.facts, "signatory") : null,
    });
    const { body, issued } = decision;
    const territory = body.province.fullName;
    const decider = planDecider(plan, territory);
    const reference = referenceOf("Quyết định", plan.decisionNumber, plan.decidedOn, decider);
    if (!event || !reference) return notReady("plan_adjustment_decision", "plan-adjustment");
    const lines = await listAdjustedLines(db, provinceId, planId, event.id);
    const changes = lines.filter(({ change }) => change !== null).map(changeOf);
    return ok({
      data: {
        issued,
        decider: { kind: heading === "committee" ? "committee" : "committee-chair", territory },
        planYear,
        territory,
        plan: reference,
        legalBases: legalBasesFor({
          provinceName: territory,
          planYear,
          source: plan.source,
          on: event.happenedOn,
        }),
        proposal: "Theo đề nghị của Giám đốc Sở Công Thương",
        changes,
        planBeforeDong: sumDong(lines.map(({ beforeDong }) => beforeDong)),
        planAfterDong: sumDong(lines.map(({ afterDong }) => afterDong)),
        carriedOutBy:
          "Chánh Văn phòng Ủy ban nhân dân tỉnh; Giám đốc các sở: Công Thương, Tài chính; Giám đốc Kho bạc Nhà nước khu vực và Thủ trưởng các đơn vị liên quan",
      },
      recordId: event.id,
      schemeId: null,
      planId,
      issuer: { id: body.id, name: body.name },
      recorded: recordedOf(
        textOf(event.facts, "decisionNumber"),
        event.happenedOn,
        textOf(event.facts, "signatory"),
      ),
      isDemo: lines.some(({ isDemo }) => isDemo),
    });
  },
});

function changeOf(line: AdjustedLine): PlanChange {
  const stands = (amount: Dong, text: string) => (amount === dong(0) ? "" : text);
  return {
    kind: line.change ?? "changed",
    schemeName: line.name,
    before: stands(line.beforeDong, "Trong danh mục"),
    after: stands(line.afterDong, "Trong danh mục"),
    grantBeforeDong: line.beforeDong,
    grantAfterDong: line.afterDong,
    reason: line.note,
  };
}
