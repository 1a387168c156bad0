import { ok, yearOf } from "@kc/core/kernel";
import type { OrganisationKind } from "@kc/core/access";
import { findBodyOfKind, findPersonInOffice } from "./body-store.ts";
import { issuingBodyOf } from "./bodies.ts";
import { issuedBy } from "./issued-by.ts";
import { legalBasesFor } from "./law-bases.ts";
import { definePaper, notFound, notReady } from "./paper.ts";
import { listAppraisedOfPlan } from "./appraised-store.ts";
import { findPlan, listPlanPaperLines } from "./plan-facts-store.ts";
import { isDemoPlan, planGroups } from "./plan-groups.ts";

const byDepartment: readonly OrganisationKind[] = ["department"];

/** Whether a plan is of the national programme, as its papers say it. */
export function planSource(source: string): "local" | "national" {
  return source === "national" ? "national" : "local";
}

/** Summary of the schemes of a plan (biểu tổng hợp đề án, Mẫu 2), as it goes up with the registration. */
export const summaryTablePaper = definePaper({
  kind: "summary_table",
  subject: "plan",
  stage: "plan",
  draftedBy: byDepartment,
  async make({ db, provinces, today }, planId) {
    const plan = await findPlan(db, provinces, planId);
    if (!plan) return notFound("kế hoạch năm");
    const lines = await listPlanPaperLines(db, plan);
    if (lines.length === 0) return notReady("summary_table", "plan-lines");
    const department = await findBodyOfKind(db, plan.provinceId, "department");
    const head = await findPersonInOffice(
      db,
      plan.provinceId,
      department.id,
      "department_head",
      today,
    );
    return ok({
      data: {
        body: issuingBodyOf(department),
        source: planSource(plan.source),
        planYear: plan.planYear,
        groups: planGroups(lines),
        madeOn: today,
        year: yearOf(today),
        maker: null,
        head: head?.name ?? null,
      },
      recordId: planId,
      schemeId: null,
      planId,
      issuer: { id: department.id, name: department.name },
      recorded: null,
      isDemo: isDemoPlan(lines),
    });
  },
});

/** Report of Sở on the appraisal of the schemes of a plan (báo cáo kết quả thẩm định). */
export const appraisalReportPaper = definePaper({
  kind: "appraisal_report",
  subject: "plan",
  stage: "plan",
  draftedBy: byDepartment,
  async make(context, planId) {
    const { db, provinces, today } = context;
    const plan = await findPlan(db, provinces, planId);
    if (!plan) return notFound("kế hoạch năm");
    const appraised = await listAppraisedOfPlan(db, plan.provinceId, plan.id);
    if (appraised.length === 0) return notReady("appraisal_report", "appraisal");
    const { body, issued } = await issuedBy(context, plan.provinceId, "department", {
      kind: "appraisal_report",
      recipients: ["Như trên", "Sở Tài chính", "Lãnh đạo Sở"],
    });
    const isNational = plan.source === "national";
    const agency = isNational ? await findBodyOfKind(db, plan.provinceId, "ministry") : null;
    return ok({
      data: {
        issued,
        to: agency?.name ?? `Ủy ban nhân dân ${body.province.fullName}`,
        source: planSource(plan.source),
        planYear: plan.planYear,
        bases: legalBasesFor({
          provinceName: body.province.fullName,
          planYear: plan.planYear,
          source: plan.source,
          on: today,
        }),
        schemes: appraised.map(({ isDemo: _, ...scheme }) => scheme),
        proposals: `Đề nghị phê duyệt các đề án đạt yêu cầu vào kế hoạch khuyến công ${isNational ? "quốc gia" : "địa phương"} năm ${String(plan.planYear)}.`,
      },
      recordId: planId,
      schemeId: null,
      planId,
      issuer: { id: body.id, name: body.name },
      recorded: null,
      isDemo: appraised.some(({ isDemo }) => isDemo),
    });
  },
});

/** Draft of the Minister's decision with the province's schemes (biểu tổng hợp chi tiết), for a national plan. */
export const ministryPlanDecisionPaper = definePaper({
  kind: "ministry_plan_decision",
  subject: "plan",
  stage: "plan",
  draftedBy: ["ministry", "department"],
  async make({ db, provinces, today }, planId) {
    const plan = await findPlan(db, provinces, planId);
    if (!plan) return notFound("kế hoạch năm");
    const lines = await listPlanPaperLines(db, plan);
    if (plan.source !== "national" || plan.decisionNumber === null || lines.length === 0) {
      return notReady("ministry_plan_decision", "national-plan");
    }
    const agency = await findBodyOfKind(db, plan.provinceId, "ministry");
    const name = agency.name.replace(/, Bộ Công Thương$/u, "");
    const territory = agency.province.fullName;
    return ok({
      data: {
        issued: {
          body: { ...ministry, place: agency.place },
          paper: {
            number: plan.decisionNumber,
            symbol: "QĐ-BCT",
            issuedOn: plan.decidedOn,
            year: yearOf(plan.decidedOn ?? today),
          },
          signer: {
            authority: {
              kind: "deputy-for-head" as const,
              head: "Bộ trưởng",
              office: "Thứ trưởng",
            },
            name: plan.signatory,
          },
          recipients: {
            names: ["Như Điều 3", "Bộ Tài chính", `Sở Công Thương ${territory}`],
            archive: null,
          },
        },
        decider: { kind: "body-head" as const, office: "Bộ trưởng", body: "Bộ Công Thương" },
        planYear: plan.planYear,
        territory,
        legalBases: legalBasesFor({
          provinceName: territory,
          planYear: plan.planYear,
          source: plan.source,
          on: plan.decidedOn ?? today,
        }),
        proposal: `Theo đề nghị của Cục trưởng ${name}`,
        groups: planGroups(lines),
        agency: name,
      },
      recordId: planId,
      schemeId: null,
      planId,
      issuer: { id: agency.id, name: "Bộ Công Thương" },
      recorded: null,
      isDemo: isDemoPlan(lines),
    });
  },
});

/** The ministry as its papers name it: a body of the nation, the same for every province. */
const ministry = {
  superior: null,
  nameLines: ["BỘ CÔNG THƯƠNG"],
  name: "Bộ Công Thương",
  abbreviation: "BCT",
} as const;
