import { type Dong, dong, isPlainDate, ok, sumDong } from "@kc/core/kernel";
import { appraisalCriterionNames } from "@kc/core/appraisal";
import type { MoneyBySource } from "../../../templates/paper-data.ts";
import { findContentOf, findPlannedRow, listGroupPlans } from "../../scheme/group-plan-store.ts";
import { findingOf } from "./appraisal-sheet.ts";
import { findBodyOfKind, findPersonInOffice } from "./body-store.ts";
import { issuingBodyOf, paperNumberOf, signerOf } from "./bodies.ts";
import { issuedByBody } from "./issued-by.ts";
import { listBeneficiaries } from "./money-store.ts";
import { definePaper, notFound, notReady, type PaperContext } from "./paper.ts";
import { findPlan } from "./plan-facts-store.ts";
import { planDecider, referenceOf } from "./plan-groups.ts";
import { planSource } from "./plan-lists.ts";
import { findAppraisal } from "./record-store.ts";
import { findPlanOfScheme, findSchemeFacts, type SchemeFacts } from "./scheme-facts-store.ts";

/** Appraisal sheet of a group scheme (phiếu thẩm định, Mẫu 4a): each beneficiary on its line. */
export const appraisalSheetGroupPaper = definePaper({
  kind: "appraisal_sheet_group",
  subject: "scheme",
  stage: "appraisal",
  draftedBy: ["department"],
  async make(context, schemeId) {
    const { db, provinces, today } = context;
    const facts = await findSchemeFacts(context, schemeId);
    if (!facts) return notFound("đề án");
    const { record, provinceId, estimate } = facts;
    const members = await listBeneficiaries(db, provinces, schemeId);
    const planned = await findPlannedRow(db, provinceId, schemeId);
    const appraisal = await findAppraisal(db, provinceId, schemeId);
    if (!appraisal || (members.length < 2 && !planned)) {
      return notReady("appraisal_sheet_group", "group");
    }
    const department = await findBodyOfKind(db, provinceId, "department");
    const head = await findPersonInOffice(db, provinceId, department.id, "department_head", today);
    const body = issuingBodyOf(department);
    const lines = planned ? [plannedLine(facts, planned, appraisal.appraisedDong)] : [];
    for (const member of planned ? [] : members) {
      const { content } = await findContentOf(db, provinceId, member.id);
      lines.push({
        beneficiary: member.name,
        place: member.place,
        content,
        requestedDong: member.requestedDong,
        appraisedDong: member.appraisedDong,
        note: "",
      });
    }
    return ok({
      data: {
        body,
        paper: paperNumberOf("appraisal_sheet_group", body, appraisal.appraisedOn),
        schemeName: record.name,
        implementer: record.implementer_name,
        requested: {
          grantDong: sumDong(estimate.map(({ money }) => money.grantDong)),
          counterpartDong: sumDong(estimate.map(({ money }) => money.counterpartDong)),
          otherDong: sumDong(estimate.map(({ money }) => money.otherDong)),
        },
        findings: appraisalCriterionNames.map((name) => findingOf(name, appraisal.criteria)),
        lines,
        conclusion: appraisal.verdict,
        remarks: appraisal.remark,
        officer: appraisal.appraiserName,
        divisionHead: null,
        signer: signerOf("Giám đốc", head),
      },
      recordId: appraisal.id,
      schemeId,
      planId: null,
      issuer: { id: department.id, name: department.name },
      recorded: null,
      isDemo: record.is_demo,
    });
  },
});

/** The one line of a group scheme that names its beneficiaries after approval. */
function plannedLine(
  { record, prose }: SchemeFacts,
  { count, kind }: { readonly count: number; readonly kind: string },
  appraisedDong: Dong,
) {
  return {
    beneficiary: `${String(count).padStart(2, "0")} ${kind}`,
    place: prose("place"),
    content: prose("scale"),
    requestedDong: dong(Number(record.requested_dong)),
    appraisedDong,
    note: "Xác định sau khi phê duyệt",
  };
}

/** Plan that carries out a group scheme (kế hoạch thực hiện đề án nhóm, Mẫu 11), once its plan is approved. */
export const groupPlanPaper = definePaper({
  kind: "group_plan",
  subject: "scheme",
  stage: "task",
  draftedBy: ["centre"],
  async make(context, schemeId) {
    const { db, provinces } = context;
    const facts = await findSchemeFacts(context, schemeId);
    if (!facts) return notFound("đề án");
    const { record, provinceId, implementer } = facts;
    const members = await membersOf(context, facts);
    const standing = await findPlanOfScheme(db, provinceId, schemeId);
    const plan = standing && (await findPlan(db, provinces, standing.id));
    if (!plan || plan.decidedOn === null || members.length < 2) {
      return notReady("group_plan", "group");
    }
    const territory = implementer.province.fullName;
    const { issued } = await issuedByBody(context, implementer, "centre", {
      kind: "group_plan",
      recipients: ["Như trên", ...(plan.source === "national" ? ["Cục (để theo dõi)"] : [])],
    });
    const decider = planDecider(plan, territory);
    return ok({
      data: {
        issued,
        to: [`Sở Công Thương ${territory}`],
        schemeName: record.name,
        source: planSource(record.source),
        planYear: plan.planYear,
        plan: referenceOf("Quyết định", plan.decisionNumber, plan.decidedOn, decider),
        members,
        schedule: scheduleOf(facts),
        organisation: [
          `${implementer.name} ký hợp đồng với từng đơn vị thụ hưởng, theo dõi, báo cáo trước ngày 25 hằng tháng;`,
          "Đơn vị thụ hưởng mua sắm máy móc, bố trí đủ vốn đối ứng, gắn biển ghi nguồn hỗ trợ;",
          "UBND cấp xã phối hợp xác nhận, kiểm tra, nghiệm thu.",
        ],
      },
      recordId: schemeId,
      schemeId,
      planId: null,
      issuer: { id: implementer.id, name: implementer.name },
      recorded: null,
      isDemo: record.is_demo,
    });
  },
});

/** Whom the plan names: by its last version that was not sent back, or as the approved scheme named them. */
async function membersOf(context: PaperContext, { provinceId, record }: SchemeFacts) {
  const { db, provinces } = context;
  const plans = await listGroupPlans(db, provinceId, record.id);
  const plan = plans.find(({ state }) => state !== "returned");
  if (plan) {
    return plan.members
      .filter(({ supportDong }) => supportDong > 0)
      .map(({ name, place, content, costDong, supportDong }) => ({
        beneficiary: name,
        place,
        content,
        money: moneyOf(costDong, supportDong),
      }));
  }
  if (await findPlannedRow(db, provinceId, record.id)) return [];
  const made = [];
  for (const member of await listBeneficiaries(db, provinces, record.id)) {
    const { content, costDong } = await findContentOf(db, provinceId, member.id);
    const money = moneyOf(costDong, member.appraisedDong);
    made.push({ beneficiary: member.name, place: member.place, content, money });
  }
  return made;
}

function moneyOf(costDong: Dong, grantDong: Dong): MoneyBySource {
  return {
    grantDong,
    counterpartDong: dong(Math.max(0, costDong - grantDong)),
    otherDong: dong(0),
  };
}

/** The day by which the scheme is to be done; the steps before it are the implementer's to write in. */
function scheduleOf({ record: { ends_on: endsOn } }: SchemeFacts) {
  return endsOn !== null && isPlainDate(endsOn)
    ? [{ work: "Hoàn thành các nội dung của đề án, lập hồ sơ nghiệm thu", dueOn: endsOn }]
    : [];
}
