import {
  attachmentSubjectNames,
  documentRegisters,
  documentKindIds,
  documentStatusLabels,
  paperGrounds,
  paperStages,
} from "@kc/core/document";
import { keysOf } from "@kc/core/kernel";
import * as z from "zod/mini";
import {
  changedRecord,
  day,
  endpoint,
  id,
  instant,
  optionalText,
  pageOf,
  pageQuestion,
  personal,
  text,
  version,
  workbookOf,
} from "../platform/api.ts";

const Kind = z.enum(documentKindIds);
const Status = z.enum(keysOf(documentStatusLabels));
/** SHA-256 of a file's content, in hexadecimal. */
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/* ---------- Files ---------- */

export const uploadFileEndpoint = endpoint({
  method: "POST",
  path: "/files",
  summary:
    "Tải tệp lên: thân của yêu cầu là nội dung tệp (PDF, DOCX, XLSX, JPG, PNG; tối đa 20 MB)",
  input: z.object({ fileName: text(400) }),
  output: z.object({
    fileName: z.string(),
    sha256,
    byteSize: z.int(),
    mediaType: z.string(),
  }),
});

const SubjectKind = z.enum(attachmentSubjectNames);

export const AttachmentRow = z.object({
  id,
  evidenceKind: z.string(),
  evidenceLabel: z.string(),
  fileName: z.string(),
  byteSize: z.int(),
  mediaType: z.string(),
  sha256,
  isCertifiedCopy: z.boolean(),
  note: z.string(),
  attachedOn: day,
  attachedBy: z.string(),
  withdrawnOn: z.nullable(day),
  withdrawnReason: z.nullable(z.string()),
  mayWithdraw: z.boolean(),
});
export type AttachmentRow = z.input<typeof AttachmentRow>;

export const attachFileEndpoint = endpoint({
  method: "POST",
  path: "/attachments",
  summary: "Đính kèm tệp đã tải lên vào một hồ sơ",
  input: z.object({
    subjectKind: SubjectKind,
    subjectId: id,
    evidenceKind: text(80),
    sha256,
    fileName: text(400),
    isCertifiedCopy: z._default(z.boolean(), false),
    note: z._default(optionalText(300), ""),
  }),
  output: z.object({ id }),
});

export const listAttachmentsEndpoint = endpoint({
  method: "GET",
  path: "/attachments",
  summary: "Tài liệu đính kèm của một hồ sơ; của đề án thì gồm cả các bước của đề án",
  input: z.object({ subjectKind: SubjectKind, subjectId: id }),
  output: z.object({
    rows: z.array(AttachmentRow),
    /** What a file may be, for the form. */
    evidenceKinds: z.array(z.object({ id: z.string(), label: z.string() })),
  }),
});

export const withdrawAttachmentEndpoint = endpoint({
  method: "POST",
  path: "/attachments/:attachmentId/withdraw",
  summary: "Rút tài liệu đã đính kèm, nêu lý do; tệp vẫn được giữ",
  input: z.object({ attachmentId: id, reason: text(500) }),
  output: z.object({ id }),
});

/** A file found, before its bytes are read; stays inside the server. */
const FoundFile = z.object({ sha256, mediaType: z.string(), fileName: z.string() });

export const sendAttachmentEndpoint = endpoint({
  method: "GET",
  path: "/attachments/:attachmentId/file",
  summary: "Tải tệp đính kèm",
  input: z.object({ attachmentId: id }),
  output: FoundFile,
});

/* ---------- Papers ---------- */

export const issueDocumentEndpoint = endpoint({
  method: "POST",
  path: "/documents/issue",
  summary: "Phát hành văn bản từ số liệu của hồ sơ; số liệu được giữ nguyên từ lúc này",
  input: z.object({
    kind: Kind,
    /** The scheme, the plan or the payment request that the paper is of. */
    subjectId: id,
    /** Why it replaces one that has its number already. */
    reason: z._default(optionalText(500), ""),
  }),
  output: z.object({ ...changedRecord.shape, number: z.nullable(z.string()), title: z.string() }),
});

export const previewDocumentEndpoint = endpoint({
  method: "GET",
  path: "/documents/preview",
  summary: "Xem trước văn bản, không lưu",
  input: z.object({
    kind: Kind,
    subjectId: id,
    format: z._default(z.enum(["pdf", "docx"]), "pdf"),
  }),
  output: z.object({
    format: z.enum(["pdf", "docx"]),
    fileName: z.string(),
    facts: z.enum(["real", "illustrative"]),
    template: z.string(),
    data: z.unknown(),
  }),
});

export const numberDocumentEndpoint = endpoint({
  method: "POST",
  path: "/documents/:documentId/number",
  summary: "Ghi số, ngày và người ký theo sổ của văn thư",
  input: z.object({
    documentId: id,
    expectedVersion: version,
    number: text(60),
    numberedOn: day,
    signatory: personal(text(120)),
  }),
  output: z.object({ ...changedRecord.shape, number: z.string() }),
  ifMatch: true,
});

export const attachSignedCopyEndpoint = endpoint({
  method: "POST",
  path: "/documents/:documentId/signed-copy",
  summary: "Đính kèm bản ký (bản số hóa)",
  input: z.object({ documentId: id, expectedVersion: version, sha256, fileName: text(400) }),
  output: changedRecord,
  ifMatch: true,
});

export const recordIncomingEndpoint = endpoint({
  method: "POST",
  path: "/documents/incoming",
  summary: "Ghi nhận văn bản đến của cơ quan khác",
  input: z.object({
    kind: Kind,
    issuerName: text(200),
    number: text(60),
    documentOn: day,
    signatory: personal(text(120)),
    title: text(300),
    content: optionalText(4000),
    schemeId: z._default(z.nullable(id), null),
    planId: z._default(z.nullable(id), null),
    scan: z._default(z.nullable(z.object({ sha256, fileName: text(400) })), null),
  }),
  output: changedRecord,
});

export const DocumentRow = z.object({
  id,
  version: z.int(),
  kind: Kind,
  kindLabel: z.string(),
  direction: z.enum(["issued", "incoming"]),
  title: z.string(),
  /** Of the clerk, or of the internal register; null while it waits. */
  number: z.nullable(z.string()),
  numberedOn: z.nullable(day),
  issuerName: z.string(),
  signatory: z.nullable(z.string()),
  status: Status,
  statusLabel: z.string(),
  issuedOn: day,
  schemeId: z.nullable(id),
  schemeCode: z.nullable(z.string()),
  planId: z.nullable(id),
  planYear: z.nullable(z.int()),
  hasSignedCopy: z.boolean(),
  isDemo: z.boolean(),
});
export type DocumentRow = z.input<typeof DocumentRow>;

export const documentSortKeys = ["issuedOn", "title", "issuerName", "numberedOn"] as const;

export const listDocumentsEndpoint = endpoint({
  method: "GET",
  path: "/documents",
  summary: "Danh sách văn bản theo phạm vi của người xem",
  input: z.object({
    ...pageQuestion,
    kind: z.optional(Kind),
    direction: z.optional(z.enum(["issued", "incoming"])),
    status: z.optional(Status),
    issuerId: z.optional(id),
    year: z.optional(z.coerce.number().check(z.int())),
    schemeId: z.optional(id),
    planId: z.optional(id),
    /** Only those that wait for the clerk's number. */
    waiting: z.optional(z.enum(["number", "signed-copy"])),
  }),
  output: z.extend(pageOf(DocumentRow), {
    choices: z.object({
      kinds: z.array(z.object({ id: Kind, label: z.string() })),
      issuers: z.array(z.object({ id, name: z.string() })),
      years: z.array(z.int()),
    }),
    waitingForNumber: z.int(),
  }),
});

export const documentFileForms = ["pdf", "docx", "issued-pdf", "issued-docx", "signed"] as const;

const ReadingCell = z.object({ text: z.string(), columns: z.int(), rows: z.int() });
/** A paper for reading on screen: its text in order, tables as tables. */
export const ReadingBlock = z.union([
  z.object({
    kind: z.enum(["head", "title", "heading", "text", "note"]),
    text: z.string(),
  }),
  z.object({
    kind: z.literal("table"),
    note: z.nullable(z.string()),
    head: z.array(z.array(ReadingCell)),
    rows: z.array(
      z.object({ kind: z.enum(["plain", "group", "sum"]), cells: z.array(ReadingCell) }),
    ),
  }),
]);
export type ReadingBlock = z.input<typeof ReadingBlock>;

export const findDocumentEndpoint = endpoint({
  method: "GET",
  path: "/documents/:documentId",
  summary: "Một văn bản: số, ngày, nội dung, tệp và việc làm được",
  input: z.object({ documentId: id }),
  output: z.extend(DocumentRow, {
    content: z.string(),
    schemeName: z.nullable(z.string()),
    planName: z.nullable(z.string()),
    numberedBy: z.enum(["body-clerk", "internal"]),
    template: z.nullable(
      z.object({
        version: z.int(),
        form: z.nullable(z.string()),
        source: z.string(),
        isFromOriginalForm: z.boolean(),
      }),
    ),
    files: z.array(
      z.object({
        form: z.enum(documentFileForms),
        label: z.string(),
        sha256: z.nullable(sha256),
      }),
    ),
    reading: z.array(ReadingBlock),
    replacedBy: z.nullable(id),
    recordedAt: instant,
    mayNumber: z.boolean(),
    mayAttachSigned: z.boolean(),
  }),
});

export const sendDocumentEndpoint = endpoint({
  method: "GET",
  path: "/documents/:documentId/file",
  summary: "Tải tệp của văn bản: bản cuối (pdf, docx), bản lúc phát hành chưa có số, bản ký",
  input: z.object({ documentId: id, form: z._default(z.enum(documentFileForms), "pdf") }),
  output: z.object({
    provinceId: z.int(),
    documentId: id,
    form: z.enum(documentFileForms),
    fileName: z.string(),
    mediaType: z.string(),
    /** Null while it is not drawn yet. */
    sha256: z.nullable(sha256),
  }),
});

const RegisterRow = z.object({
  documentId: id,
  /** Place in the register, from 1. */
  order: z.int(),
  number: z.string(),
  numberedOn: day,
  /** The day it was recorded: of an incoming paper the day it came. */
  recordedOn: day,
  kindLabel: z.string(),
  title: z.string(),
  issuerName: z.string(),
  signatory: z.nullable(z.string()),
  /** Who receives it, as the paper says; empty for papers recorded from elsewhere. */
  recipients: z.string(),
  archive: z.string(),
  schemeCode: z.nullable(z.string()),
  isReplaced: z.boolean(),
  isDemo: z.boolean(),
});
export type RegisterRow = z.input<typeof RegisterRow>;

const registerQuestion = {
  ...pageQuestion,
  register: z._default(z.enum(keysOf(documentRegisters)), "outgoing"),
  /** The body whose register it is; the viewer's own when nobody is named. */
  issuerId: z.optional(id),
  year: z.optional(z.coerce.number().check(z.int(), z.gte(2000), z.lte(2200))),
};

export const listRegisterEndpoint = endpoint({
  method: "GET",
  path: "/registers",
  summary: "Sổ văn bản đi, văn bản đến, sổ phiếu nội bộ của một cơ quan trong năm",
  input: z.object(registerQuestion),
  output: z.extend(pageOf(RegisterRow), {
    register: z.enum(keysOf(documentRegisters)),
    body: z.nullable(z.object({ id, name: z.string() })),
    year: z.int(),
    /** What is missing or doubled in the registers that are numbered here. */
    faults: z.array(z.string()),
    choices: z.object({
      bodies: z.array(z.object({ id, name: z.string() })),
      years: z.array(z.int()),
    }),
  }),
});

export const exportRegisterEndpoint = workbookOf(listRegisterEndpoint);

const TemplateRow = z.object({
  kind: Kind,
  label: z.string(),
  version: z.int(),
  title: z.string(),
  about: z.string(),
  form: z.nullable(z.string()),
  source: z.string(),
  isFromOriginalForm: z.boolean(),
  /** Whether the system makes this paper from records, or only shows its form. */
  isMadeFromRecords: z.boolean(),
  numberedBy: z.enum(["body-clerk", "internal"]),
  samples: z.array(z.string()),
});
export type TemplateRow = z.input<typeof TemplateRow>;

export const listTemplatesEndpoint = endpoint({
  method: "GET",
  path: "/document-templates",
  summary: "Bộ mẫu văn bản: nguồn gốc, phiên bản, văn bản mẫu với dữ liệu minh họa",
  input: z.object({}),
  output: z.object({ rows: z.array(TemplateRow) }),
});

export const sendSampleEndpoint = endpoint({
  method: "GET",
  path: "/document-templates/:kind/sample",
  summary: "Tải văn bản mẫu với dữ liệu minh họa",
  input: z.object({
    kind: Kind,
    version: z._default(z.coerce.number().check(z.int()), 1),
    sample: z.string().check(z.maxLength(60)),
    format: z._default(z.enum(["pdf", "docx"]), "pdf"),
  }),
  output: z.object({
    kind: Kind,
    version: z.int(),
    sample: z.string(),
    format: z.enum(["pdf", "docx"]),
    fileName: z.string(),
  }),
});

const PaperRow = z.object({
  kind: Kind,
  label: z.string(),
  subjectId: id,
  stage: z.string(),
  stageLabel: z.string(),
  /** `ready`: may be issued now; otherwise why not. */
  state: z.enum(["ready", "not-ready"]),
  ground: z.nullable(z.enum(keysOf(paperGrounds))),
  why: z.nullable(z.string()),
  mayIssue: z.boolean(),
  draftedBy: z.string(),
  document: z.nullable(DocumentRow),
});
export type PaperRow = z.input<typeof PaperRow>;

export const listPapersEndpoint = endpoint({
  method: "GET",
  path: "/papers",
  summary:
    "Văn bản theo từng bước của đề án, kế hoạch hoặc báo cáo: bản nào soạn được, bản nào đã phát hành",
  input: z.object({
    schemeId: z.optional(id),
    planId: z.optional(id),
    /** A body's report, or the period of a consolidated one. */
    reportId: z.optional(id),
    /** Only the papers of one step. */
    stage: z.optional(z.enum(keysOf(paperStages))),
  }),
  output: z.object({
    papers: z.array(PaperRow),
    /** Recorded from other bodies, and issued ones of other kinds. */
    others: z.array(DocumentRow),
  }),
});

/* ---------- What the system itself records ---------- */

/** Not on the wire: the files of a paper once it is drawn. */
export const keepDrawingEndpoint = endpoint({
  method: "POST",
  path: "/documents/:documentId/drawing",
  summary: "Giữ tệp DOCX và PDF của văn bản",
  input: z.object({
    documentId: id,
    version: z.enum(["issued", "final"]),
    docx: z.object({ sha256, byteSize: z.int() }),
    pdf: z.object({ sha256, byteSize: z.int() }),
  }),
  output: z.object({ id }),
});

/** Not on the wire: what was found of an uploaded file. */
export const keepFileEndpoint = endpoint({
  method: "POST",
  path: "/files",
  summary: "Giữ một tệp đã tải lên",
  input: z.object({
    fileName: z.string(),
    found: z.union([
      z.object({ sha256, byteSize: z.int(), mediaType: z.string() }),
      z.object({ refusal: z.custom<{ readonly kind: string }>() }),
    ]),
  }),
  output: uploadFileEndpoint.output,
});

export const exportDocumentsEndpoint = workbookOf(listDocumentsEndpoint);
