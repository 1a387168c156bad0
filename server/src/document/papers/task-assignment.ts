import { formatDayLong, ok } from "@kc/core/kernel";
import { findBody, findBodyOfKind, findPersonInOffice } from "./body-store.ts";
import { issuedPaper, signerOf } from "./bodies.ts";
import { legalBasesFor } from "./law-bases.ts";
import { definePaper, notFound, notReady } from "./paper.ts";
import { findPlan, listPlanPaperLines, type PlanFacts } from "./plan-facts-store.ts";
import { planDecider, recordedOf, schemeLine } from "./plan-groups.ts";
import { findTaskGroup } from "./record-store.ts";
import { findPlanOfScheme, findSchemeFacts } from "./scheme-facts-store.ts";

/** Decision of Sở that gives schemes to the implementer (giao nhiệm vụ): all that one decision number assigns. */
export const taskAssignmentPaper = definePaper({
  kind: "task_assignment",
  subject: "scheme",
  stage: "task",
  draftedBy: ["department", "centre"],
  async make(context, schemeId) {
    const { db, provinces, today } = context;
    const facts = await findSchemeFacts(context, schemeId);
    if (!facts) return notFound("đề án");
    const { record, provinceId } = facts;
    const task = await findTaskGroup(db, provinceId, schemeId);
    const standing = await findPlanOfScheme(db, provinceId, schemeId);
    const plan = standing && (await findPlan(db, provinces, standing.id));
    if (!task || !plan) return notReady("task_assignment", "task");
    const department = await findBodyOfKind(db, provinceId, "department");
    const head = await findPersonInOffice(db, provinceId, department.id, "department_head", today);
    const implementer = await findBody(db, provinceId, task.implementerId);
    const recorded = recordedOf(task.number, task.assignedOn, head?.name ?? null);
    const lines = await listPlanPaperLines(db, plan, task.schemeIds);
    const territory = department.province.fullName;
    return ok({
      data: {
        issued: issuedPaper({
          kind: "task_assignment",
          body: department,
          signer: signerOf("Giám đốc", head),
          recipients: ["Như Điều 4", "UBND tỉnh", "Sở Tài chính", "Kho bạc Nhà nước"],
          today,
          recorded,
        }),
        decider: { kind: "body-head" as const, office: "Giám đốc", body: department.name },
        assignee: implementer.name,
        planYear: plan.planYear,
        legalBases: [
          ...legalBasesFor({
            provinceName: territory,
            planYear: plan.planYear,
            source: plan.source,
            on: task.assignedOn,
          }),
          ...planBasis(plan, territory),
          "Theo đề nghị của Trưởng phòng Quản lý công nghiệp",
        ],
        schemes: lines.map(schemeLine),
        duties,
        carriedOutBy: `Chánh Văn phòng Sở; Trưởng phòng Quản lý công nghiệp; Giám đốc ${implementer.name} và các cá nhân, đơn vị liên quan`,
      },
      recordId: task.id,
      schemeId,
      planId: plan.id,
      issuer: { id: department.id, name: department.name },
      recorded,
      isDemo: record.is_demo,
    });
  },
});

const duties = [
  "Ký hợp đồng hỗ trợ với từng đơn vị thụ hưởng, tổ chức thực hiện đúng nội dung, tiến độ đã phê duyệt;",
  "Quản lý, sử dụng kinh phí đúng mục đích, đúng chế độ; lập hồ sơ tạm ứng, thanh toán, quyết toán theo quy định;",
  "Báo cáo tiến độ trước ngày 25 hằng tháng và báo cáo đột xuất khi có yêu cầu.",
];

/** "Căn cứ Quyết định số … phê duyệt Kế hoạch …"; nothing while the plan has no decision. */
export function planBasis(plan: PlanFacts, territory: string): readonly string[] {
  const { decisionNumber, decidedOn, planYear, source } = plan;
  const which = source === "national" ? "quốc gia" : "địa phương";
  if (decisionNumber === null || decidedOn === null) return [];
  return [
    `Căn cứ Quyết định số ${decisionNumber} ${formatDayLong(decidedOn)} của ${planDecider(plan, territory)} phê duyệt Kế hoạch khuyến công ${which} năm ${String(planYear)}`,
  ];
}
