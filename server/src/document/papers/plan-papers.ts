import { formatDayLong, formatMillion, ok, sumDong } from "@kc/core/kernel";
import type { BodyRecord } from "./body-store.ts";
import { findBodyOfKind, findPersonInOffice } from "./body-store.ts";
import { issuedPaper, signerForCommittee, signerOf, withoutProvince } from "./bodies.ts";
import { legalBasesFor } from "./law-bases.ts";
import { definePaper, notFound, notReady, type PaperContext } from "./paper.ts";
import { findPlan, listAssigned, listPlanPaperLines, type PlanFacts } from "./plan-facts-store.ts";
import { isDemoPlan, planGroups, recordedOf, referenceOf, sourceLabel } from "./plan-groups.ts";

function bases({ today }: PaperContext, plan: PlanFacts, body: BodyRecord): readonly string[] {
  return legalBasesFor({
    provinceName: body.province.fullName,
    planYear: plan.planYear,
    source: plan.source,
    on: plan.decidedOn ?? plan.submittedOn ?? today,
  });
}

/** Letter of Sở to the committee (tờ trình) with the list of the plan. */
export const submissionLetterPaper = definePaper({
  kind: "submission_letter",
  subject: "plan",
  stage: "plan",
  draftedBy: ["department"],
  async make(context, planId) {
    const { db, provinces, today } = context;
    const plan = await findPlan(db, provinces, planId);
    if (!plan) return notFound("kế hoạch năm");
    const lines = await listPlanPaperLines(db, plan);
    if (plan.source === "national") return notReady("submission_letter", "local-plan");
    if (lines.length === 0) return notReady("submission_letter", "plan-lines");
    const { provinceId, planYear } = plan;
    const department = await findBodyOfKind(db, provinceId, "department");
    const finance = await findBodyOfKind(db, provinceId, "finance_department");
    const head = await findPersonInOffice(db, provinceId, department.id, "department_head", today);
    const territory = department.province.fullName;
    const recorded = recordedOf(plan.submissionNumber, plan.submittedOn, head?.name ?? null);
    const assigned = sumDong(
      (await listAssigned(db, provinceId, plan)).map(({ assignedDong }) => assignedDong),
    );
    return ok({
      data: {
        issued: issuedPaper({
          kind: "submission_letter",
          body: department,
          signer: signerOf("Giám đốc", head),
          recipients: ["Như trên", withoutProvince(finance.name, territory), "Lãnh đạo Sở"],
          today,
          recorded,
        }),
        subject: `Về việc phê duyệt Kế hoạch khuyến công địa phương\nnăm ${String(planYear)} ${territory}`,
        to: `Ủy ban nhân dân ${territory}`,
        planYear,
        legalBases: bases(context, plan, department),
        necessity: `Để triển khai chương trình khuyến công trên địa bàn ${territory}, Sở Công Thương đã tổng hợp, thẩm định các đề án, nhiệm vụ đăng ký và xây dựng Kế hoạch khuyến công địa phương năm ${String(planYear)}.`,
        appraisal: null,
        financeOpinion: referenceOf("Công văn", plan.opinionNumber, plan.opinionOn, finance.name),
        financeOpinionText: plan.opinionText ?? "",
        assignedEstimateText: `Dự toán khuyến công địa phương năm ${String(planYear)} được giao: ${formatMillion(assigned)} triệu đồng.`,
        groups: planGroups(lines),
        attachments: [
          "Dự thảo Quyết định",
          "Danh mục đề án, nhiệm vụ",
          "Hồ sơ thẩm định",
          "Ý kiến của Sở Tài chính",
        ],
      },
      recordId: planId,
      schemeId: null,
      planId,
      issuer: { id: department.id, name: department.name },
      recorded,
      isDemo: isDemoPlan(lines),
    });
  },
});

/** Decision of the committee (TM.) or of its chair on the year's plan, with its list. */
export const planDecisionPaper = definePaper({
  kind: "plan_decision",
  subject: "plan",
  stage: "plan",
  draftedBy: ["department", "provincial_committee"],
  async make(context, planId) {
    const { db, provinces, today } = context;
    const plan = await findPlan(db, provinces, planId);
    if (!plan) return notFound("kế hoạch năm");
    const lines = await listPlanPaperLines(db, plan);
    if (plan.source === "national") return notReady("plan_decision", "local-plan");
    if (lines.length === 0) return notReady("plan_decision", "plan-lines");
    const { provinceId, planYear, heading } = plan;
    const committee = await findBodyOfKind(db, provinceId, "provincial_committee");
    const leader = await findPersonInOffice(
      db,
      provinceId,
      committee.id,
      "provincial_leader",
      today,
    );
    const named =
      plan.signatory === null || leader === undefined
        ? leader
        : { ...leader, name: plan.signatory };
    const recorded = recordedOf(plan.decisionNumber, plan.decidedOn, plan.signatory);
    const territory = committee.province.fullName;
    return ok({
      data: {
        issued: issuedPaper({
          kind: "plan_decision",
          body: committee,
          signer: heading === "committee" ? signerForCommittee(named) : signerOf("Chủ tịch", named),
          recipients: [
            "Như Điều 4",
            "Bộ Công Thương",
            "Thường trực Tỉnh ủy",
            "Thường trực HĐND tỉnh",
            "Chủ tịch, các PCT UBND tỉnh",
          ],
          today,
          recorded,
        }),
        decider:
          heading === "committee"
            ? { kind: "committee" as const, territory }
            : { kind: "committee-chair" as const, territory },
        planYear,
        territory,
        legalBases: bases(context, plan, committee),
        proposal: proposalOf(plan),
        groups: planGroups(lines),
        moneySource: `${sourceLabel(plan.source)}, năm ${String(planYear)}.`,
        carriedOutBy:
          "Chánh Văn phòng Ủy ban nhân dân tỉnh; Giám đốc các sở: Công Thương, Tài chính; Giám đốc Kho bạc Nhà nước khu vực; Chủ tịch Ủy ban nhân dân các xã, phường và Thủ trưởng các cơ quan, đơn vị liên quan",
      },
      recordId: planId,
      schemeId: null,
      planId,
      issuer: { id: committee.id, name: committee.name },
      recorded,
      isDemo: isDemoPlan(lines),
    });
  },
});

function proposalOf({ submissionNumber, submittedOn }: PlanFacts): string {
  const letter =
    submissionNumber === null || submissionNumber === "" || submittedOn === null
      ? ""
      : ` tại Tờ trình số ${submissionNumber} ${formatDayLong(submittedOn)}`;
  return `Theo đề nghị của Giám đốc Sở Công Thương${letter}`;
}
