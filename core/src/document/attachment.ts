import { keysOf, ok, type PlainDate, refuse, type Result } from "../kernel/index.ts";
import { attachmentKinds } from "../scheme/index.ts";
import { type FileType } from "./check-file.ts";
import type { DocumentStatus } from "./number-paper.ts";

/** The records that a file may be attached to, as a person names them. */
export const attachmentSubjects = {
  scheme: "đề án",
  establishment: "cơ sở",
  plan: "kế hoạch năm",
  contract: "hợp đồng",
  payment_request: "đề nghị tạm ứng, thanh toán",
  acceptance: "biên bản nghiệm thu",
  settlement: "quyết toán",
  amendment: "đề nghị điều chỉnh",
  support_check: "biên bản kiểm tra sau hỗ trợ",
  supervision_visit: "biên bản kiểm tra, giám sát",
  supervision_finding: "phát hiện sau kiểm tra, giám sát",
} as const;
export type AttachmentSubject = keyof typeof attachmentSubjects;
export const attachmentSubjectNames: readonly AttachmentSubject[] = keysOf(attachmentSubjects);

/** What a file may be beside the papers of a dossier and the evidence that the law names for money. */
export const generalEvidence = {
  invoice: "Hóa đơn, chứng từ",
  acceptance_photo: "Ảnh máy móc, hiện trường nghiệm thu",
  plate_photo: "Ảnh máy có biển “hỗ trợ từ nguồn kinh phí khuyến công”",
  supervision_photo: "Ảnh chụp khi kiểm tra, giám sát",
  remedy_evidence: "Ảnh, tài liệu minh chứng đã khắc phục",
  signed_minutes: "Biên bản có chữ ký",
  signed_contract: "Hợp đồng, phụ lục hợp đồng đã ký",
  decision: "Quyết định, công văn",
  registration: "Giấy tờ đăng ký, giấy phép của cơ sở",
} as const;

/** Every kind of evidence by identifier: of a dossier, of the law's lists (given), and the general ones. */
export function evidenceKinds(
  ofLaw: readonly { readonly id: string; readonly label: string }[],
): ReadonlyMap<string, string> {
  return new Map<string, string>([
    ...keysOf(attachmentKinds).map((kind) => [kind, attachmentKinds[kind]] as const),
    ...ofLaw.map(({ id, label }) => [id, label] as const),
    ...keysOf(generalEvidence).map((kind) => [kind, generalEvidence[kind]] as const),
  ]);
}

export type AttachmentRefusal =
  | { readonly kind: "file-not-uploaded" }
  | { readonly kind: "evidence-kind-unknown" }
  | { readonly kind: "not-your-attachment" }
  | { readonly kind: "withdrawn-already"; readonly withdrawnOn: PlainDate }
  | { readonly kind: "signed-copy-there" }
  | { readonly kind: "signed-before-number" }
  | { readonly kind: "signed-copy-not-scan" }
  | {
      readonly kind: "recorded-already";
      readonly number: string;
      readonly issuerName: string;
      readonly recordedOn: PlainDate;
    }
  | { readonly kind: "recorded-in-future"; readonly today: PlainDate };

/** What must be known before an attachment is withdrawn. */
export type WithdrawalFacts = {
  readonly withdrawnOn: PlainDate | null;
  /** Attached by the person, or by somebody of the same organisation. */
  readonly attachedBy: "own-side" | "others";
};

/** Decides whether an attachment may be withdrawn: by the side that attached it, once. Nothing is deleted. */
export function withdrawAttachment(facts: WithdrawalFacts): Result<"withdrawn", AttachmentRefusal> {
  if (facts.withdrawnOn !== null) {
    return refuse({ kind: "withdrawn-already", withdrawnOn: facts.withdrawnOn });
  }
  return facts.attachedBy === "own-side"
    ? ok("withdrawn")
    : refuse({ kind: "not-your-attachment" });
}

/** Decides whether the signed copy may be attached: a scan, of a paper that has its number, once. */
export function attachSignedCopy(facts: {
  readonly status: DocumentStatus;
  readonly type: FileType | null;
}): Result<"signed", AttachmentRefusal> {
  if (facts.status === "issued") return refuse({ kind: "signed-before-number" });
  if (facts.status !== "numbered") return refuse({ kind: "signed-copy-there" });
  const isScan = facts.type === "pdf" || facts.type === "jpg" || facts.type === "png";
  return isScan ? ok("signed") : refuse({ kind: "signed-copy-not-scan" });
}
