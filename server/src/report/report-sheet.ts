import { formatDay, type PlainDate } from "@kc/core/kernel";
import {
  cellOf,
  columnLabels,
  type Indicator,
  isSent,
  type ReportColumn,
  type ReportForm,
  type ReportValues,
} from "@kc/core/report";
import type { CellContent, CellLook, WorkbookSheet } from "../platform/workbook.ts";
import { sheetDay } from "../platform/workbook.ts";
import type { ReportRecord, Texts } from "./store.ts";
import { standingOf } from "./standing-facts.ts";

export type SheetHead = {
  readonly title: string;
  readonly body: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly isDemo: boolean;
};

function leadOf({ title, body, startsOn, endsOn, isDemo }: SheetHead): CellContent[][] {
  return [
    [title.toUpperCase()],
    [body],
    [`Số liệu từ ngày ${formatDay(startsOn)} đến ngày ${formatDay(endsOn)}; tiền: đồng`],
    [isDemo ? "Dữ liệu minh họa" : ""],
  ];
}

const leadLooks = [
  { row: 0, column: 0, look: "title" },
  ...[1, 2, 3].map((row) => ({ row, column: 0, look: "note" as const })),
] as const;
const headRow = 4;

function headLooks(count: number) {
  return Array.from({ length: count }, (_, column) => ({
    row: headRow,
    column,
    look: "head" as const,
  }));
}

/** A figure as a cell of a spreadsheet holds it. */
function contentOf({ measure }: Indicator, value: number | undefined): CellContent {
  if (value === undefined) return null;
  return measure === "share" ? value / 10_000 : value;
}

function lookOf({ measure }: Indicator): CellLook {
  return measure === "share" ? "percent" : "whole";
}

const indicatorColumns: WorkbookSheet["columns"] = [
  { width: 7, look: "text" },
  { width: 56, look: "text" },
  { width: 14, look: "text" },
  { width: 20, look: "whole" },
  { width: 20, look: "whole" },
  { width: 20, look: "whole" },
  { width: 40, look: "text" },
];

/** The indicators by group with the figures of one body or of the province. */
export function indicatorSheet(
  head: SheetHead,
  form: ReportForm,
  indicators: readonly Indicator[],
  figures: { readonly values: ReportValues; readonly notes: Texts },
): WorkbookSheet {
  const { values, notes } = figures;
  const heads = [
    "Mã",
    "Chỉ tiêu",
    "Đơn vị tính",
    columnLabels.local,
    columnLabels.national,
    "Tổng",
    "Ghi chú",
  ];
  const rows: CellContent[][] = [...leadOf(head), heads];
  const looks: WorkbookSheet["looks"][number][] = [...leadLooks, ...headLooks(heads.length)];
  for (const group of form.groups) {
    const own = indicators.filter((indicator) => indicator.group === group.code);
    if (own.length === 0) continue;
    heads.forEach((_, column) => looks.push({ row: rows.length, column, look: "group" }));
    rows.push([group.code, group.label, null, null, null, null, null]);
    for (const indicator of own) {
      if (indicator.measure === "share")
        looks.push({ row: rows.length, column: 5, look: "percent" });
      rows.push(indicatorRow(indicator, values, notes[indicator.code] ?? null));
    }
  }
  return {
    name: "Số liệu",
    columns: indicatorColumns,
    rows,
    looks,
    frozenRows: headRow + 1,
    wideRows: [0, 1, 2, 3],
  };
}

function indicatorRow(
  indicator: Indicator,
  values: ReportValues,
  note: string | null,
): CellContent[] {
  const at = (column: ReportColumn) =>
    indicator.columns.includes(column)
      ? contentOf(indicator, values[cellOf(indicator, column)])
      : null;
  const given = indicator.columns.flatMap((column) => values[cellOf(indicator, column)] ?? []);
  const total = given.length === 0 ? undefined : given.reduce((sum, value) => sum + value, 0);
  return [
    indicator.code,
    indicator.label,
    indicator.unit,
    at("local"),
    at("national"),
    contentOf(indicator, total),
    note,
  ];
}

/** A row for each body and a column for each cell, with when it was sent: what the province's figures are made of. */
export function bodiesSheet(
  head: SheetHead,
  form: ReportForm,
  reports: readonly ReportRecord[],
  days: { readonly dueOn: PlainDate; readonly today: PlainDate },
): WorkbookSheet {
  const cells = form.indicators
    .filter(({ sumOf }) => sumOf === null)
    .flatMap((indicator) => indicator.columns.map((column) => ({ indicator, column })));
  const heads = [
    "Đơn vị",
    "Trạng thái",
    "Hạn gửi",
    "Ngày gửi",
    ...cells.map(({ indicator, column }) => {
      const source = column === "all" ? "" : ` (${columnLabels[column]})`;
      return `${indicator.code}. ${indicator.label}${source}, ${indicator.unit}`;
    }),
  ];
  return {
    name: "Theo đơn vị",
    columns: [
      { width: 40, look: "text" },
      { width: 20, look: "text" },
      { width: 16, look: "text" },
      { width: 12, look: "day" },
      ...cells.map(({ indicator }) => ({ width: 18, look: lookOf(indicator) })),
    ],
    rows: [
      ...leadOf(head),
      heads,
      ...reports.map((report) => {
        const standing = standingOf(report, days.dueOn, days.today);
        return [
          report.organisationName,
          standing.statusLabel,
          standing.punctualityLabel,
          report.sentOn === null ? null : sheetDay(report.sentOn),
          ...cells.map(({ indicator, column }) =>
            isSent(report.status)
              ? contentOf(indicator, report.values[cellOf(indicator, column)])
              : null,
          ),
        ];
      }),
    ],
    looks: [...leadLooks, ...headLooks(heads.length)],
    frozenRows: headRow + 1,
    wideRows: [0, 1, 2, 3],
  };
}

/** The parts in words. */
export function wordsSheet(
  head: SheetHead,
  parts: readonly { readonly label: string; readonly text: string }[],
): WorkbookSheet {
  return {
    name: "Thuyết minh",
    columns: [
      { width: 26, look: "text" },
      { width: 110, look: "text" },
    ],
    rows: [
      ...leadOf(head),
      ["Phần", "Nội dung"],
      ...parts.map(({ label, text }) => [label, text === "" ? null : text]),
    ],
    looks: [...leadLooks, ...headLooks(2)],
    frozenRows: headRow + 1,
    wideRows: [0, 1, 2, 3],
  };
}
