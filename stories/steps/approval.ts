import type { PlanApproval } from "@kc/core/budget";
import { callSchemeMeetingEndpoint, recordAppraisalEndpoint } from "@kc/server/api/appraisal";
import {
  askOpinionEndpoint,
  assignAllocationEndpoint,
  decidePlanEndpoint,
  draftPlanEndpoint,
  estimateAllocationEndpoint,
  findPlanEndpoint,
  giveOpinionEndpoint,
  putInPlanEndpoint,
  submitPlanEndpoint,
} from "@kc/server/api/budget";
import { startAppraisalEndpoint } from "@kc/server/api/scheme";
import type { Stage } from "../stage.ts";

export const machineryContent = "Hỗ trợ ứng dụng máy móc thiết bị";

export type Appraised = {
  readonly amountDong: number;
  readonly on: string;
  /** Of a group scheme: what is found right for each beneficiary. */
  readonly amounts?: readonly { readonly beneficiaryId: string; readonly appraisedDong: number }[];
};

/** The department appraises by the five criteria of TT 36/2013 Đ.9; the scheme passes with this amount. */
export async function departmentAppraises(
  stage: Stage,
  schemeId: string,
  appraised: Appraised,
): Promise<void> {
  const officer = stage.as("chuyen-vien-so");
  await officer.does(startAppraisalEndpoint, await stage.scheme(schemeId));
  await officer.does(recordAppraisalEndpoint, await appraisalOf(stage, schemeId, appraised));
}

/** The department calls its council to a meeting about the schemes that wait together. */
export async function councilIsCalled(
  stage: Stage,
  [schemeId, ...withSchemes]: readonly string[],
  heldOn: string,
): Promise<void> {
  if (schemeId === undefined) return;
  await stage.as("chuyen-vien-so").does(callSchemeMeetingEndpoint, {
    schemeId,
    kind: "appraisal",
    withSchemes,
    heldOn,
    beginsAtMinute: 8 * 60,
    place: "Phòng họp tầng 2, Sở Công Thương tỉnh Cao Bằng",
    chairedBy: "Phó Giám đốc Sở Công Thương, Chủ tịch Hội đồng",
    invited: [
      "Các thành viên Hội đồng thẩm định",
      "Sở Tài chính",
      "Trung tâm Khuyến công và Xúc tiến thương mại",
    ],
    preparations: ["Trung tâm chuẩn bị báo cáo tóm tắt từng đề án."],
  });
}

/** The sheet of an appraisal that passes, for the scheme as it stands now. */
export async function appraisalOf(stage: Stage, schemeId: string, appraised: Appraised) {
  const met = { mark: "met", comment: "Phù hợp, đủ căn cứ." } as const;
  return {
    ...(await stage.scheme(schemeId)),
    appraisedOn: appraised.on,
    judgements: {
      principles: met,
      merit: met,
      capacity: met,
      combination: {
        mark: "met_with_remark" as const,
        comment: "Chưa lồng ghép chương trình khác.",
      },
      completeness: met,
    },
    conclusion: "pass" as const,
    appraisedDong: appraised.amountDong,
    ...(appraised.amounts ? { amounts: [...appraised.amounts] } : {}),
    remark: "Đề nghị đưa vào kế hoạch năm.",
    interest: "none-declared" as const,
    minutes: {
      heldAt: "Phòng họp Sở Công Thương",
      members: [
        { name: "Nguyễn Thị Mẫu", office: "Sở Công Thương", role: "Người thẩm định" },
        { name: "Vũ Văn Mẫu", office: "Sở Tài chính", role: "Thành viên" },
      ],
      discussion: "Các thành viên thống nhất với kết quả thẩm định.",
    },
    acknowledgesNorm: true,
  };
}

/** Whose budget pays; the province's when a step names none. */
export type LocalSource = "local_province" | "local_commune";

/** The year's estimate is asked for and assigned: without it nothing can be approved. */
export async function estimateIsAssigned(
  stage: Stage,
  given: {
    readonly year: number;
    readonly source?: LocalSource;
    readonly content: string;
    readonly amountDong: number;
    readonly decisionNumber: string;
    readonly on: string;
  },
): Promise<string> {
  const allocation = await stage.as("ke-toan").does(estimateAllocationEndpoint, {
    budgetYear: given.year,
    source: given.source ?? "local_province",
    content: given.content,
    amountDong: given.amountDong,
  });
  await stage.as("so-tai-chinh").does(assignAllocationEndpoint, {
    allocationId: allocation.id,
    amountDong: given.amountDong,
    decisionNumber: given.decisionNumber,
    decidedOn: given.on,
  });
  return allocation.id;
}

async function planNow(stage: Stage, planId: string) {
  const found = await stage.as("chuyen-vien-so").asks(findPlanEndpoint, { planId });
  return { planId, expectedVersion: found.plan.version, lines: found.lines };
}

export type PlanItem = {
  readonly schemeId: string;
  readonly list: "main" | "reserve";
};

type ListedPlan = {
  readonly year: number;
  readonly source?: LocalSource;
  readonly allocationId: string;
  readonly items: readonly PlanItem[];
  /** Whether each scheme has its own decision after the plan; the list approves them otherwise. */
  readonly approval?: PlanApproval;
};

/** The department draws up the year's plan with its list and asks Sở Tài chính for its opinion. */
export async function planIsListed(stage: Stage, plan: ListedPlan): Promise<string> {
  const officer = stage.as("chuyen-vien-so");
  const drafted = await officer.does(draftPlanEndpoint, {
    planYear: plan.year,
    source: plan.source ?? "local_province",
    approval: plan.approval ?? "list",
  });
  const planId = drafted.id;
  for (const { schemeId, list } of plan.items) {
    const { expectedVersion } = await planNow(stage, planId);
    await officer.does(putInPlanEndpoint, {
      planId,
      expectedVersion,
      item: { kind: "scheme", schemeId },
      list,
      allocationId: plan.allocationId,
    });
  }
  const { expectedVersion } = await planNow(stage, planId);
  await officer.does(askOpinionEndpoint, { planId, expectedVersion });
  return planId;
}

/** The department draws up the year's plan with its list and gets the opinion of Sở Tài chính. */
export async function planIsDrawnUp(
  stage: Stage,
  plan: ListedPlan & { readonly opinionNumber: string; readonly opinionOn: string },
): Promise<string> {
  const planId = await planIsListed(stage, plan);
  const { expectedVersion } = await planNow(stage, planId);
  await stage.as("so-tai-chinh").does(giveOpinionEndpoint, {
    planId,
    expectedVersion,
    documentNumber: plan.opinionNumber,
    documentOn: plan.opinionOn,
    signatory: "Vũ Văn Mẫu",
    content: "Nhất trí về kinh phí, nằm trong dự toán được giao.",
  });
  return planId;
}

/** The head of the department submits the plan; the province decides, and the decision is entered from its paper. */
export async function planIsApproved(
  stage: Stage,
  decision: {
    readonly planId: string;
    readonly submissionNumber: string;
    readonly submittedOn: string;
    readonly decisionNumber: string;
    readonly on: string;
    /** The schemes that are not approved. */
    readonly refused?: ReadonlySet<string>;
  },
): Promise<void> {
  const { planId, refused } = decision;
  stage.on(decision.submittedOn);
  const before = await planNow(stage, planId);
  await stage.as("giam-doc-so").does(submitPlanEndpoint, {
    planId,
    expectedVersion: before.expectedVersion,
    submissionNumber: decision.submissionNumber,
  });
  stage.on(decision.on);
  const submitted = await planNow(stage, planId);
  await stage.as("lanh-dao-tinh").does(decidePlanEndpoint, {
    planId,
    expectedVersion: submitted.expectedVersion,
    decisionNumber: decision.decisionNumber,
    decidedOn: decision.on,
    signatory: "Trần Văn Thí Dụ",
    heading: "chair",
    verdicts: submitted.lines.map((line) =>
      line.scheme !== null && refused?.has(line.scheme.id) === true
        ? {
            planLineId: line.id,
            verdict: "not_approve" as const,
            approvedDong: 0,
            reason: "Chưa cân đối được kinh phí trong năm.",
          }
        : {
            planLineId: line.id,
            verdict: line.list === "main" ? ("approve" as const) : ("reserve" as const),
            approvedDong: line.proposedDong,
          },
    ),
  });
}
