import { memberDuties } from "@kc/core/inspection";
import { ok } from "@kc/core/kernel";
import type { Member } from "../../../templates/paper-data.ts";
import { issuedBy } from "./issued-by.ts";
import { legalBasesFor } from "./law-bases.ts";
import { definePaper, notFound, notReady, type PaperContext } from "./paper.ts";
import { type JsonRow, rowsOf, textOf } from "./read-json.ts";
import { findAcceptance, findAppraisal } from "./record-store.ts";
import { findSchemeFacts, type SchemeFacts } from "./scheme-facts-store.ts";

const proposal = "Theo đề nghị của Trưởng phòng Quản lý công nghiệp";
const carriedOutBy = "Chánh Văn phòng Sở, Trưởng phòng Quản lý công nghiệp";

/** Decision of Sở on the council that appraised a scheme, where one sat (thành lập Hội đồng thẩm định). */
export const councilDecisionPaper = definePaper({
  kind: "council_decision",
  subject: "scheme",
  stage: "appraisal",
  draftedBy: ["department"],
  async make(context, schemeId) {
    const facts = await findSchemeFacts(context, schemeId);
    if (!facts) return notFound("đề án");
    const appraisal = await findAppraisal(context.db, facts.provinceId, schemeId);
    const members = rowsOf(appraisal?.minutes["members"]).map((member) => ({
      name: textOf(member, "name"),
      office: textOf(member, "office"),
      role: textOf(member, "role"),
    }));
    if (!appraisal || members.length === 0) return notReady("council_decision", "council");
    return decisionOf(context, facts, {
      kind: "council_decision",
      recordId: appraisal.id,
      councilName: `Hội đồng thẩm định đề án “${facts.record.name}”`,
      members,
      tasks: [
        "Thẩm định đề án theo năm nội dung quy định tại Điều 9 Thông tư số 36/2013/TT-BCT;",
        "Lập biên bản, báo cáo kết quả thẩm định với Giám đốc Sở;",
        "Thành viên có lợi ích liên quan không tham gia biểu quyết.",
      ],
      endsWith: "Hội đồng làm việc theo chế độ kiêm nhiệm và tự giải thể khi hoàn thành nhiệm vụ.",
    });
  },
});

/** Decision of Sở on the team that accepts a scheme (thành lập Tổ nghiệm thu cơ sở). */
export const acceptanceTeamDecisionPaper = definePaper({
  kind: "acceptance_team_decision",
  subject: "scheme",
  stage: "acceptance",
  draftedBy: ["department"],
  async make(context, schemeId) {
    const facts = await findSchemeFacts(context, schemeId);
    if (!facts) return notFound("đề án");
    const acceptance = await findAcceptance(context.db, facts.provinceId, schemeId);
    if (!acceptance) return notReady("acceptance_team_decision", "acceptance");
    return decisionOf(context, facts, {
      kind: "acceptance_team_decision",
      recordId: acceptance.id,
      councilName: `Tổ nghiệm thu cơ sở đề án “${facts.record.name}”`,
      members: acceptance.members
        .filter((member) => textOf(member, "duty") !== "witness")
        .map(teamMember),
      tasks: [
        "Kiểm tra khối lượng, chất lượng, chi phí, hồ sơ và kết quả của đề án tại đơn vị thụ hưởng;",
        "Lập biên bản nghiệm thu cơ sở theo Mẫu số 5a Phụ lục 1 Thông tư số 36/2013/TT-BCT;",
        "Chịu trách nhiệm trước Giám đốc Sở về kết quả nghiệm thu.",
      ],
      endsWith:
        "Tổ nghiệm thu làm việc theo chế độ kiêm nhiệm và tự giải thể khi hoàn thành nhiệm vụ.",
    });
  },
});

function teamMember(member: JsonRow): Member {
  const duty = textOf(member, "duty");
  return {
    name: textOf(member, "personName"),
    office: [textOf(member, "position"), textOf(member, "organisation")]
      .filter((part) => part !== "")
      .join(", "),
    role: memberDuties[duty === "chair" || duty === "secretary" ? duty : "member"],
  };
}

type Council = {
  readonly kind: "council_decision" | "acceptance_team_decision";
  readonly recordId: string;
  readonly councilName: string;
  readonly members: readonly Member[];
  readonly tasks: readonly string[];
  readonly endsWith: string;
};

async function decisionOf(context: PaperContext, facts: SchemeFacts, council: Council) {
  const { record, provinceId } = facts;
  const { body, issued } = await issuedBy(context, provinceId, "department", {
    kind: council.kind,
    recipients: ["Như Điều 4", "Lãnh đạo Sở"],
  });
  const { councilName, members, tasks, endsWith } = council;
  return ok({
    data: {
      issued,
      decider: { kind: "body-head" as const, office: "Giám đốc", body: body.name },
      councilName,
      legalBases: [
        ...legalBasesFor({
          provinceName: body.province.fullName,
          planYear: record.plan_year,
          source: record.source,
          on: context.today,
        }),
        proposal,
      ],
      members,
      tasks,
      endsWith,
      carriedOutBy,
    },
    recordId: council.recordId,
    schemeId: record.id,
    planId: null,
    issuer: { id: body.id, name: body.name },
    recorded: null,
    isDemo: record.is_demo,
  });
}
