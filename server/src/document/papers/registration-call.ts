import { ok } from "@kc/core/kernel";
import { listReporters } from "../../report/store.ts";
import { issuedBy } from "./issued-by.ts";
import { legalBasesFor } from "./law-bases.ts";
import { definePaper, notFound, type PaperContext } from "./paper.ts";
import { findRegistrationRound } from "./plan-event-store.ts";
import { findPlan, type PlanFacts } from "./plan-facts-store.ts";
import { planSource } from "./plan-lists.ts";

/** What a call asks for, by the source of the plan's money; the words of the decree and of the circular. */
const calls = {
  local: {
    supports: [
      "Đào tạo nghề, truyền nghề, nâng cao năng lực quản lý cho cơ sở công nghiệp nông thôn;",
      "Xây dựng mô hình trình diễn kỹ thuật; chuyển giao công nghệ và ứng dụng máy móc tiên tiến, tiến bộ khoa học kỹ thuật vào sản xuất;",
      "Phát triển sản phẩm công nghiệp nông thôn tiêu biểu; tham gia hội chợ, triển lãm, xúc tiến thương mại;",
      "Tư vấn, trợ giúp cơ sở; thông tin, truyền thông; xử lý ô nhiễm môi trường tại cơ sở.",
    ],
    dossier: [
      "Phiếu đăng ký nhu cầu hỗ trợ khuyến công của cơ sở, có xác nhận của UBND cấp xã;",
      "Biểu tổng hợp nhu cầu của địa phương, đơn vị;",
      "Giấy chứng nhận đăng ký kinh doanh hoặc đăng ký hợp tác xã, hộ kinh doanh của cơ sở.",
    ],
  },
  national: {
    supports: [
      "Ứng dụng máy móc, thiết bị tiên tiến, tiến bộ khoa học kỹ thuật vào sản xuất công nghiệp, tiểu thủ công nghiệp;",
      "Xây dựng mô hình trình diễn kỹ thuật, phổ biến công nghệ mới, sản phẩm mới;",
      "Các nội dung khác thuộc hoạt động khuyến công quốc gia.",
    ],
    dossier: [
      "Công văn đề nghị của đơn vị thực hiện;",
      "Đề án khuyến công theo Điều 5 Thông tư số 36/2013/TT-BCT, kèm dự toán Mẫu số 1;",
      "Văn bản đề nghị của đơn vị thụ hưởng và tài liệu theo Phụ lục 2 của Thông tư.",
    ],
  },
} as const;

/** Letter of Sở that calls for registrations of a plan year, to the communes and the units that register. */
export const registrationCallPaper = definePaper({
  kind: "registration_call",
  subject: "plan",
  stage: "plan",
  draftedBy: ["department"],
  async make(context, planId) {
    const { db, provinces } = context;
    const plan = await findPlan(db, provinces, planId);
    if (!plan) return notFound("kế hoạch năm");
    const { provinceId, planYear } = plan;
    const { body, issued } = await issuedBy(context, provinceId, "department", {
      kind: "registration_call",
      recipients: ["Như trên", "Lãnh đạo Sở"],
    });
    const round = await findRegistrationRound(db, provinceId, planYear);
    const source = planSource(plan.source);
    const { supports, dossier } = calls[source];
    return ok({
      data: {
        issued,
        to: await addresseesOf(context, plan),
        source,
        planYear,
        bases: legalBasesFor({
          provinceName: body.province.fullName,
          planYear,
          source: plan.source,
          on: context.today,
        }),
        supports,
        dossier,
        dueOn: round?.dueOn ?? null,
      },
      recordId: planId,
      schemeId: null,
      planId,
      issuer: { id: body.id, name: body.name },
      recorded: null,
      isDemo: round?.isDemo ?? false,
    });
  },
});

/** The communes together, and each unit that carries schemes out. */
async function addresseesOf(
  { db, today }: PaperContext,
  { provinceId }: PlanFacts,
): Promise<readonly string[]> {
  const bodies = await listReporters(db, provinceId, today);
  return [
    "Ủy ban nhân dân các xã, phường",
    ...bodies.filter(({ kind }) => kind === "centre").map(({ name }) => name),
  ];
}
