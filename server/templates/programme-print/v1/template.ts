/** Print of a five-year programme: its targets with results, and its budget and quantity tables exactly as printed. */
import {
  annexHead,
  column,
  head,
  headRow,
  heading,
  landscapeAnnex,
  legalBases,
  line,
  list,
  paragraph,
  portrait,
  row,
  table,
  title,
  writtenText,
  type Block,
  type DocumentModel,
  type IssuingBody,
  type PaperNumber,
} from "@kc/core/document";
import { defineTemplate } from "../../template.ts";

export type ProgrammeTarget = {
  readonly code: string;
  readonly label: string;
  /** Operator, value and unit as the text has them: `ít nhất 32 cơ sở`. */
  readonly asWritten: string;
  readonly clause: string;
  /** Result so far; empty when none is known. */
  readonly result: string;
};

/** A row of a printed table: every cell keeps the original spelling ("01", "3960"). */
export type PrintedRow = {
  readonly kind: "group" | "plain" | "sum";
  readonly label: string;
  readonly name: string;
  /** Unit, where the table has that column; otherwise empty. */
  readonly unit: string;
  readonly cells: readonly string[];
};

export type PrintedTable = {
  readonly annexLabel: string;
  readonly annexTitle: string;
  readonly attachedTo: string;
  readonly unitColumn: "with-unit" | "without-unit";
  readonly yearHeads: readonly string[];
  readonly rows: readonly PrintedRow[];
  /** What re-computing the sums showed; printed under the table, apart from it. */
  readonly check: string;
};

export type ProgrammePrintData = {
  readonly body: IssuingBody;
  readonly paper: PaperNumber;
  /** `Kế hoạch` (P21) or `Chương trình` (P26). */
  readonly typeName: string;
  readonly subject: string;
  readonly attachedTo: string;
  readonly legalBases: readonly string[];
  readonly viewpoints: readonly string[];
  readonly generalObjectives: readonly string[];
  readonly targets: readonly ProgrammeTarget[];
  readonly contents: readonly {
    readonly label: string;
    readonly name: string;
    readonly details: readonly string[];
  }[];
  readonly tasksByBody: readonly { readonly body: string; readonly tasks: readonly string[] }[];
  readonly reportingDuties: string;
  readonly tables: readonly PrintedTable[];
};

export const programmePrint = defineTemplate<ProgrammePrintData>({
  kind: "programme_print",
  version: 1,
  title: "Chương trình, kế hoạch khuyến công giai đoạn",
  about:
    "Bản in chương trình 5 năm: mục tiêu và kết quả, nội dung, nhiệm vụ, hai phụ lục đúng như văn bản.",
  origin: {
    form: null,
    source: "QĐ 470/QĐ-UBND ngày 08/4/2020; QĐ 2036/QĐ-UBND ngày 28/11/2025",
    status: "mau-goc",
  },
  render,
});

function render(data: ProgrammePrintData): DocumentModel {
  return {
    title: `${data.typeName} ${data.subject}`,
    size: "form",
    marks: [],
    sections: [
      portrait(
        head(data.body, data.paper),
        title(data.typeName, data.subject),
        line([{ text: data.attachedTo, style: "italic" }], "center"),
        ...bases(data.legalBases),
        ...viewpoints(data.viewpoints),
        heading("section", "II.", "MỤC TIÊU"),
        ...data.generalObjectives.map((objective) => paragraph(objective)),
        targetTable(data.targets),
        heading("section", "III.", "NỘI DUNG"),
        ...data.contents.flatMap((content) => [
          heading("clause", content.label, content.name),
          ...(content.details.length === 0 ? [] : [list("dash", content.details)]),
        ]),
        heading("section", "IV.", "TỔ CHỨC THỰC HIỆN"),
        ...data.tasksByBody.flatMap((body, index) => [
          heading("clause", `${String(index + 1)}.`, body.body),
          list("dash", body.tasks),
        ]),
        heading("section", "V.", "CHẾ ĐỘ BÁO CÁO"),
        ...writtenText(data.reportingDuties),
      ),
      ...data.tables.map((printed) =>
        landscapeAnnex(
          annexHead(printed.annexLabel, printed.annexTitle, printed.attachedTo),
          printedTable(printed),
          line([{ text: printed.check, style: "italic" }], "justify"),
        ),
      ),
    ],
  };
}

function bases(lines: readonly string[]): readonly Block[] {
  return lines.length === 0 ? [] : [heading("section", "", "CĂN CỨ PHÁP LÝ"), legalBases(lines)];
}

function viewpoints(lines: readonly string[]): readonly Block[] {
  if (lines.length === 0) return [];
  return [heading("section", "I.", "QUAN ĐIỂM"), ...lines.map((viewpoint) => paragraph(viewpoint))];
}

function targetTable(targets: readonly ProgrammeTarget[]): Block {
  return table({
    columns: [
      column(16, "center"),
      column(66),
      column(38),
      column(20, "center"),
      column(25, "right"),
    ],
    headRows: [
      headRow("Mã", "Chỉ tiêu", "Mục tiêu (theo văn bản)", "Điểm, khoản", "Kết quả đến nay"),
    ],
    rows: targets.map((target) =>
      row("plain", target.code, target.label, target.asWritten, target.clause, target.result),
    ),
  });
}

function printedTable(printed: PrintedTable): Block {
  const withUnit = printed.unitColumn === "with-unit";
  return table({
    columns: [
      column(12, "center"),
      column(withUnit ? 82 : 100),
      ...(withUnit ? [column(22, "center")] : []),
      ...printed.yearHeads.map(() => column(22, withUnit ? "center" : "right")),
    ],
    headRows: [headRow("TT", "Nội dung", ...(withUnit ? ["ĐVT"] : []), ...printed.yearHeads)],
    rows: printed.rows.map((printedRow) =>
      row(
        printedRow.kind,
        printedRow.label,
        printedRow.name,
        ...(withUnit ? [printedRow.unit] : []),
        ...printedRow.cells,
      ),
    ),
  });
}
