import {
  mostAskedFigures,
  periodKinds,
  periodStatusLabels,
  punctualityLabels,
  regularKinds,
  reporterKinds,
  reportStatuses,
} from "@kc/core/report";
import { keysOf } from "@kc/core/kernel";
import * as z from "zod/mini";
import {
  changedRecord,
  day,
  endpoint,
  id,
  instant,
  optionalText,
  text,
  version,
} from "../platform/api.ts";

const periodKind = z.enum(periodKinds);
const regularKind = z.enum(regularKinds);
/** The quarter, 1 to 4; 0 where the kind has one period a year. */
const part = z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(4)), 0);
const measure = z.enum(["count", "money", "share"]);
const year = z.coerce.number().check(z.int(), z.minimum(2021), z.maximum(2100));
const reportStatus = z.enum(reportStatuses);
const punctuality = z.enum(keysOf(punctualityLabels));
const column = z.enum(["all", "local", "national"]);
const cellName = z.string().check(z.regex(/^[A-Z]\d{1,2}(\.(local|national))?$/));

const Period = z.object({
  id,
  version: z.int(),
  kind: periodKind,
  year: z.int(),
  part: z.int(),
  /** Why it is asked for once, by whom and by which paper; empty for the periods by rule. */
  reason: z.string(),
  askedBy: z.string(),
  paper: z.nullable(z.object({ number: z.string(), issuedOn: day })),
  title: z.string(),
  startsOn: day,
  endsOn: day,
  dueOn: day,
  status: z.enum(keysOf(periodStatusLabels)),
  statusLabel: z.string(),
  edition: z.int(),
  isDemo: z.boolean(),
});

/** An act on a report or period: open to who asks, or closed with the reason. */
const Act = z.object({ isOpen: z.boolean(), why: z.nullable(z.string()) });

const Event = z.object({
  action: z.string(),
  label: z.string(),
  happenedOn: day,
  recordedAt: instant,
  actorName: z.string(),
  reason: z.string(),
});

export const listReportPeriodsEndpoint = endpoint({
  method: "GET",
  path: "/report-periods",
  summary: "Các kỳ báo cáo 6 tháng, năm, quý, đột xuất và tình hình gửi",
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z.extend(Period, {
        bodies: z.int(),
        sent: z.int(),
        overdue: z.int(),
        /** The day the consolidated report went up. */
        sentUpOn: z.nullable(day),
        /** The viewer's own body's report, where it has one. */
        own: z.nullable(z.object({ id, status: reportStatus, statusLabel: z.string() })),
      }),
    ),
    mayOpen: z.boolean(),
  }),
});

export const proposePeriodEndpoint = endpoint({
  method: "GET",
  path: "/report-periods/proposal",
  summary: "Ngày đầu kỳ, cuối kỳ và hạn gửi đề xuất cho một kỳ báo cáo",
  input: z.object({ kind: regularKind, year, part }),
  output: z.object({
    startsOn: day,
    endsOn: day,
    dueOn: day,
    citation: z.string(),
    confidenceLabel: z.string(),
    isSure: z.boolean(),
  }),
});

export const openPeriodEndpoint = endpoint({
  method: "POST",
  path: "/report-periods",
  summary: "Mở kỳ báo cáo, giao biểu cho từng đơn vị",
  input: z.object({ kind: regularKind, year, part, startsOn: day, endsOn: day, dueOn: day }),
  output: z.object({ id, version: z.int(), reports: z.int() }),
});

export const listAdHocChoicesEndpoint = endpoint({
  method: "GET",
  path: "/report-periods/ad-hoc/choices",
  summary: "Chỉ tiêu và đơn vị chọn được khi yêu cầu báo cáo đột xuất",
  input: z.object({}),
  output: z.object({
    groups: z.array(z.object({ code: z.string(), label: z.string() })),
    indicators: z.array(
      z.object({
        code: z.string(),
        group: z.string(),
        label: z.string(),
        unit: z.string(),
        filledByLabel: z.string(),
      }),
    ),
    bodies: z.array(
      z.object({ id, name: z.string(), kind: z.enum(reporterKinds), kindLabel: z.string() }),
    ),
  }),
});

export const askAdHocEndpoint = endpoint({
  method: "POST",
  path: "/report-periods/ad-hoc",
  summary: "Yêu cầu một số đơn vị báo cáo đột xuất, kèm lý do và hạn gửi",
  input: z.object({
    subject: text(200),
    reason: text(1_000),
    /** The body that asks, to which the consolidated report goes. */
    askedBy: text(200),
    /** The paper that asks for it; left out where there is none. */
    paper: z.nullable(z.object({ number: text(60), issuedOn: day })),
    startsOn: day,
    endsOn: day,
    dueOn: day,
    indicators: z.array(text(10)).check(z.maxLength(100)),
    figures: z
      .array(z.object({ label: text(200), unit: text(30), measure }))
      .check(z.maxLength(mostAskedFigures)),
    bodies: z.array(id).check(z.maxLength(500)),
  }),
  output: z.object({ id, version: z.int(), reports: z.int() }),
});

const BodyRow = z.object({
  reportId: id,
  organisationId: id,
  name: z.string(),
  kind: z.enum(reporterKinds),
  kindLabel: z.string(),
  status: reportStatus,
  statusLabel: z.string(),
  punctuality,
  punctualityLabel: z.string(),
  /** The day that holds for this body, and whether Sở gave it more time. */
  dueOn: day,
  isExtended: z.boolean(),
  remindedOn: z.nullable(day),
  firstSentOn: z.nullable(day),
  sentOn: z.nullable(day),
  version: z.int(),
});

const Cell = z.object({
  cell: cellName,
  column,
  value: z.nullable(z.int()),
  parts: z.array(z.object({ organisationId: id, name: z.string(), value: z.int() })),
});

const ConsolidatedRow = z.object({
  code: z.string(),
  group: z.string(),
  label: z.string(),
  unit: z.string(),
  measure: z.enum(["count", "money", "share"]),
  filledByLabel: z.string(),
  how: z.string(),
  /** Whether the figures of the bodies are prefilled from records, which open. */
  isRecorded: z.boolean(),
  /** The indicators that it is the sum of. */
  sumOf: z.array(z.string()),
  cells: z.array(Cell),
});

const Narrative = z.object({
  code: z.string(),
  label: z.string(),
  help: z.string(),
  text: z.string(),
});
const Group = z.object({ code: z.string(), label: z.string() });

export const findReportPeriodEndpoint = endpoint({
  method: "GET",
  path: "/report-periods/:periodId",
  summary: "Một kỳ báo cáo: ai đã gửi, ai muộn, số liệu tổng hợp",
  input: z.object({ periodId: id }),
  output: z.object({
    period: Period,
    bodies: z.array(BodyRow),
    groups: z.array(Group),
    /** The province's figures from what was sent; of the locked edition where there is one. */
    rows: z.array(ConsolidatedRow),
    summary: z.array(Narrative),
    /** What the bodies wrote, by part. */
    written: z.array(z.object({ code: z.string(), name: z.string(), text: z.string() })),
    editions: z.array(
      z.object({
        edition: z.int(),
        lockedOn: day,
        lockedBy: z.string(),
        reason: z.string(),
        sha256: z.string(),
      }),
    ),
    /** Where the consolidated report of the last locking went, and when. */
    sentUp: z.nullable(
      z.object({ sentOn: day, number: z.string(), to: z.array(z.string()), actorName: z.string() }),
    ),
    acts: z.object({
      lock: z.nullable(Act),
      reopen: z.nullable(Act),
      summarise: z.nullable(Act),
      remind: z.nullable(Act),
      sendUp: z.nullable(Act),
    }),
    events: z.array(Event),
  }),
});

const FormCell = z.object({
  cell: cellName,
  column,
  columnLabel: z.string(),
  value: z.nullable(z.int()),
  /** What the system's own records say; null where it has none of the kind. */
  recorded: z.nullable(z.int()),
});

const FormRow = z.object({
  code: z.string(),
  group: z.string(),
  label: z.string(),
  unit: z.string(),
  measure: z.enum(["count", "money", "share"]),
  help: z.string(),
  citation: z.string(),
  confidence: z.string(),
  cells: z.array(FormCell),
  note: z.string(),
  correction: z.nullable(z.string()),
});

export const findReportEndpoint = endpoint({
  method: "GET",
  path: "/reports/:reportId",
  summary: "Biểu báo cáo của một đơn vị",
  input: z.object({ reportId: id }),
  output: z.object({
    id,
    version: z.int(),
    period: Period,
    organisationName: z.string(),
    status: reportStatus,
    statusLabel: z.string(),
    punctuality,
    punctualityLabel: z.string(),
    dueOn: day,
    isExtended: z.boolean(),
    remindedOn: z.nullable(day),
    firstSentOn: z.nullable(day),
    sentOn: z.nullable(day),
    groups: z.array(Group),
    rows: z.array(FormRow),
    narratives: z.array(z.extend(Narrative, { correction: z.nullable(z.string()) })),
    acts: z.object({
      write: z.nullable(Act),
      submit: z.nullable(Act),
      sendBack: z.nullable(Act),
      extend: z.nullable(Act),
    }),
    events: z.array(Event),
  }),
});

const written = {
  reportId: id,
  expectedVersion: version,
  /** Figures by cell: whole things, đồng, basis points. An empty cell is left out. */
  values: z.record(cellName, z.int()),
  notes: z.record(z.string().check(z.maxLength(10)), optionalText(500)),
  narrative: z.record(z.string().check(z.maxLength(40)), optionalText(6_000)),
};

export const saveReportEndpoint = endpoint({
  method: "POST",
  path: "/reports/:reportId/save",
  summary: "Lưu biểu báo cáo đang lập",
  ifMatch: true,
  input: z.object(written),
  output: changedRecord,
});

export const submitReportEndpoint = endpoint({
  method: "POST",
  path: "/reports/:reportId/submit",
  summary: "Gửi báo cáo về Sở Công Thương",
  ifMatch: true,
  input: z.object({ reportId: id, expectedVersion: version }),
  output: changedRecord,
});

export const returnReportEndpoint = endpoint({
  method: "POST",
  path: "/reports/:reportId/return",
  summary: "Yêu cầu đơn vị chỉnh sửa báo cáo, lý do theo từng chỉ tiêu",
  ifMatch: true,
  input: z.object({
    reportId: id,
    expectedVersion: version,
    reasons: z
      .array(z.object({ indicator: text(40), reason: text(1_000) }))
      .check(z.minLength(1), z.maxLength(60)),
  }),
  output: changedRecord,
});

export const extendReportEndpoint = endpoint({
  method: "POST",
  path: "/reports/:reportId/extend",
  summary: "Gia hạn gửi báo cáo cho một đơn vị, kèm lý do",
  ifMatch: true,
  input: z.object({ reportId: id, expectedVersion: version, dueOn: day, reason: text(1_000) }),
  output: changedRecord,
});

export const remindBodiesEndpoint = endpoint({
  method: "POST",
  path: "/report-periods/:periodId/remind",
  summary: "Đôn đốc các đơn vị chưa gửi báo cáo",
  input: z.object({ periodId: id }),
  output: z.object({ reminded: z.int() }),
});

export const recordSentUpEndpoint = endpoint({
  method: "POST",
  path: "/report-periods/:periodId/send-up",
  summary: "Ghi nhận báo cáo tổng hợp đã gửi cấp trên",
  ifMatch: true,
  input: z.object({ periodId: id, expectedVersion: version, sentOn: day }),
  output: changedRecord,
});

/** What a prefilled figure counts: a record with a page of its own, or the visits of a scheme (`supervision`). */
export const recordKinds = ["scheme", "establishment", "allocation", "supervision"] as const;
export type RecordKind = (typeof recordKinds)[number];

export const listReportRecordsEndpoint = endpoint({
  method: "GET",
  path: "/reports/:reportId/records",
  summary: "Các bản ghi đứng sau một số liệu điền sẵn",
  input: z.object({ reportId: id, cell: cellName }),
  output: z.object({
    label: z.string(),
    unit: z.string(),
    measure: z.enum(["count", "money", "share"]),
    total: z.int(),
    rows: z.array(
      z.object({
        recordKind: z.enum(recordKinds),
        recordId: id,
        label: z.string(),
        countedOn: day,
        amount: z.int(),
      }),
    ),
  }),
});

export const writeSummaryEndpoint = endpoint({
  method: "POST",
  path: "/report-periods/:periodId/summary",
  summary: "Viết phần lời của báo cáo tổng hợp",
  ifMatch: true,
  input: z.object({
    periodId: id,
    expectedVersion: version,
    summary: z.record(z.string().check(z.maxLength(40)), optionalText(6_000)),
  }),
  output: changedRecord,
});

export const lockPeriodEndpoint = endpoint({
  method: "POST",
  path: "/report-periods/:periodId/lock",
  summary: "Chốt số liệu kỳ báo cáo",
  ifMatch: true,
  input: z.object({ periodId: id, expectedVersion: version, reason: optionalText(1_000) }),
  output: z.extend(changedRecord, { edition: z.int(), sha256: z.string() }),
});

export const reopenPeriodEndpoint = endpoint({
  method: "POST",
  path: "/report-periods/:periodId/reopen",
  summary: "Mở lại kỳ báo cáo đã chốt, kèm lý do",
  ifMatch: true,
  input: z.object({ periodId: id, expectedVersion: version, reason: text(1_000) }),
  output: changedRecord,
});

export const exportReportEndpoint = endpoint({
  method: "GET",
  path: "/workbooks/reports/:reportId",
  summary: "Biểu báo cáo của một đơn vị (Excel)",
  input: z.object({ reportId: id }),
  output: z.unknown(),
});

export const exportPeriodEndpoint = endpoint({
  method: "GET",
  path: "/workbooks/report-periods/:periodId",
  summary: "Báo cáo tổng hợp của tỉnh, số liệu từng đơn vị và tình hình gửi (Excel)",
  input: z.object({ periodId: id }),
  output: z.unknown(),
});
