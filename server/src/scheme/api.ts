import { budgetSources } from "@kc/core/budget";
import { keysOf } from "@kc/core/kernel";
import {
  attachmentKindNames,
  dossierFieldNames,
  groupPlanStates,
  narrativeFields,
  outcomeMeasureNames,
  schemeActions,
  schemeContents,
  schemeKindNames,
  schemeRoutes,
  schemeStages,
  schemeStatuses,
} from "@kc/core/scheme";
import * as z from "zod/mini";
import { FieldChangeRow } from "../amendment/api.ts";
import { AppraisalView } from "../appraisal/api.ts";
import { NormAssessmentView } from "../norm/api.ts";
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
  shareBps,
} from "../platform/api.ts";

const SchemeStatusName = z.enum(schemeStatuses);
const Source = z.enum(keysOf(budgetSources));
const planYear = z.int().check(z.minimum(2015), z.maximum(2100));
const code = z.string().check(z.maxLength(40));

/* ---------- Acts: what a button sends ---------- */

/** The scheme an act is on, and the version the person saw. */
const actOn = { schemeId: id, expectedVersion: version };

/** The paper by which the act of a body outside is recorded. */
const Paper = z.object({
  number: text(60),
  issuedOn: day,
  signatory: personal(text(120)),
  /** The body that issued it; where none is said, the one whose act it is. */
  issuerName: z.optional(text(200)),
});

/** What every act answers: where the scheme stands now. */
export const MovedScheme = z.object({ ...changedRecord.shape, status: SchemeStatusName });

/** Those whom a group plan is to name after approval. */
const Planned = z.object({
  count: z.int().check(z.minimum(0), z.maximum(500)),
  kind: optionalText(200),
});

export const registerNeedEndpoint = endpoint({
  method: "POST",
  path: "/schemes/needs",
  summary: "Đăng ký nhu cầu hỗ trợ khuyến công",
  input: z.object({
    /** The establishment's own when it registers for itself. */
    establishmentId: z.optional(id),
    /** Of a group scheme that names its beneficiaries after approval: how many, of what kind. */
    planned: z.optional(Planned),
    kind: z.enum(schemeKindNames),
    planYear,
    source: z._default(Source, "local_province"),
    name: optionalText(300),
    need: text(4000),
    needCostDong: z.nullable(positiveDong),
    requestedDong: z.nullable(positiveDong),
  }),
  output: z.object({ ...MovedScheme.shape, code }),
});

export const confirmCommuneEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/confirm-commune",
  summary: "UBND cấp xã xác nhận nhu cầu của cơ sở",
  input: z.object({
    ...actOn,
    confirmedOn: day,
    opinion: text(2000),
    paper: z.nullable(Paper),
  }),
  output: MovedScheme,
  ifMatch: true,
});

export const surveyConclusions = ["fit", "not_fit", "more_facts_needed"] as const;

const SurveyFigure = z.object({
  label: text(120),
  unit: optionalText(60),
  lastYear: optionalText(60),
  thisYear: optionalText(60),
  evidence: optionalText(120),
});
const SurveyMember = z.object({
  name: personal(text(120)),
  office: optionalText(200),
  role: optionalText(120),
});

export const recordSurveyEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/survey",
  summary: "Ghi biên bản khảo sát thực tế",
  input: z.object({
    ...actOn,
    surveyedOn: day,
    place: text(300),
    participants: z.array(SurveyMember).check(z.minLength(1), z.maxLength(30)),
    figures: z._default(z.array(SurveyFigure).check(z.maxLength(30)), []),
    machinesInPlace: optionalText(2000),
    findings: text(4000),
    conclusion: z.enum(surveyConclusions),
    conditions: z._default(z.array(text(500)).check(z.maxLength(20)), []),
  }),
  output: MovedScheme,
  ifMatch: true,
});

/** An act that needs nothing but the scheme. */
function plainAct(path: `/schemes/:schemeId/${string}`, summary: string) {
  return endpoint({
    method: "POST",
    path,
    summary,
    input: z.object(actOn),
    output: MovedScheme,
    ifMatch: true,
  });
}

/** An act of decision: its day, why, and the paper when it is another body's. */
function decidedAct(path: `/schemes/:schemeId/${string}`, summary: string) {
  return endpoint({
    method: "POST",
    path,
    summary,
    input: z.object({
      ...actOn,
      reason: text(2000),
      happenedOn: z.optional(day),
      paper: z._default(z.nullable(Paper), null),
    }),
    output: MovedScheme,
    ifMatch: true,
  });
}

export const startDraftEndpoint = plainAct(
  "/schemes/:schemeId/start-draft",
  "Bắt đầu lập hồ sơ đề án",
);
export const reviseSchemeEndpoint = plainAct(
  "/schemes/:schemeId/revise",
  "Hoàn thiện lại hồ sơ đề án",
);
export const startMonitoringEndpoint = plainAct(
  "/schemes/:schemeId/monitor",
  "Theo dõi sau hỗ trợ",
);
export const closeSchemeEndpoint = plainAct("/schemes/:schemeId/close", "Đóng hồ sơ đề án");
export const declineReceiptEndpoint = decidedAct(
  "/schemes/:schemeId/decline",
  "Không tiếp nhận hồ sơ, nêu lý do",
);
export const withdrawSchemeEndpoint = decidedAct(
  "/schemes/:schemeId/withdraw",
  "Cơ sở xin rút hồ sơ",
);
export const suspendSchemeEndpoint = decidedAct(
  "/schemes/:schemeId/suspend",
  "Tạm dừng thực hiện đề án",
);
export const resumeSchemeEndpoint = decidedAct(
  "/schemes/:schemeId/resume",
  "Cho tiếp tục thực hiện đề án",
);
export const stopSchemeEndpoint = decidedAct("/schemes/:schemeId/stop", "Ngừng thực hiện đề án");

export const submitSchemeEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/submit",
  summary: "Nộp hồ sơ đề án",
  input: z.object({
    ...actOn,
    /** Whether the person has seen what the norm asks to be known, as that the national ceiling stands in. */
    acknowledgesNorm: z._default(z.boolean(), false),
  }),
  output: MovedScheme,
  ifMatch: true,
});

export const receiveSchemeEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/receive",
  summary: "Tiếp nhận hồ sơ đề án",
  input: z.object({ ...actOn, receivedOn: z.optional(day) }),
  output: MovedScheme,
  ifMatch: true,
});

export const requestSupplementEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/request-supplement",
  summary: "Yêu cầu bổ sung, hoàn thiện hồ sơ theo từng nội dung",
  input: z.object({
    ...actOn,
    items: z.array(z.object({ field: z.enum(dossierFieldNames), reason: optionalText(1000) })),
    dueOn: day,
  }),
  output: MovedScheme,
  ifMatch: true,
});

export const supplementSchemeEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/supplement",
  summary: "Bổ sung hồ sơ theo yêu cầu",
  input: z.object({
    ...actOn,
    answers: z.array(z.object({ field: z.enum(dossierFieldNames), answer: optionalText(2000) })),
    acknowledgesNorm: z._default(z.boolean(), false),
  }),
  output: MovedScheme,
  ifMatch: true,
});

export const startAppraisalEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/start-appraisal",
  summary: "Bắt đầu thẩm định, phân công người thụ lý",
  input: z.object({ ...actOn, officerAccountId: z.optional(id) }),
  output: MovedScheme,
  ifMatch: true,
});

/* ---------- Sections of the dossier: each saves by itself ---------- */

export const NarrativeInput = z.partial(
  z.object(
    Object.fromEntries(narrativeFields.map((field) => [field, optionalText(20_000)])) as {
      [Field in (typeof narrativeFields)[number]]: ReturnType<typeof optionalText>;
    },
  ),
);

export const MissingView = z.object({
  field: z.enum(dossierFieldNames),
  label: z.string(),
  content: z.enum(keysOf(schemeContents)),
  citation: z.string(),
});

export const WarningView = z.object({
  field: z.enum(dossierFieldNames),
  fieldLabel: z.string(),
  content: z.enum(keysOf(schemeContents)),
  grade: z.enum(["stops", "note"]),
  kind: z.string(),
  text: z.string(),
});

/** What saving a section answers: the new version, and what a person should know of the dossier now. */
export const SavedSection = z.object({
  ...changedRecord.shape,
  missing: z.array(MissingView),
  warnings: z.array(WarningView),
  norm: z.nullable(NormAssessmentView),
});

export const saveNarrativeEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/draft/narrative",
  summary: "Lưu phần thuyết minh (các trường được gửi)",
  input: z.object({
    ...actOn,
    name: z.optional(text(300)),
    partner: z.optional(optionalText(300)),
    place: z.optional(optionalText(300)),
    startsOn: z.optional(z.nullable(day)),
    endsOn: z.optional(z.nullable(day)),
    narrative: z._default(NarrativeInput, {}),
  }),
  output: SavedSection,
  ifMatch: true,
});

/** Of a group scheme: whose part it is; the first beneficiary when absent. */
const ofBeneficiary = { beneficiaryId: z.optional(id) };

export const addBeneficiaryEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/draft/beneficiaries",
  summary: "Thêm đơn vị thụ hưởng (đề án nhóm)",
  input: z.object({ ...actOn, establishmentId: id }),
  output: z.object({ ...changedRecord.shape, beneficiaryId: id }),
  ifMatch: true,
});

export const removeBeneficiaryEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/draft/beneficiaries/:beneficiaryId/remove",
  summary: "Bỏ một đơn vị thụ hưởng khỏi hồ sơ đề án nhóm",
  input: z.object({ ...actOn, beneficiaryId: id }),
  output: changedRecord,
  ifMatch: true,
});

export const saveBeneficiaryEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/draft/beneficiary",
  summary: "Lưu phần đơn vị thụ hưởng: kinh phí đề nghị, cam kết, tài khoản",
  input: z.object({
    ...actOn,
    ...ofBeneficiary,
    planned: z.optional(Planned),
    requestedDong: dongAmount,
    technologyLine: z.enum(["single", "line"]),
    commitsRestOfCapital: z.boolean(),
    commitsNoOtherMoney: z.boolean(),
    bankAccount: personal(optionalText(40)),
    bankName: optionalText(200),
  }),
  output: SavedSection,
  ifMatch: true,
});

/** The price of one machine, at most a hundred tỷ: its product with a quantity stays an exact sum. */
const machinePrice = (least: 0 | 1) => z.int().check(z.minimum(least), z.maximum(100_000_000_000));

export const QuotationInput = z.object({
  supplier: text(300),
  quotedOn: day,
  validUntil: z.nullable(day),
  unitPriceDong: machinePrice(1),
  vatBps: shareBps,
  includesVat: z.boolean(),
});

export const MachineInput = z.object({
  name: text(300),
  specification: optionalText(2000),
  origin: optionalText(120),
  unit: text(40),
  quantity: z.int().check(z.minimum(1), z.maximum(10_000)),
  /** The price in the estimate; the lowest quotation when absent. */
  unitPriceDong: z.optional(machinePrice(0)),
  isEligible: z.boolean(),
  isNew: z.boolean(),
  quotations: z.array(QuotationInput).check(z.maxLength(20)),
});

/** Whether the machines cost at most a thousand tỷ by every price that is given of them: sums of đồng stay exact. */
function isSummable(machines: readonly z.output<typeof MachineInput>[]): boolean {
  const costs = machines.map(({ quantity, unitPriceDong = 0, quotations }) => {
    const prices = quotations.map((quotation) => quotation.unitPriceDong);
    return quantity * Math.max(unitPriceDong, ...prices);
  });
  return costs.reduce((sum, cost) => sum + cost, 0) <= 1_000_000_000_000;
}

export const saveMachinesEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/draft/machines",
  summary: "Lưu danh sách máy móc, thiết bị và báo giá (thay toàn bộ)",
  input: z.object({
    ...actOn,
    ...ofBeneficiary,
    machines: z
      .array(MachineInput)
      .check(
        z.maxLength(200),
        z.refine(isSummable, "Tổng giá máy quá 1.000 tỷ đồng. Kiểm tra lại đơn giá và số lượng."),
      ),
  }),
  output: SavedSection,
  ifMatch: true,
});

export const EstimateLineInput = z.object({
  content: text(500),
  budgetYear: planYear,
  supportDong: dongAmount,
  beneficiaryDong: dongAmount,
  otherDong: dongAmount,
  note: optionalText(500),
});

export const saveEstimateEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/draft/estimate",
  summary: "Lưu dự toán kinh phí Mẫu số 1 (thay toàn bộ)",
  input: z.object({ ...actOn, lines: z.array(EstimateLineInput).check(z.maxLength(200)) }),
  output: SavedSection,
  ifMatch: true,
});

const figure = z.number().check(z.minimum(-1e12), z.maximum(1e12));

export const saveOutcomesEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/draft/outcomes",
  summary: "Lưu kết quả dự kiến: số gốc, mục tiêu (thay toàn bộ)",
  input: z.object({
    ...actOn,
    ...ofBeneficiary,
    outcomes: z
      .array(z.object({ measure: z.enum(outcomeMeasureNames), baseline: figure, target: figure }))
      .check(z.maxLength(20)),
  }),
  output: SavedSection,
  ifMatch: true,
});

export const savePapersEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/draft/papers",
  summary: "Lưu danh mục tài liệu có bản giấy trong hồ sơ",
  input: z.object({ ...actOn, onPaper: z.array(z.enum(attachmentKindNames)) }),
  output: SavedSection,
  ifMatch: true,
});

/* ---------- Reading ---------- */

const Tone = z.enum(["waiting", "going", "good", "warning", "bad", "ended"]);
const Named = z.object({ id, name: z.string() });

export const SchemeRow = z.object({
  id,
  version: z.int(),
  code,
  name: z.string(),
  kind: z.enum(schemeKindNames),
  kindLabel: z.string(),
  source: Source,
  planYear: z.int(),
  status: SchemeStatusName,
  statusLabel: z.string(),
  tone: Tone,
  stage: z.nullable(z.enum(keysOf(schemeStages))),
  statusSince: day,
  establishmentId: z.nullable(id),
  /** The beneficiary; of a group the first and how many others. */
  establishmentName: z.string(),
  /** Every beneficiary by name. */
  allBeneficiaries: z.string(),
  communeCode: z.nullable(z.string()),
  communeName: z.string(),
  officerName: z.nullable(z.string()),
  requestedDong: dongAmount,
  appraisedDong: z.nullable(dongAmount),
  approvedDong: z.nullable(dongAmount),
  paidDong: dongAmount,
  isDemo: z.boolean(),
  /** Whether a change of it waits for its decision. */
  isAmendmentPending: z.boolean(),
});
export type SchemeRow = z.input<typeof SchemeRow>;

/** Several values in one parameter, joined by commas: `status=draft,submitted`. */
function listOf<Name extends string>(names: readonly Name[]) {
  const known: ReadonlySet<string> = new Set(names);
  return z.pipe(
    z.string(),
    z.transform((joined, context): readonly Name[] => {
      const values = joined.split(",").filter((part) => part !== "");
      for (const value of values) {
        if (!known.has(value))
          context.issues.push({
            code: "custom",
            message: "Giá trị không có trong danh sách.",
            input: value,
          });
      }
      return values.flatMap((value) => names.filter((name) => name === value));
    }),
  );
}

export const schemeSortKeys = [
  "code",
  "name",
  "establishment",
  "commune",
  "status",
  "statusSince",
  "planYear",
  "requestedDong",
  "approvedDong",
  "paidDong",
] as const;

export const listSchemesEndpoint = endpoint({
  method: "GET",
  path: "/schemes",
  summary: "Danh sách đề án theo phạm vi của người xem",
  input: z.object({
    ...pageQuestion,
    status: z.optional(listOf(schemeStatuses)),
    stage: z.optional(listOf(keysOf(schemeStages))),
    kind: z.optional(z.enum(schemeKindNames)),
    source: z.optional(Source),
    year: z.optional(z.coerce.number().check(z.int(), z.minimum(2000), z.maximum(2100))),
    /** `none`: group schemes that are still to name a beneficiary. */
    commune: z.optional(z.string().check(z.regex(/^([0-9]{5}|none)$/))),
    establishmentId: z.optional(id),
    officer: z.optional(z.union([z.literal("me"), z.literal("none"), id])),
  }),
  output: z.object({
    ...pageOf(SchemeRow).shape,
    /** Sums of all that the filter finds, not only of this page. */
    sums: z.object({
      requestedDong: dongAmount,
      appraisedDong: dongAmount,
      approvedDong: dongAmount,
      paidDong: dongAmount,
    }),
    /** How many there are at each status with the other filters as they are. */
    byStatus: z.array(z.object({ status: SchemeStatusName, count: z.int() })),
  }),
});

export const schemeChoicesEndpoint = endpoint({
  method: "GET",
  path: "/schemes/choices",
  summary: "Giá trị để lọc danh sách đề án và phân công thụ lý",
  input: z.object({}),
  output: z.object({
    years: z.array(z.int()),
    communes: z.array(z.object({ code: z.string(), name: z.string() })),
    officers: z.array(Named),
  }),
});

const Move = z.object({
  action: z.enum(schemeActions),
  label: z.string(),
  to: SchemeStatusName,
  toLabel: z.string(),
  mode: z.enum(["in_system", "by_document"]),
  needsReason: z.boolean(),
});
const BlockedMove = z.object({
  action: z.enum(schemeActions),
  label: z.string(),
  why: z.string(),
});

const StageView = z.object({
  stage: z.enum(keysOf(schemeStages)),
  label: z.string(),
  state: z.enum(["done", "current", "upcoming"]),
  enteredOn: z.nullable(day),
});

const GroupMemberView = z.object({
  id,
  /** Null for those whom a group plan is still to name. */
  establishmentId: z.nullable(id),
  plannedCount: z.nullable(z.int()),
  name: z.string(),
  communeName: z.string(),
  requestedDong: dongAmount,
  appraisedDong: z.nullable(dongAmount),
  approvedDong: z.nullable(dongAmount),
  acceptedSupportDong: z.nullable(dongAmount),
  settledSupportDong: z.nullable(dongAmount),
  contractNumber: z.nullable(z.string()),
});

const MoneyView = z.object({
  proposedDong: dongAmount,
  appraisedDong: z.nullable(dongAmount),
  approvedDong: z.nullable(dongAmount),
  committedDong: dongAmount,
  advancedDong: dongAmount,
  paidDong: dongAmount,
  settledDong: dongAmount,
  returnedDong: dongAmount,
});

const BeneficiaryView = z.object({
  id,
  /** Null for those whom a group plan is still to name. */
  establishmentId: z.nullable(id),
  planned: z.nullable(Planned),
  name: z.string(),
  legalForm: z.string(),
  taxCode: z.nullable(z.string()),
  representativeName: z.string(),
  phone: z.string(),
  productionAddress: z.string(),
  communeCode: z.nullable(z.string()),
  communeName: z.string(),
  products: z.string(),
  workers: z.nullable(z.int()),
  requestedDong: dongAmount,
  appraisedDong: z.nullable(dongAmount),
  approvedDong: z.nullable(dongAmount),
  technologyLine: z.enum(["single", "line"]),
  commitsRestOfCapital: z.boolean(),
  commitsNoOtherMoney: z.boolean(),
  bankAccount: z.string(),
  bankName: z.string(),
  eligibility: z.object({
    verdict: z.enum(["eligible", "not", "unknown"]),
    label: z.string(),
    reasons: z.array(z.object({ met: z.enum(["yes", "no", "unknown"]), text: z.string() })),
  }),
});

const MachineView = z.object({
  id,
  name: z.string(),
  specification: z.string(),
  origin: z.string(),
  unit: z.string(),
  quantity: z.int(),
  unitPriceDong: dongAmount,
  amountDong: dongAmount,
  isEligible: z.boolean(),
  isNew: z.boolean(),
  acceptedQuantity: z.nullable(z.int()),
  acceptedValueDong: z.nullable(dongAmount),
  quotations: z.array(
    z.object({
      id,
      supplier: z.string(),
      quotedOn: day,
      validUntil: z.nullable(day),
      unitPriceDong: positiveDong,
      vatBps: shareBps,
      includesVat: z.boolean(),
      /** Whether it is the offer that the support is measured on, or why it is not; null while nothing is measured. */
      verdict: z.nullable(z.string()),
      isChosen: z.boolean(),
    }),
  ),
});

const EstimateLineView = z.object({
  id,
  content: z.string(),
  budgetYear: z.int(),
  totalDong: dongAmount,
  supportDong: dongAmount,
  beneficiaryDong: dongAmount,
  otherDong: dongAmount,
  note: z.string(),
});

const SumView = z.object({
  totalDong: dongAmount,
  supportDong: dongAmount,
  beneficiaryDong: dongAmount,
  otherDong: dongAmount,
});

const DossierView = z.object({
  narrative: z.object(
    Object.fromEntries(narrativeFields.map((field) => [field, z.string()])) as {
      [Field in (typeof narrativeFields)[number]]: ReturnType<typeof z.string>;
    },
  ),
  machines: z.array(MachineView),
  estimate: z.array(EstimateLineView),
  estimateSums: SumView,
  estimateByYear: z.array(z.object({ budgetYear: z.int(), ...SumView.shape })),
  outcomes: z.array(
    z.object({
      measure: z.enum(outcomeMeasureNames),
      label: z.string(),
      unit: z.string(),
      baseline: z.number(),
      target: z.number(),
    }),
  ),
  papers: z.array(
    z.object({
      kind: z.enum(attachmentKindNames),
      label: z.string(),
      isRequired: z.boolean(),
      citation: z.nullable(z.string()),
      onPaper: z.boolean(),
      files: z.array(z.object({ id, fileName: z.string(), attachedOn: day })),
    }),
  ),
});

const SupplementView = z.object({
  id,
  field: z.enum(dossierFieldNames),
  fieldLabel: z.string(),
  content: z.enum(keysOf(schemeContents)),
  reason: z.string(),
  askedOn: day,
  dueOn: day,
  isLate: z.boolean(),
  answeredOn: z.nullable(day),
  answer: z.nullable(z.string()),
});

const SurveyView = z.object({
  surveyedOn: day,
  place: z.string(),
  participants: z.array(z.object({ name: z.string(), office: z.string(), role: z.string() })),
  figures: z.array(
    z.object({
      label: z.string(),
      unit: z.string(),
      lastYear: z.string(),
      thisYear: z.string(),
      evidence: z.string(),
    }),
  ),
  machinesInPlace: z.string(),
  findings: z.string(),
  conclusion: z.enum(surveyConclusions),
  conditions: z.array(z.string()),
});

export const findSchemeEndpoint = endpoint({
  method: "GET",
  path: "/schemes/:schemeId",
  summary: "Trang đề án: mọi điều cần để xem và xử lý",
  input: z.object({ schemeId: id, ...ofBeneficiary }),
  output: z.object({
    id,
    version: z.int(),
    code,
    name: z.string(),
    kind: z.enum(schemeKindNames),
    kindLabel: z.string(),
    source: Source,
    sourceLabel: z.string(),
    route: z.enum(schemeRoutes),
    planYear: z.int(),
    status: SchemeStatusName,
    statusLabel: z.string(),
    tone: Tone,
    statusSince: day,
    /** How it ended, when it left the line of stages. */
    ended: z.nullable(z.object({ label: z.string(), on: day, reason: z.string() })),
    registeredOn: day,
    submittedOn: z.nullable(day),
    receivedOn: z.nullable(day),
    startsOn: z.nullable(day),
    endsOn: z.nullable(day),
    need: z.string(),
    needCostDong: z.nullable(dongAmount),
    implementer: Named,
    partner: z.string(),
    place: z.string(),
    officer: z.nullable(Named),
    drafter: z.nullable(Named),
    isDemo: z.boolean(),
    isAmendmentPending: z.boolean(),
    stages: z.array(StageView),
    shape: z.enum(["single", "group", "point"]),
    /** The beneficiary that is shown: the one asked for, or the first. */
    beneficiary: BeneficiaryView,
    /** All of them, as the viewer sees them: more than one in a group scheme. */
    beneficiaries: z.array(GroupMemberView),
    money: MoneyView,
    norm: z.nullable(NormAssessmentView),
    /** What the norm card stands on: the draft of today, or what was kept at submission or appraisal. */
    normBasis: z.enum(["draft", "submission", "appraisal"]),
    /** Why there is no norm card, in Vietnamese. */
    normWhy: z.nullable(z.string()),
    moves: z.array(Move),
    blocked: z.array(BlockedMove),
    /** Whether a group plan (Mẫu số 11) names its beneficiaries after approval. */
    namesLater: z.boolean(),
    canEditDossier: z.boolean(),
    /** Whether the part of this beneficiary may be written after approval, for the group plan. */
    canEditMember: z.boolean(),
    dossier: DossierView,
    missing: z.array(MissingView),
    warnings: z.array(WarningView),
    supplements: z.array(SupplementView),
    survey: z.nullable(SurveyView),
    appraisals: z.array(AppraisalView),
  }),
});

export const listSchemeHistoryEndpoint = endpoint({
  method: "GET",
  path: "/schemes/:schemeId/history",
  summary: "Lịch sử đề án, mỗi việc một câu",
  input: z.object({ schemeId: id }),
  output: z.object({
    rows: z.array(
      z.object({
        id,
        action: z.string(),
        actor: z.string(),
        deed: z.string(),
        sentence: z.string(),
        happenedOn: day,
        recordedAt: instant,
        fromLabel: z.nullable(z.string()),
        toLabel: z.string(),
        tone: Tone,
        reason: z.string(),
        isByDocument: z.boolean(),
        documentId: z.nullable(id),
        /** What a change of the scheme is about, with every field before and after; empty for other acts. */
        about: z.string(),
        changes: z.array(FieldChangeRow),
      }),
    ),
  }),
});

export const exportSchemesEndpoint = workbookOf(listSchemesEndpoint);

/* ---------- The plan that names the beneficiaries of a group scheme after approval ---------- */

const GroupPlanStateName = z.enum(keysOf(groupPlanStates));

export const submitGroupPlanEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/group-plan",
  summary: "Trình kế hoạch thực hiện đề án nhóm (Mẫu số 11)",
  input: z.object({
    schemeId: id,
    expectedVersion: version,
    /** What is new in this version against the one in force. */
    reason: optionalText(2000),
    /** Another support than the one in force, 0 to take one out; those not said stay, candidates get what they ask. */
    members: z._default(
      z.array(z.object({ beneficiaryId: id, supportDong: dongAmount })).check(z.maxLength(500)),
      [],
    ),
    /** Whether the person has checked what the norm and the signs of double funding ask to be known. */
    acknowledges: z._default(z.boolean(), false),
  }),
  output: z.object({ ...changedRecord.shape, groupPlanId: id, ordinal: z.int() }),
  ifMatch: true,
});

export const decideGroupPlanEndpoint = endpoint({
  method: "POST",
  path: "/group-plans/:groupPlanId/decide",
  summary: "Sở Công Thương phê duyệt hoặc trả lại kế hoạch thực hiện đề án nhóm",
  input: z.object({
    groupPlanId: id,
    expectedVersion: version,
    verdict: z.enum(["approve", "return"]),
    decidedOn: day,
    number: optionalText(60),
    /** Who signed the paper, where the decision is recorded from it. */
    signatory: personal(optionalText(120)),
    reason: optionalText(2000),
  }),
  output: z.object({ ...changedRecord.shape, state: GroupPlanStateName }),
  ifMatch: true,
});

const PlanMemberView = z.object({
  beneficiaryId: id,
  name: z.string(),
  place: z.string(),
  content: z.string(),
  costDong: dongAmount,
  /** Its support in the version before; null when it joined by this one. */
  beforeDong: z.nullable(dongAmount),
  /** 0 when it left by this version. */
  supportDong: dongAmount,
});

const GroupPlanView = z.object({
  id,
  version: z.int(),
  ordinal: z.int(),
  state: GroupPlanStateName,
  stateLabel: z.string(),
  reason: z.string(),
  submitted: z.object({ on: day, name: z.string() }),
  decided: z.nullable(
    z.object({
      on: day,
      name: z.string(),
      isByDocument: z.boolean(),
      number: z.string(),
      signatory: z.string(),
      reason: z.string(),
    }),
  ),
  members: z.array(PlanMemberView),
  totalDong: dongAmount,
});

const StandingMemberView = z.object({
  ...PlanMemberView.shape,
  establishmentId: id,
  /** `candidate` is not yet in an approved version; `signed` has its contract. */
  standing: z.enum(["candidate", "named", "signed"]),
  /** Why it may not be supported so, in Vietnamese; null when it may. */
  fault: z.nullable(z.string()),
  /** Signs that the state has paid for the same item already. */
  fundedTwice: z.array(z.string()),
  /** What its norm asks to be known before it is relied on. */
  mustAcknowledge: z.array(z.string()),
});

export const findGroupPlanEndpoint = endpoint({
  method: "GET",
  path: "/schemes/:schemeId/group-plan",
  summary: "Kế hoạch thực hiện đề án nhóm: đơn vị thụ hưởng, kiểm tra từng đơn vị, các lần trình",
  input: z.object({ schemeId: id }),
  output: z.object({
    schemeVersion: z.int(),
    /** Null where the beneficiaries were named before approval. */
    planned: z.nullable(z.object({ count: z.int(), kind: z.string() })),
    approvedDong: dongAmount,
    /** Of the approved support, what nobody has yet once the plan stands as it is written now. */
    leftDong: dongAmount,
    members: z.array(StandingMemberView),
    versions: z.array(GroupPlanView),
    mayWrite: z.boolean(),
    maySubmit: z.boolean(),
    /** Why the plan cannot be submitted as it stands, in Vietnamese. */
    blockedBecause: z.nullable(z.string()),
    mayDecide: z.nullable(z.enum(["in_system", "by_document"])),
  }),
});
