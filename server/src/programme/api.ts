/** Programmes (chương trình, kế hoạch giai đoạn) over the wire: their text, tables, findings and results. */
import * as z from "zod/mini";
import { day, dongAmount, endpoint, text } from "../platform/api.ts";

function list<Item extends z.ZodMiniType>(item: Item) {
  return z.readonly(z.array(item));
}

const source = z.enum(["local", "national"]);
const operator = z.enum([">=", ">", "=", "range", "qualitative"]);
const number = z.nullable(z.number());
const words = z.nullable(z.string());

const Passage = z.object({ clause: z.string(), ordinal: number, text: z.string() });
const period = z.union([z.literal("whole"), z.literal("per-year"), z.object({ per: z.string() })]);
const quantity = { operator, from: number, to: number, unit: words, period };
const Restatement = z.object({ clause: z.string(), printed: z.string(), wording: z.string() });

const FlatTarget = z.object({
  ...quantity,
  code: z.string(),
  label: z.string(),
  value: number,
  asPrinted: words,
  scope: words,
  clause: z.string(),
  wording: z.string(),
  operatorWords: words,
  alsoIn: list(Restatement),
  contentItemCode: words,
  parentTargetCode: words,
  stated: z.enum(["objective", "content"]),
  subjects: list(z.string()),
  phrase: z.string(),
  step: z.nullable(
    z.object({ ladder: z.string(), level: z.enum(["commune", "province", "region", "nation"]) }),
  ),
  baseline: words,
  verification: words,
  tableLines: list(z.string()),
  measure: z.looseObject({ kind: z.string() }),
  note: words,
});

const ContentGroup = z.object({
  code: z.string(),
  clause: z.string(),
  title: z.string(),
  items: list(
    z.extend(Passage, {
      code: z.string(),
      quantities: list(z.object({ ...quantity, targetCode: z.string(), value: number })),
    }),
  ),
});

const Claim = z.object({
  ...quantity,
  code: z.string(),
  quantity: number,
  item: words,
  clause: z.string(),
  wording: z.string(),
});

const MoneyCell = z.object({ printed: z.string(), amountDong: z.nullable(dongAmount) });
const QuantityCell = z.object({ printed: z.string(), quantity: number });
const moneyRow = { cells: list(MoneyCell), total: MoneyCell };
const tableFrame = {
  clause: z.string(),
  title: z.string(),
  itemHeading: z.string(),
  totalHeading: z.string(),
  years: list(z.number()),
};
const tableRow = {
  number: z.string(),
  code: z.string(),
  item: z.string(),
  contentItemCodes: list(z.string()),
  normActivity: words,
};
const section = { number: z.string(), source, label: z.string() };

const BudgetTable = z.object({
  ...tableFrame,
  unitPrinted: words,
  unit: z.string(),
  unitReason: z.string(),
  sections: list(
    z.object({ ...section, ...moneyRow, rows: list(z.object({ ...tableRow, ...moneyRow })) }),
  ),
  grand: z.object({ ...moneyRow, number: z.string(), label: z.string() }),
});

const QuantityTable = z.object({
  ...tableFrame,
  unitHeading: z.string(),
  sections: list(
    z.object({
      ...section,
      rows: list(
        z.object({ ...tableRow, unit: z.string(), cells: list(QuantityCell), total: QuantityCell }),
      ),
    }),
  ),
});

const Decision = z.object({
  number: z.string(),
  issuedOn: day,
  effectiveOn: day,
  issuer: z.string(),
  subject: z.string(),
  proposedBy: z.string(),
  signature: z.object({
    form: z.enum(["TM.", "KT."]),
    lines: list(z.string()),
    signatory: z.string(),
  }),
  articles: list(Passage),
  recipients: list(z.string()),
});

const line = {
  source,
  item: z.string(),
  itemCode: z.string(),
  year: z.number(),
  printed: z.string(),
  clause: z.string(),
};

/** A programme whole, as its decision says it, with the flat lists that are computed from it. */
export const Programme = z.object({
  code: z.string(),
  ownName: z.string(),
  title: z.string(),
  provinceCode: z.string(),
  firstYear: z.number(),
  lastYear: z.number(),
  decision: Decision,
  legalBases: list(
    z.object({
      clause: z.string(),
      kind: z.string(),
      number: words,
      issuedOn: day,
      issuer: z.string(),
      asPrinted: z.string(),
    }),
  ),
  viewpoints: list(Passage),
  generalObjectives: list(Passage),
  specificObjectives: list(Passage),
  scope: list(Passage),
  targets: list(FlatTarget),
  contents: list(ContentGroup),
  claims: list(Claim),
  solutions: list(Passage),
  funding: list(Passage),
  statedTotals: list(
    z.object({
      clause: z.string(),
      source: z.nullable(source),
      printed: z.string(),
      amountDong: dongAmount,
      wording: z.string(),
    }),
  ),
  budgetTable: z.nullable(BudgetTable),
  quantityTable: z.nullable(QuantityTable),
  budgetLines: list(z.object({ ...line, amountDong: dongAmount })),
  quantityLines: list(z.object({ ...line, unit: z.string(), quantity: z.number() })),
  tasksByBody: list(z.object({ clause: z.string(), body: z.string(), tasks: list(Passage) })),
  planningDuties: list(
    z.object({
      clause: z.string(),
      by: z.string(),
      to: z.string(),
      due: z.nullable(
        z.object({
          month: z.number(),
          day: z.number(),
          year: z.enum(["before", "same"]),
          bound: z.enum(["before", "on"]),
        }),
      ),
      wording: z.string(),
    }),
  ),
  reportingDuties: list(
    z.object({
      clause: z.string(),
      from: list(z.string()),
      to: list(z.string()),
      periods: list(z.enum(["half-year", "year", "as-regulated", "ad-hoc"])),
      wording: z.string(),
    }),
  ),
  reports: list(Passage),
  amendments: list(Passage),
});
export type Programme = z.output<typeof Programme>;

const ProgrammeVersion = z.object({
  version: z.int(),
  decisionNumber: z.string(),
  inForceFrom: day,
});

export const ProgrammeRow = z.object({
  code: z.string(),
  ownName: z.string(),
  title: z.string(),
  firstYear: z.number(),
  lastYear: z.number(),
  decisionNumber: z.string(),
  issuedOn: day,
  issuer: z.string(),
  version: z.int(),
  targets: z.int(),
  findings: z.object({ error: z.int(), warning: z.int(), info: z.int() }),
  /** Whole đồng of the budget table, null where the text has none. */
  budgetDong: z.nullable(dongAmount),
});
export type ProgrammeRow = z.output<typeof ProgrammeRow>;

const byCode = { code: text(100) };

export const listProgrammesEndpoint = endpoint({
  method: "GET",
  path: "/programmes",
  summary: "Danh sách chương trình, kế hoạch khuyến công giai đoạn",
  input: z.object({}),
  output: z.object({ rows: list(ProgrammeRow) }),
});

export const findProgrammeEndpoint = endpoint({
  method: "GET",
  path: "/programmes/:code",
  summary: "Toàn văn một chương trình ở phiên bản có hiệu lực tại một ngày",
  input: z.object({ ...byCode, asOf: z.optional(day) }),
  output: z.object({
    shown: ProgrammeVersion,
    versions: list(ProgrammeVersion),
    programme: Programme,
  }),
});

export const findProgrammeChecksEndpoint = endpoint({
  method: "GET",
  path: "/programmes/:code/checks",
  summary: "Kết quả kiểm tra tính nhất quán của chương trình, kèm danh mục quy tắc",
  input: z.object({ ...byCode, asOf: z.optional(day) }),
  output: z.object({
    findings: list(
      z.object({
        rule: z.string(),
        severity: z.enum(["error", "warning", "info"]),
        where: z.string(),
        message: z.string(),
      }),
    ),
    rules: list(
      z.object({
        id: z.string(),
        title: z.string(),
        severity: z.enum(["error", "warning", "info"]),
        why: z.string(),
        source: z.string(),
      }),
    ),
  }),
});

const SumComparison = z.object({
  kind: z.enum(["row", "column", "section", "grand-column", "grand", "stated"]),
  table: z.enum(["budget", "quantity"]),
  where: z.string(),
  label: z.string(),
  source: z.nullable(source),
  year: number,
  asPrinted: z.string(),
  printed: number,
  computed: z.number(),
  equal: z.boolean(),
});

export const findProgrammeReconciliationEndpoint = endpoint({
  method: "GET",
  path: "/programmes/:code/reconciliation",
  summary: "Mọi số cộng của hai phụ lục, tính lại từ các ô",
  input: z.object({ ...byCode, asOf: z.optional(day) }),
  output: z.object({ sums: list(SumComparison), allEqual: z.boolean() }),
});

export const countingGrade = z.enum(["claimed", "evidenced", "verified"]);

/** What counts towards the targets: a recorded choice of the province. */
export const CountingChoice = z.object({
  countedSources: list(source),
  gradeAtLeast: countingGrade,
  /** Null where the province has not chosen and the choice of the software holds. */
  decided: z.nullable(z.object({ on: day, by: z.string(), reason: z.string() })),
});
export type CountingChoice = z.output<typeof CountingChoice>;

const TargetResult = z.object({
  code: z.string(),
  label: z.string(),
  clause: z.string(),
  unit: words,
  amountText: z.string(),
  stated: z.enum(["objective", "content"]),
  parentTargetCode: words,
  result: number,
  required: number,
  percentBps: z.nullable(z.int()),
  forecast: number,
  state: z.enum(["not_reached", "on_track", "reached", "exceeded", "not_measured", "narrative"]),
  isEntered: z.boolean(),
  statistic: z.nullable(z.object({ asOf: day, source: z.string() })),
});
export type TargetResult = z.output<typeof TargetResult>;

export const findProgrammeResultsEndpoint = endpoint({
  method: "GET",
  path: "/programmes/:code/results",
  summary: "Kết quả từng chỉ tiêu đến nay, với lựa chọn nguồn được tính",
  input: z.object({ ...byCode, asOf: z.optional(day) }),
  output: z.object({
    asOf: day,
    counting: CountingChoice,
    targets: list(TargetResult),
    support: list(
      z.object({
        source,
        year: z.int(),
        schemes: z.int(),
        establishments: z.int(),
        supportDong: dongAmount,
      }),
    ),
    /** What was published about the programme elsewhere; nothing here is computed from it. */
    published: list(
      z.object({
        text: z.string(),
        source: z.string(),
        confidenceLabel: z.string(),
        note: z.string(),
      }),
    ),
  }),
});

export const adoptProgrammeEndpoint = endpoint({
  method: "POST",
  path: "/programmes",
  summary: "Nhập chương trình, hoặc phiên bản mới theo quyết định điều chỉnh",
  input: z.object({
    structure: z.record(z.string(), z.unknown()),
    decisionNumber: text(60),
    inForceFrom: day,
  }),
  output: z.object({ code: z.string(), version: z.int() }),
});

export const recordStatisticEndpoint = endpoint({
  method: "POST",
  path: "/programmes/:code/statistics",
  summary: "Nhập số liệu thống kê của tỉnh cho một chỉ tiêu, kèm nguồn",
  input: z.object({
    ...byCode,
    targetCode: text(100),
    /** Hundredths of the unit: 2150 is 21,5 %. */
    hundredths: z.int().check(z.minimum(-1_000_000_000), z.maximum(1_000_000_000_000)),
    asOf: day,
    source: text(500),
  }),
  output: z.object({ id: z.uuid() }),
});

export const chooseCountingEndpoint = endpoint({
  method: "POST",
  path: "/programmes/counting",
  summary: "Chọn nguồn kinh phí và mức minh chứng được tính vào kết quả chỉ tiêu",
  input: z.object({
    countsNational: z.boolean(),
    gradeAtLeast: countingGrade,
    reason: text(500),
  }),
  output: CountingChoice,
});

export const printProgrammeEndpoint = endpoint({
  method: "GET",
  path: "/programmes/:code/print",
  summary: "Bản in chương trình (Word hoặc PDF) theo thể thức Nghị định 30/2020",
  input: z.object({ ...byCode, format: z.enum(["docx", "pdf"]), asOf: z.optional(day) }),
  output: z.object({
    fileName: z.string(),
    format: z.enum(["docx", "pdf"]),
    /** The line at the foot: when it was printed, and which paper is the legal one. */
    mark: z.string(),
    /** Data of the template; it stays within the server. */
    data: z.looseObject({}),
  }),
});
