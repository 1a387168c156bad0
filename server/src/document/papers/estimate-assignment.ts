import { ok } from "@kc/core/kernel";
import { findBodyOfKind, findPersonInOffice } from "./body-store.ts";
import { issuedPaper, signerOf } from "./bodies.ts";
import { legalBasesFor } from "./law-bases.ts";
import { definePaper, notFound, notReady } from "./paper.ts";
import { findPlan, listAssigned, listPlanPaperLines } from "./plan-facts-store.ts";
import { isDemoPlan, sourceLabel } from "./plan-groups.ts";

/** Decision of Sở that gives the year's estimate to the units that spend it (giao dự toán). */
export const estimateAssignmentPaper = definePaper({
  kind: "estimate_assignment",
  subject: "plan",
  stage: "plan",
  draftedBy: ["department"],
  async make(context, planId) {
    const { db, provinces, today } = context;
    const plan = await findPlan(db, provinces, planId);
    if (!plan) return notFound("kế hoạch năm");
    const { provinceId, planYear, source } = plan;
    const assigned = await listAssigned(db, provinceId, plan);
    if (assigned.length === 0) return notReady("estimate_assignment", "assigned-estimate");
    const department = await findBodyOfKind(db, provinceId, "department");
    const head = await findPersonInOffice(db, provinceId, department.id, "department_head", today);
    const units = [...new Set(assigned.map(({ unit }) => unit))];
    return ok({
      data: {
        issued: issuedPaper({
          kind: "estimate_assignment",
          body: department,
          signer: signerOf("Giám đốc", head),
          recipients: ["Như Điều 3", "Sở Tài chính", "Kho bạc Nhà nước"],
          today,
        }),
        decider: { kind: "body-head" as const, office: "Giám đốc", body: department.name },
        budgetYear: planYear,
        moneySource: `${sourceLabel(source)}, năm ${String(planYear)}.`,
        legalBases: [
          ...legalBasesFor({
            provinceName: department.province.fullName,
            planYear,
            source,
            on: today,
          }),
          "Theo đề nghị của Trưởng phòng Kế hoạch - Tài chính",
        ],
        units: units.map((unit) => {
          const lines = assigned.filter((each) => each.unit === unit);
          return {
            unit,
            budgetCode: lines[0]?.budgetCode ?? "",
            lines: lines.map(({ content, assignedDong }) => ({
              content,
              amountDong: assignedDong,
              note: "",
            })),
          };
        }),
        carriedOutBy: `Chánh Văn phòng Sở, Trưởng phòng Kế hoạch - Tài chính, Thủ trưởng các đơn vị ${units.join(", ")}`,
      },
      recordId: planId,
      schemeId: null,
      planId,
      issuer: { id: department.id, name: department.name },
      recorded: null,
      isDemo: isDemoPlan(await listPlanPaperLines(db, plan)),
    });
  },
});
