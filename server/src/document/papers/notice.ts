import { formatDay, formatDong, formatMillion, ok } from "@kc/core/kernel";
import { findBodyOfKind } from "./body-store.ts";
import { issuedBy } from "./issued-by.ts";
import { definePaper, notFound, notReady, type PaperContext } from "./paper.ts";
import { findPlan, listPlanPaperLines, type PlanFacts } from "./plan-facts-store.ts";
import { isDemoPlan, planDecider } from "./plan-groups.ts";
import { findAppraisal } from "./record-store.ts";
import { findSchemeFacts, type SchemeFacts } from "./scheme-facts-store.ts";

/**
 * Notice of Sở (thông báo): of the result of an appraisal to the establishment and who carries its scheme out, or of the
 * list that was approved in the plan of a year.
 */
export const noticePaper = definePaper({
  kind: "notice",
  subject: "scheme",
  isAlsoOfPlan: true,
  stage: "appraisal",
  draftedBy: ["department"],
  async make(context, subjectId) {
    const { db, provinces } = context;
    const plan = await findPlan(db, provinces, subjectId);
    if (plan) return planNotice(context, plan);
    const facts = await findSchemeFacts(context, subjectId);
    return facts ? schemeNotice(context, facts) : notFound("đề án");
  },
});

async function schemeNotice(context: PaperContext, facts: SchemeFacts) {
  const { record, provinceId, beneficiaries, beneficiaryNames, implementer } = facts;
  const appraisal = await findAppraisal(context.db, provinceId, record.id);
  if (!appraisal) return notReady("notice", "appraisal");
  const { body, issued } = await issuedBy(context, provinceId, "department", {
    kind: "notice",
    recipients: [
      ...beneficiaries.map(({ name }) => name),
      implementer.name,
      "Ủy ban nhân dân cấp xã nơi có cơ sở",
    ],
  });
  const isPassed = appraisal.verdict === "pass";
  const remark = appraisal.remark.trim();
  return ok({
    data: {
      issued,
      subject: `Kết quả thẩm định đề án khuyến công năm ${String(record.plan_year)}`,
      bases: [
        `Căn cứ kết quả thẩm định ngày ${formatDay(appraisal.appraisedOn)} đối với đề án “${record.name}”;`,
      ],
      text: `${body.name} thông báo kết quả thẩm định đề án “${record.name}” của ${beneficiaryNames}, đơn vị thực hiện: ${implementer.name}, như sau:`,
      points: isPassed
        ? [
            "Kết quả: Đạt, đề nghị đưa vào kế hoạch khuyến công năm.",
            `Kinh phí khuyến công sau thẩm định: ${formatDong(appraisal.appraisedDong)} đồng. Mức chính thức theo quyết định phê duyệt của cấp có thẩm quyền.`,
            ...(remark === "" ? [] : [`Nhận xét: ${remark}`]),
          ]
        : [
            "Kết quả: Không đạt.",
            ...(remark === "" ? [] : [`Lý do: ${remark}`]),
            "Cơ sở có thể hoàn thiện, đăng ký lại trong kế hoạch năm sau.",
          ],
      table: null,
      closing: `Trên đây là thông báo của ${body.name}, đề nghị các đơn vị biết, thực hiện./.`,
    },
    recordId: appraisal.id,
    schemeId: record.id,
    planId: null,
    issuer: { id: body.id, name: body.name },
    recorded: null,
    isDemo: record.is_demo,
  });
}

async function planNotice(context: PaperContext, plan: PlanFacts) {
  const { provinceId, planYear, decisionNumber, decidedOn } = plan;
  const lines = await listPlanPaperLines(context.db, plan);
  const approved = lines.filter(({ outcome }) => outcome === "approved");
  if (decidedOn === null || approved.length === 0) return notReady("notice", "decided-plan");
  const centre = await findBodyOfKind(context.db, provinceId, "centre");
  const { body, issued } = await issuedBy(context, provinceId, "department", {
    kind: "notice",
    recipients: ["UBND các xã, phường", centre.name, "Các cơ sở có tên"],
  });
  const kind = plan.source === "national" ? "khuyến công quốc gia" : "khuyến công địa phương";
  const number = decisionNumber ?? "";
  return ok({
    data: {
      issued,
      subject: `Danh mục đề án, nhiệm vụ ${kind} được phê duyệt năm ${String(planYear)}`,
      bases: [
        `Căn cứ Quyết định ${number === "" ? "" : `số ${number} `}ngày ${formatDay(decidedOn)} của ${planDecider(plan, body.province.fullName)} về kế hoạch ${kind} năm ${String(planYear)};`,
      ],
      text: `${body.name} thông báo danh mục đề án, nhiệm vụ được phê duyệt như sau:`,
      points: [],
      table: {
        heads: ["TT", "Đề án, nhiệm vụ", "Đơn vị thụ hưởng, địa điểm", "Kinh phí (triệu đồng)"],
        shares: [12, 70, 53, 30],
        rows: approved.map((line, index) => [
          String(index + 1),
          line.name,
          [line.beneficiary, line.place].filter((part) => part !== "").join(", "),
          formatMillion(line.money.grantDong),
        ]),
      },
      closing: "Các đơn vị có tên phối hợp với đơn vị thực hiện để ký hợp đồng và triển khai./.",
    },
    recordId: plan.id,
    schemeId: null,
    planId: plan.id,
    issuer: { id: body.id, name: body.name },
    recorded: null,
    isDemo: isDemoPlan(lines),
  });
}
