import {
  budgetSources,
  ledgerEntryKindNames,
  ledgerFigureNames,
  planApprovals,
  planListLabels,
  planStatuses,
  registrationPunctualityLabels,
  registrationStatusLabels,
  roundStatusLabels,
  priorityAreas,
  prioritySectors,
} from "@kc/core/budget";
import { keysOf } from "@kc/core/kernel";
import { schemeKindNames, schemeStatuses } from "@kc/core/scheme";
import * as z from "zod/mini";
import {
  changedRecord,
  day,
  dongAmount,
  endpoint,
  id,
  instant,
  optionalText,
  pageOf,
  pageQuestion,
  personal,
  positiveDong,
  text,
  version,
  workbookOf,
} from "../platform/api.ts";

export const budgetSource = z.enum(keysOf(budgetSources));
const planApproval = z.enum(planApprovals);
export const budgetYear = z.coerce.number().check(z.int(), z.minimum(2015), z.maximum(2100));

/** A figure that opens: the address below `/api/v1` of the list that adds up to it. */
export const Figure = z.object({ amountDong: z.int(), opens: z.string() });
export type Figure = z.output<typeof Figure>;

/** The figures of an allocation, or of many together. */
export const BudgetFigures = z.object({
  estimated: Figure,
  assigned: Figure,
  committed: Figure,
  remaining: Figure,
  advanced: Figure,
  paid: Figure,
  settled: Figure,
  returned: Figure,
  cancelled: Figure,
  carriedOver: Figure,
});
export type BudgetFigures = z.output<typeof BudgetFigures>;

/** A move or an act that somebody may want: open to who asks, or closed with the reason. */
export const Act = z.object({
  act: z.string(),
  label: z.string(),
  isOpen: z.boolean(),
  /** in_system: the person's own act; by_document: recorded from another body's paper. */
  mode: z.nullable(z.enum(["in_system", "by_document"])),
  /** Why it is closed, as a sentence; null when it is open. */
  why: z.nullable(z.string()),
});
export type Act = z.output<typeof Act>;

export const AllocationRow = z.object({
  id,
  version: z.int(),
  budgetYear: z.int(),
  source: budgetSource,
  content: z.string(),
  fundHolderId: id,
  fundHolderName: z.string(),
  figures: BudgetFigures,
});
export type AllocationRow = z.output<typeof AllocationRow>;

export const listAllocationsEndpoint = endpoint({
  method: "GET",
  path: "/allocations",
  summary:
    "Dự toán theo năm, nguồn, nội dung: đề nghị, được giao, đã bố trí, còn lại, đã giải ngân",
  input: z.object({
    year: z.optional(budgetYear),
    source: z.optional(budgetSource),
    content: z.optional(z.string().check(z.maxLength(300))),
  }),
  output: z.object({
    rows: z.array(AllocationRow),
    total: BudgetFigures,
    years: z.array(z.int()),
    /** Acts on an allocation that are open to who asks. */
    mayEstimate: z.boolean(),
    mayAssign: z.boolean(),
    mayCloseYear: z.boolean(),
  }),
});

export const estimateAllocationEndpoint = endpoint({
  method: "POST",
  path: "/allocations/estimate",
  summary: "Lập dự toán kinh phí khuyến công năm theo nội dung",
  input: z.object({
    budgetYear,
    source: budgetSource,
    content: text(300),
    /** The Centre when absent. */
    fundHolderId: z.optional(id),
    amountDong: positiveDong,
  }),
  output: changedRecord,
});

const decisionPaper = {
  decisionNumber: optionalText(120),
  decidedOn: day,
  note: z._default(optionalText(500), ""),
};

export const assignAllocationEndpoint = endpoint({
  method: "POST",
  path: "/allocations/:allocationId/assign",
  summary: "Giao dự toán theo quyết định",
  input: z.object({ allocationId: id, amountDong: z.int(), ...decisionPaper }),
  output: changedRecord,
});

export const adjustAllocationEndpoint = endpoint({
  method: "POST",
  path: "/allocations/:allocationId/adjust",
  summary: "Điều chỉnh dự toán trong năm: số dương là tăng, số âm là giảm",
  input: z.object({ allocationId: id, amountDong: z.int(), ...decisionPaper }),
  output: changedRecord,
});

export const closeRemainderEndpoint = endpoint({
  method: "POST",
  path: "/allocations/:allocationId/close-remainder",
  summary: "Cuối năm: hủy dự toán còn lại hoặc chuyển nguồn sang năm sau",
  input: z.object({
    allocationId: id,
    kind: z.enum(["cancel", "carry_over"]),
    amountDong: z.int(),
    ...decisionPaper,
  }),
  output: changedRecord,
});

export const LedgerRow = z.object({
  id,
  enteredOn: day,
  kind: z.enum(ledgerEntryKindNames),
  amountDong: z.int(),
  /** What the entry adds to the figure asked for; the amount itself where none was asked. */
  effectDong: z.int(),
  allocation: z.object({ id, budgetYear: z.int(), source: budgetSource, content: z.string() }),
  scheme: z.nullable(z.object({ id, code: z.string(), name: z.string() })),
  beneficiaryName: z.nullable(z.string()),
  taskName: z.nullable(z.string()),
  paymentRequestId: z.nullable(id),
  documentNumber: z.string(),
  documentOn: z.nullable(day),
  note: z.string(),
});
export type LedgerRow = z.output<typeof LedgerRow>;

export const listLedgerEndpoint = endpoint({
  method: "GET",
  path: "/budget/ledger",
  summary: "Sổ kinh phí: các bút toán đứng sau một con số",
  input: z.object({
    ...pageQuestion,
    year: z.optional(budgetYear),
    source: z.optional(budgetSource),
    content: z.optional(z.string().check(z.maxLength(300))),
    allocationId: z.optional(id),
    schemeId: z.optional(id),
    /** `none`: money of a group scheme that no beneficiary is named for yet. */
    communeCode: z.optional(z.string().check(z.regex(/^([0-9]{5}|none)$/))),
    figure: z.optional(z.enum(ledgerFigureNames)),
    /** Of schemes in the plan and of tasks, or of schemes that left the plan (ngừng, rút). */
    standing: z.optional(z.enum(["in-plan", "left-plan"])),
    kind: z.optional(z.enum(ledgerEntryKindNames)),
    from: z.optional(day),
    to: z.optional(day),
  }),
  output: z.extend(pageOf(LedgerRow), { sumDong: z.int() }),
});

const planStatus = z.enum(planStatuses);
const planList = z.enum(keysOf(planListLabels));
const areas = z.array(z.enum(keysOf(priorityAreas))).check(z.maxLength(4));
const sectors = z.array(z.enum(keysOf(prioritySectors))).check(z.maxLength(9));
export const planLineOutcomes = [
  "listed",
  "approved",
  "reserved",
  "not_approved",
  "withdrawn",
] as const;

const PlanSums = z.object({
  mainDong: z.int(),
  reserveDong: z.int(),
  approvedDong: z.int(),
  lines: z.int(),
});

const PlanHead = z.object({
  id,
  version: z.int(),
  planYear: z.int(),
  source: budgetSource,
  name: z.string(),
  status: planStatus,
  approval: planApproval,
  decisionNumber: z.nullable(z.string()),
  decidedOn: z.nullable(day),
});

export const listPlansEndpoint = endpoint({
  method: "GET",
  path: "/plans",
  summary: "Các kế hoạch khuyến công năm",
  input: z.object({ year: z.optional(budgetYear), source: z.optional(budgetSource) }),
  output: z.object({
    rows: z.array(z.extend(PlanHead, { sums: PlanSums })),
    mayDraft: z.boolean(),
  }),
});

const PlanLineScheme = z.object({
  id,
  version: z.int(),
  code: z.string(),
  status: z.enum(schemeStatuses),
  kind: z.enum(schemeKindNames),
  beneficiaries: z.array(z.object({ name: z.string(), communeName: z.string() })),
  totalCostDong: z.int(),
  requestedDong: z.int(),
});

export const PlanLine = z.object({
  id,
  scheme: z.nullable(PlanLineScheme),
  title: z.string(),
  list: planList,
  priority: z.int(),
  reasons: z.array(z.object({ label: z.string(), citation: z.string() })),
  areas,
  sectors,
  allocationId: z.nullable(id),
  proposedDong: z.int(),
  appraisedDong: z.nullable(z.int()),
  normMaximumDong: z.nullable(z.int()),
  /** What the Cục agreed to; null before its answer and in a local plan. */
  agencyDong: z.nullable(z.int()),
  agencyNote: z.string(),
  /** What could be approved at most: the appraised amount, the norm, the Cục's answer; null where nothing limits a task. */
  acceptableDong: z.nullable(z.int()),
  /** What Sở Tài chính gave in its opinion; null where it named no amount. */
  opinionDong: z.nullable(z.int()),
  approvedDong: z.nullable(z.int()),
  outcome: z.enum(planLineOutcomes),
  note: z.string(),
  /** Whether it lies within the remainder of its allocation, taken by priority; null outside the main list. */
  isWithinBudget: z.nullable(z.boolean()),
  /** What is left of the allocation after this line, taken by priority; negative beyond the cut-off. */
  leftDong: z.nullable(z.int()),
});
export type PlanLine = z.output<typeof PlanLine>;

const PlanCandidate = z.object({
  schemeId: id,
  code: z.string(),
  name: z.string(),
  beneficiaryName: z.string(),
  communeName: z.string(),
  appraisedDong: z.int(),
  suggestedSectors: sectors,
});

export const findPlanEndpoint = endpoint({
  method: "GET",
  path: "/plans/:planId",
  summary: "Một kế hoạch năm: danh mục, dự toán, ý kiến, quyết định",
  input: z.object({ planId: id }),
  output: z.object({
    plan: z.extend(PlanHead, {
      opinionNumber: z.nullable(z.string()),
      opinionOn: z.nullable(day),
      opinionText: z.nullable(z.string()),
      opinionSignatory: z.nullable(z.string()),
      submissionNumber: z.nullable(z.string()),
      submittedOn: z.nullable(day),
      decisionHeading: z.enum(["committee", "chair", "minister"]),
      signatory: z.nullable(z.string()),
      /** The Cục's appraisal of a national list. */
      agencyNumber: z.nullable(z.string()),
      agencyOn: z.nullable(day),
      agencySignatory: z.nullable(z.string()),
      agencyText: z.nullable(z.string()),
      /** The letter that sent the Minister's decision to UBND tỉnh. */
      copyNumber: z.nullable(z.string()),
      copyOn: z.nullable(day),
    }),
    lines: z.array(PlanLine),
    sums: PlanSums,
    allocations: z.array(
      z.object({
        id,
        content: z.string(),
        fundHolderName: z.string(),
        figures: BudgetFigures,
        /** What the main list asks of it, and what would remain. */
        listedDong: z.int(),
        leftDong: z.int(),
      }),
    ),
    candidates: z.array(PlanCandidate),
    acts: z.array(Act),
    isEditable: z.boolean(),
    /** The day by which the list goes to the Cục, and where the law says so; null for a local plan or when it is sent. */
    agencyDue: z.nullable(z.object({ dueOn: day, citation: z.string() })),
    events: z.array(
      z.object({
        action: z.string(),
        toStatus: planStatus,
        happenedOn: day,
        recordedAt: instant,
        actorName: z.string(),
        actorRole: z.string(),
        organisationName: z.string(),
        mode: z.enum(["in_system", "by_document"]),
        reason: z.string(),
        facts: z.record(z.string(), z.unknown()),
      }),
    ),
  }),
});

export const draftPlanEndpoint = endpoint({
  method: "POST",
  path: "/plans",
  summary: "Lập kế hoạch khuyến công năm cho một nguồn kinh phí",
  input: z.object({
    planYear: budgetYear,
    source: budgetSource,
    name: z._default(optionalText(300), ""),
    approval: z._default(planApproval, "list"),
  }),
  output: changedRecord,
});

const changesPlan = { planId: id, expectedVersion: version };
const changesLine = { ...changesPlan, planLineId: id };

export const putInPlanEndpoint = endpoint({
  method: "POST",
  path: "/plans/:planId/lines",
  summary: "Đưa đề án đã thẩm định hoặc nhiệm vụ vào danh mục kế hoạch",
  ifMatch: true,
  input: z.object({
    ...changesPlan,
    item: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("scheme"), schemeId: id }),
      z.object({ kind: z.literal("task"), name: text(300), proposedDong: positiveDong }),
    ]),
    list: planList,
    allocationId: z.optional(id),
    areas: z._default(areas, []),
    sectors: z._default(sectors, []),
    note: z._default(optionalText(500), ""),
  }),
  output: changedRecord,
});

export const changePlanLineEndpoint = endpoint({
  method: "POST",
  path: "/plans/:planId/lines/:planLineId/change",
  summary: "Sửa một dòng của danh mục: kinh phí, dự toán, căn cứ ưu tiên",
  ifMatch: true,
  input: z.object({
    ...changesLine,
    proposedDong: positiveDong,
    allocationId: z.optional(id),
    areas,
    sectors,
    note: z._default(optionalText(500), ""),
  }),
  output: changedRecord,
});

export const movePlanLineEndpoint = endpoint({
  method: "POST",
  path: "/plans/:planId/lines/:planLineId/move",
  summary: "Chuyển một dòng giữa danh mục chính và dự phòng, hoặc đổi thứ tự",
  ifMatch: true,
  input: z.object({
    ...changesLine,
    list: planList,
    place: z.int().check(z.minimum(1), z.maximum(9999)),
  }),
  output: changedRecord,
});

export const removePlanLineEndpoint = endpoint({
  method: "POST",
  path: "/plans/:planId/lines/:planLineId/remove",
  summary: "Đưa một dòng ra khỏi danh mục đang lập",
  ifMatch: true,
  input: z.object({ ...changesLine, reason: text(500) }),
  output: changedRecord,
});

export const orderPlanEndpoint = endpoint({
  method: "POST",
  path: "/plans/:planId/order-by-priority",
  summary: "Xếp danh mục theo thứ tự ưu tiên của Thông tư 46/2012",
  ifMatch: true,
  input: z.object(changesPlan),
  output: changedRecord,
});

export const askOpinionEndpoint = endpoint({
  method: "POST",
  path: "/plans/:planId/ask-opinion",
  summary: "Lấy ý kiến Sở Tài chính về kinh phí của kế hoạch",
  ifMatch: true,
  input: z.object(changesPlan),
  output: changedRecord,
});

export const giveOpinionEndpoint = endpoint({
  method: "POST",
  path: "/plans/:planId/give-opinion",
  summary: "Cho ý kiến của Sở Tài chính, hoặc ghi nhận văn bản ý kiến",
  ifMatch: true,
  input: z.object({
    ...changesPlan,
    documentNumber: text(120),
    documentOn: day,
    signatory: personal(text(200)),
    content: text(4000),
    /** What the opinion gives for each line; a line it does not name keeps no amount. */
    amounts: z._default(
      z.array(z.object({ planLineId: id, amountDong: dongAmount })).check(z.maxLength(500)),
      [],
    ),
  }),
  output: changedRecord,
});

export const submitPlanEndpoint = endpoint({
  method: "POST",
  path: "/plans/:planId/submit",
  summary: "Trình phê duyệt kế hoạch năm",
  ifMatch: true,
  input: z.object({ ...changesPlan, submissionNumber: z._default(optionalText(120), "") }),
  output: changedRecord,
});

export const sendBackPlanEndpoint = endpoint({
  method: "POST",
  path: "/plans/:planId/send-back",
  summary: "Trả lại kế hoạch để hoàn thiện",
  ifMatch: true,
  input: z.object({
    ...changesPlan,
    reason: text(2000),
    /** The letter of UBND tỉnh that it is recorded from. */
    paper: z._default(
      z.nullable(z.object({ number: text(120), issuedOn: day, signatory: personal(text(200)) })),
      null,
    ),
  }),
  output: changedRecord,
});

/** A letter of the Cục as who received it enters it. */
const agencyLetter = {
  documentNumber: text(120),
  documentOn: day,
  signatory: personal(text(200)),
};

export const sendPlanToAgencyEndpoint = endpoint({
  method: "POST",
  path: "/plans/:planId/send-to-agency",
  summary: "Gửi danh mục đề án khuyến công quốc gia đã thẩm định cấp cơ sở đến Cục",
  ifMatch: true,
  input: z.object({ ...changesPlan, documentNumber: text(120), sentOn: day }),
  output: changedRecord,
});

export const returnPlanByAgencyEndpoint = endpoint({
  method: "POST",
  path: "/plans/:planId/returned-by-agency",
  summary: "Ghi nhận yêu cầu hoàn thiện danh mục của Cục",
  ifMatch: true,
  input: z.object({ ...changesPlan, ...agencyLetter, reason: text(2000) }),
  output: changedRecord,
});

export const recordAgencyAnswerEndpoint = endpoint({
  method: "POST",
  path: "/plans/:planId/agency-answer",
  summary: "Ghi nhận kết quả thẩm định của Cục: kinh phí thống nhất cho từng đề án",
  ifMatch: true,
  input: z.object({
    ...changesPlan,
    ...agencyLetter,
    content: z._default(optionalText(4000), ""),
    verdicts: z.array(
      z.object({
        planLineId: id,
        agreedDong: dongAmount,
        note: z._default(optionalText(1000), ""),
      }),
    ),
  }),
  output: changedRecord,
});

export const recordMinistryDecisionEndpoint = endpoint({
  method: "POST",
  path: "/plans/:planId/ministry-decision",
  summary: "Ghi nhận quyết định của Bộ trưởng giao kế hoạch khuyến công quốc gia kèm danh mục",
  ifMatch: true,
  input: z.object({
    ...changesPlan,
    decisionNumber: optionalText(120),
    decidedOn: day,
    signatory: personal(text(200)),
    /** The letter that sent a copy to UBND tỉnh. */
    copyNumber: z._default(optionalText(120), ""),
    copyOn: z.optional(day),
    verdicts: z.array(
      z.object({
        planLineId: id,
        verdict: z.enum(["approve", "not_approve"]),
        approvedDong: dongAmount,
        reason: z._default(optionalText(1000), ""),
      }),
    ),
  }),
  output: changedRecord,
});

const planDecisionPaper = {
  decisionNumber: optionalText(120),
  decidedOn: day,
  signatory: personal(text(200)),
  heading: z.enum(["committee", "chair"]),
};

export const decidePlanEndpoint = endpoint({
  method: "POST",
  path: "/plans/:planId/decide",
  summary: "Phê duyệt kế hoạch năm: kinh phí từng đề án, danh mục dự phòng, không phê duyệt",
  ifMatch: true,
  input: z.object({
    ...changesPlan,
    ...planDecisionPaper,
    verdicts: z.array(
      z.object({
        planLineId: id,
        verdict: z.enum(["approve", "reserve", "not_approve"]),
        approvedDong: dongAmount,
        reason: z._default(optionalText(1000), ""),
      }),
    ),
  }),
  output: changedRecord,
});

export const adjustPlanEndpoint = endpoint({
  method: "POST",
  path: "/plans/:planId/adjust",
  summary: "Điều chỉnh, bổ sung kế hoạch đã phê duyệt theo quyết định",
  ifMatch: true,
  input: z.object({
    ...changesPlan,
    ...planDecisionPaper,
    changes: z
      .array(
        z.discriminatedUnion("kind", [
          z.object({ kind: z.literal("take_out"), planLineId: id, reason: text(1000) }),
          z.object({
            kind: z.literal("replace_from_reserve"),
            planLineId: id,
            approvedDong: positiveDong,
          }),
          z.object({
            kind: z.literal("add_scheme"),
            schemeId: id,
            allocationId: id,
            approvedDong: positiveDong,
          }),
        ]),
      )
      .check(z.minLength(1), z.maxLength(200)),
  }),
  output: changedRecord,
});

export const exportLedgerEndpoint = workbookOf(listLedgerEndpoint);

export const exportAllocationsEndpoint = workbookOf(listAllocationsEndpoint);

export const exportPlanEndpoint = workbookOf(findPlanEndpoint);

const RoundRow = z.object({
  id,
  version: z.int(),
  planYear: z.int(),
  openedOn: day,
  dueOn: day,
  status: z.enum(keysOf(roundStatusLabels)),
  statusLabel: z.string(),
  bodies: z.int(),
  sent: z.int(),
});

export const listPlanRoundsEndpoint = endpoint({
  method: "GET",
  path: "/plan-rounds",
  summary: "Các đợt đăng ký kế hoạch năm: hạn, số đơn vị đã đăng ký",
  input: z.object({}),
  output: z.object({
    rows: z.array(RoundRow),
    mayOpen: z.boolean(),
    proposed: z.object({
      planYear: z.int(),
      dueOn: day,
      citation: z.string(),
      confidenceLabel: z.string(),
      /** Practice keeps the day of an earlier text; no text in force sets it. */
      isPractice: z.boolean(),
    }),
  }),
});

export const findOpenRoundEndpoint = endpoint({
  method: "GET",
  path: "/plan-rounds/open",
  summary: "Đợt đăng ký kế hoạch đang mở: cơ sở đăng ký nhu cầu đến ngày nào",
  input: z.object({}),
  output: z.object({ round: z.nullable(z.object({ planYear: z.int(), dueOn: day })) }),
});

const RegisteredTask = z.object({ name: text(300), amountDong: dongAmount });

const BodyRegistration = z.object({
  id,
  organisationId: id,
  name: z.string(),
  status: z.enum(keysOf(registrationStatusLabels)),
  statusLabel: z.string(),
  punctuality: z.enum(keysOf(registrationPunctualityLabels)),
  punctualityLabel: z.string(),
  sentOn: z.nullable(day),
  mode: z.nullable(z.enum(["in_system", "by_document"])),
  letterNumber: z.string(),
  letterOn: z.nullable(day),
  signatory: z.string(),
  note: z.string(),
  tasks: z.array(z.object({ name: z.string(), amountDong: z.int() })),
  tasksDong: z.int(),
  /** Needs of establishments of the body's commune for the year, and the list behind them. */
  needs: z.object({ count: z.int(), requestedDong: z.int(), opens: z.nullable(z.string()) }),
});

export const findPlanRoundEndpoint = endpoint({
  method: "GET",
  path: "/plan-rounds/:roundId",
  summary: "Một đợt đăng ký kế hoạch năm: đơn vị nào đã đăng ký gì, đơn vị nào còn chậm",
  input: z.object({ roundId: id }),
  output: z.object({
    round: RoundRow,
    bodies: z.array(BodyRegistration),
    /** The body of who asks; null when it registers nothing. */
    ownOrganisationId: z.nullable(id),
    mayRegister: z.boolean(),
    mayRecord: z.boolean(),
    mayClose: z.boolean(),
  }),
});

export const openPlanRoundEndpoint = endpoint({
  method: "POST",
  path: "/plan-rounds",
  summary: "Mở đợt đăng ký kế hoạch năm cho xã, phường, Trung tâm và các sở, ngành",
  input: z.object({ planYear: budgetYear, dueOn: day }),
  output: z.extend(changedRecord, { bodies: z.int() }),
});

export const registerForPlanEndpoint = endpoint({
  method: "POST",
  path: "/plan-rounds/:roundId/register",
  summary: "Gửi đăng ký kế hoạch năm của đơn vị, hoặc ghi nhận từ văn bản của đơn vị",
  input: z.object({
    roundId: id,
    organisationId: id,
    tasks: z.array(RegisteredTask).check(z.maxLength(50)),
    saysNoNeed: z.boolean(),
    note: z._default(optionalText(2000), ""),
    letterNumber: z._default(optionalText(120), ""),
    letterOn: z._default(z.nullable(day), null),
    signatory: z._default(personal(optionalText(200)), ""),
  }),
  output: z.object({ id, status: z.enum(keysOf(registrationStatusLabels)) }),
});

export const closePlanRoundEndpoint = endpoint({
  method: "POST",
  path: "/plan-rounds/:roundId/close",
  summary: "Kết thúc đợt đăng ký kế hoạch năm",
  input: z.object({ roundId: id, expectedVersion: version }),
  output: changedRecord,
  ifMatch: true,
});
