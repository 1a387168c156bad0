import { ok, sumDong } from "@kc/core/kernel";
import { issuedBy } from "./issued-by.ts";
import { definePaper, notFound, notReady } from "./paper.ts";
import { findPlan, listAssigned, listPlanPaperLines } from "./plan-facts-store.ts";
import { isDemoPlan, recordedOf } from "./plan-groups.ts";
import { findBodyOfKind } from "./body-store.ts";
import { findSubmission } from "./plan-event-store.ts";

/** Letter of Sở Tài chính with its opinion on the money of a plan (công văn tham gia ý kiến). */
export const opinionLetterPaper = definePaper({
  kind: "opinion_letter",
  subject: "plan",
  stage: "plan",
  draftedBy: ["finance_department"],
  async make(context, planId) {
    const { db, provinces } = context;
    const plan = await findPlan(db, provinces, planId);
    if (!plan) return notFound("kế hoạch năm");
    const { provinceId, planYear, opinionOn, opinionText } = plan;
    if (opinionOn === null) return notReady("opinion_letter", "finance-opinion");
    const lines = await listPlanPaperLines(db, plan);
    const department = await findBodyOfKind(db, provinceId, "department");
    const recorded = recordedOf(plan.opinionNumber, opinionOn, plan.opinionSignatory);
    const { body, issued } = await issuedBy(context, provinceId, "finance_department", {
      kind: "opinion_letter",
      recipients: ["Như trên", "Lãnh đạo Sở"],
      recorded,
      signatory: plan.opinionSignatory,
    });
    const asked = await findSubmission(db, provinceId, planId);
    const assigned = await listAssigned(db, provinceId, plan);
    return ok({
      data: {
        issued,
        letterSubject: `tham gia ý kiến về kinh phí kế hoạch khuyến công năm ${String(planYear)}`,
        to: department.name,
        answers: {
          typeName: "văn bản",
          number: "……",
          issuedOn: asked ?? opinionOn,
          issuer: department.name,
        },
        assignedDong: sumDong(assigned.map(({ assignedDong }) => assignedDong)),
        lines: lines
          .filter(({ list }) => list === "main")
          .map(({ name, proposedDong, opinionDong }) => ({
            item: name,
            proposedDong,
            agreedDong: opinionDong ?? proposedDong,
            reason: "",
          })),
        opinions: [opinionText ?? ""].filter((text) => text !== ""),
      },
      recordId: planId,
      schemeId: null,
      planId,
      issuer: { id: body.id, name: body.name },
      recorded,
      isDemo: isDemoPlan(lines),
    });
  },
});
