import { addDong, type Dong, keysOf, type PlainDate } from "../kernel/index.ts";
import type { EstimateLine } from "./estimate.ts";
import {
  type AttachmentKind,
  attachmentKinds,
  requiredAttachments,
  type SchemeKind,
} from "./kind.ts";
import type { PlannedBeneficiaries } from "./planned-beneficiaries.ts";
import type { MachineLine } from "./machines.ts";
import type { ExpectedOutcome } from "./outcome-measures.ts";

export type DossierFieldDefinition = {
  readonly label: string;
  readonly content: SchemeContent;
};

/** The eight contents of a scheme (nội dung chủ yếu của đề án), in the order of the circular. */
export const schemeContents = {
  parties: {
    label: "Đơn vị thực hiện, đơn vị phối hợp, đơn vị thụ hưởng, địa điểm thực hiện",
    citation: "TT 36/2013/TT-BCT, Đ.5 k.1",
  },
  necessity: {
    label: "Sự cần thiết và căn cứ của đề án",
    citation: "TT 36/2013/TT-BCT, Đ.5 k.2",
  },
  objectives: { label: "Mục tiêu", citation: "TT 36/2013/TT-BCT, Đ.5 k.3" },
  scale: {
    label: "Quy mô; đặc điểm vượt trội về công nghệ, máy móc, sản phẩm",
    citation: "TT 36/2013/TT-BCT, Đ.5 k.4",
  },
  schedule: { label: "Nội dung và tiến độ", citation: "TT 36/2013/TT-BCT, Đ.5 k.5" },
  estimate: { label: "Dự toán kinh phí", citation: "TT 36/2013/TT-BCT, Đ.5 k.6" },
  organisation: { label: "Tổ chức thực hiện", citation: "TT 36/2013/TT-BCT, Đ.5 k.7" },
  effect: { label: "Hiệu quả của đề án", citation: "TT 36/2013/TT-BCT, Đ.5 k.8" },
} as const;
export type SchemeContent = keyof typeof schemeContents;

/** Every field of a scheme's dossier: a supplement is asked, and a fault is shown, by these keys. */
export const dossierFields = {
  name: { label: "Tên đề án", content: "parties" },
  implementer: { label: "Đơn vị thực hiện", content: "parties" },
  partner: { label: "Đơn vị phối hợp", content: "parties" },
  beneficiary: { label: "Đơn vị thụ hưởng", content: "parties" },
  place: { label: "Địa điểm thực hiện", content: "parties" },
  necessity: { label: "Sự cần thiết", content: "necessity" },
  legalBases: { label: "Căn cứ pháp lý", content: "necessity" },
  objectives: { label: "Mục tiêu cụ thể", content: "objectives" },
  scale: { label: "Quy mô đề án", content: "scale" },
  technology: { label: "Đặc điểm vượt trội của công nghệ, máy móc", content: "scale" },
  machines: { label: "Máy móc, thiết bị và báo giá", content: "scale" },
  work: { label: "Nội dung công việc và người thực hiện", content: "schedule" },
  startsOn: { label: "Ngày bắt đầu", content: "schedule" },
  endsOn: { label: "Ngày kết thúc", content: "schedule" },
  estimate: { label: "Dự toán kinh phí (Mẫu số 1)", content: "estimate" },
  requestedSupport: { label: "Kinh phí khuyến công đề nghị hỗ trợ", content: "estimate" },
  commitmentRestOfCapital: { label: "Cam kết bảo đảm phần vốn còn lại", content: "estimate" },
  commitmentNoOtherMoney: {
    label: "Cam kết chưa được ngân sách nhà nước hỗ trợ cùng nội dung chi",
    content: "estimate",
  },
  organisation: { label: "Phương án tổ chức thực hiện", content: "organisation" },
  economicEffect: { label: "Hiệu quả kinh tế", content: "effect" },
  socialEffect: { label: "Hiệu quả xã hội", content: "effect" },
  environmentalEffect: { label: "Hiệu quả môi trường", content: "effect" },
  sustainability: { label: "Tính bền vững, khả năng nhân rộng", content: "effect" },
  outcomes: { label: "Kết quả dự kiến (số gốc, mục tiêu)", content: "effect" },
  attachments: { label: "Tài liệu kèm theo", content: "parties" },
} as const satisfies Record<string, DossierFieldDefinition>;
export type DossierField = keyof typeof dossierFields;
export const dossierFieldNames: readonly DossierField[] = keysOf(dossierFields);

/** The parts of the dossier that are prose. */
export const narrativeFields = [
  "necessity",
  "legalBases",
  "objectives",
  "scale",
  "technology",
  "work",
  "organisation",
  "economicEffect",
  "socialEffect",
  "environmentalEffect",
  "sustainability",
] as const satisfies readonly DossierField[];
export type NarrativeField = (typeof narrativeFields)[number];

/** A scheme as it is being drafted: an empty text, a null or an empty list is what is still missing. */
export type SchemeDraft = {
  readonly kind: SchemeKind;
  readonly name: string;
  readonly implementerName: string;
  readonly partnerName: string;
  readonly beneficiaryName: string;
  readonly implementer: "is-beneficiary" | "is-another";
  readonly place: string;
  readonly budgetYear: number;
  readonly startsOn: PlainDate | null;
  readonly endsOn: PlainDate | null;
  readonly narrative: { readonly [Field in NarrativeField]: string };
  readonly requestedSupportDong: Dong | null;
  readonly machines: readonly MachineLine[];
  readonly estimate: readonly EstimateLine[];
  readonly outcomes: readonly ExpectedOutcome[];
  readonly commitsRestOfCapital: boolean;
  readonly commitsNoOtherMoney: boolean;
  readonly attachments: readonly AttachmentKind[];
  /** What the other beneficiaries of a group scheme ask and buy: the estimate is that of them all. */
  readonly othersInGroup?: { readonly requestedDong: Dong; readonly machinesDong: Dong };
  /** Of a group scheme whose beneficiaries are named after approval: how many, of what kind. */
  readonly planned?: PlannedBeneficiaries;
};

/** The support that the whole scheme asks, in đồng: of a group, that of all its beneficiaries. */
export function requestedOfScheme(draft: SchemeDraft): Dong | null {
  const { requestedSupportDong, othersInGroup } = draft;
  if (requestedSupportDong === null || !othersInGroup) return requestedSupportDong;
  return addDong(requestedSupportDong, othersInGroup.requestedDong);
}

/** One thing a dossier lacks, with the field to go to and the article that asks for it. */
export type MissingItem = {
  readonly field: DossierField;
  readonly label: string;
  readonly citation: string;
};

/**
 * What a dossier still lacks of the eight contents, the two commitments and the attachments of its kind.
 * Empty when it is complete.
 *
 * Source: TT 36/2013/TT-BCT, Đ.5, Đ.10 k.1; TTLT 26/2014/TTLT-BTC-BCT, Đ.7 k.3-4.
 */
export function findMissing(draft: SchemeDraft): readonly MissingItem[] {
  const missing = fieldChecks
    .filter(({ field, isFilled }) => isAsked(draft, field) && !isFilled(draft))
    .map(({ field }) => field);
  if (draft.planned) return missing.map(missingField);
  return [
    ...missing.map(missingField),
    ...requiredAttachments(draft.kind, draft.implementer)
      .filter(({ kind }) => !draft.attachments.includes(kind))
      .map(({ kind, citation }): MissingItem => ({
        field: "attachments",
        label: attachmentKinds[kind],
        citation,
      })),
  ];
}

/**
 * What one establishment that a group plan names still lacks: its machines, what it asks, its two commitments, what it
 * is to reach, and the papers of its kind. The rest of the dossier was approved with the scheme.
 *
 * Source: TT 36/2013/TT-BCT, Đ.10 (đề án lập theo nhóm), Đ.23 k.3.
 */
export function findMissingOfMember(draft: SchemeDraft): readonly MissingItem[] {
  return findMissing(draft).filter(({ field }) => isOfOneBeneficiary(field));
}

function missingField(field: DossierField): MissingItem {
  return { field, label: dossierFields[field].label, citation: citationOf(field) };
}

/** A scheme that names its beneficiaries after approval is not yet asked what is theirs, nor the place. */
function isAsked({ planned }: SchemeDraft, field: DossierField): boolean {
  return (
    !planned || field === "requestedSupport" || (!isOfOneBeneficiary(field) && field !== "place")
  );
}

/** The parts of a dossier that each beneficiary of a group has by itself. */
function isOfOneBeneficiary(field: DossierField): boolean {
  return memberFields.some((known) => known === field);
}

const memberFields = [
  "beneficiary",
  "machines",
  "requestedSupport",
  "commitmentRestOfCapital",
  "commitmentNoOtherMoney",
  "outcomes",
  "attachments",
] as const satisfies readonly DossierField[];

/** How much of the dossier is there, for the list of sections: content → what it lacks. */
export function missingByContent(
  draft: SchemeDraft,
): ReadonlyMap<SchemeContent, readonly MissingItem[]> {
  const missing = findMissing(draft);
  return new Map(
    keysOf(schemeContents).map((content) => [
      content,
      missing.filter(({ field }) => dossierFields[field].content === content),
    ]),
  );
}

/** The article that asks for a field of the dossier. */
export function citationOf(field: DossierField): string {
  if (field === "commitmentRestOfCapital") return "TTLT 26/2014/TTLT-BTC-BCT, Đ.7 k.3 (Mẫu số 1)";
  if (field === "commitmentNoOtherMoney") return "TTLT 26/2014/TTLT-BTC-BCT, Đ.7 k.4 (Mẫu số 1)";
  return schemeContents[dossierFields[field].content].citation;
}

type FieldCheck = {
  readonly field: DossierField;
  readonly isFilled: (draft: SchemeDraft) => boolean;
};

function isWritten(text: string): boolean {
  return text.trim() !== "";
}

const fieldChecks: readonly FieldCheck[] = [
  { field: "name", isFilled: ({ name }) => isWritten(name) },
  { field: "implementer", isFilled: ({ implementerName }) => isWritten(implementerName) },
  { field: "beneficiary", isFilled: ({ beneficiaryName }) => isWritten(beneficiaryName) },
  { field: "place", isFilled: ({ place }) => isWritten(place) },
  ...narrativeFields.map((field) => ({
    field,
    isFilled: ({ narrative }: SchemeDraft) => isWritten(narrative[field]),
  })),
  { field: "machines", isFilled: ({ machines }) => machines.length > 0 },
  { field: "startsOn", isFilled: ({ startsOn }) => startsOn !== null },
  { field: "endsOn", isFilled: ({ endsOn }) => endsOn !== null },
  { field: "estimate", isFilled: ({ estimate }) => estimate.length > 0 },
  {
    field: "requestedSupport",
    isFilled: ({ requestedSupportDong }) =>
      requestedSupportDong !== null && requestedSupportDong > 0,
  },
  {
    field: "commitmentRestOfCapital",
    isFilled: ({ commitsRestOfCapital }) => commitsRestOfCapital,
  },
  { field: "commitmentNoOtherMoney", isFilled: ({ commitsNoOtherMoney }) => commitsNoOtherMoney },
  { field: "outcomes", isFilled: ({ outcomes }) => outcomes.length > 0 },
];
