import { formatCount, formatDay, plainDate, type PlainDate } from "@kc/core/kernel";
import * as z from "zod/mini";
import { type Endpoint, endpoint } from "./api.ts";
import type { Refusal } from "./command.ts";
import type { Query, QueryContext } from "./query.ts";
import { defineDownload, type Download } from "./transfer.ts";
import {
  type CellContent,
  type CellLook,
  drawWorkbook,
  sheetDay,
  sheetInstant,
  type WorkbookSheet,
} from "./workbook.ts";

/** A list longer than this is narrowed by a filter first: the workbook is drawn while the person waits. */
const mostRows = 20_000;

export type ExportColumn<Row> = {
  readonly head: string;
  /** Money is whole đồng, a share basis points, a day `YYYY-MM-DD`, an instant ISO 8601. Text when left out. */
  readonly kind?: "text" | "money" | "count" | "percent" | "day" | "instant";
  /** In characters; by the kind when left out. */
  readonly width?: number;
  readonly value: (row: Row) => CellContent;
};

type Rows<Answer, Row> = (answer: Answer) => readonly Row[];

const widths = { text: 24, money: 18, count: 12, percent: 10, day: 12, instant: 17 } as const;
const looks = {
  text: "text",
  money: "whole",
  count: "whole",
  percent: "percent",
  day: "day",
  instant: "instant",
} as const satisfies Record<string, CellLook>;

export type ExportRefusal = {
  readonly kind: "export-too-long";
  readonly total: number;
  readonly mostRows: number;
};

function exportRefusalText({ total, mostRows: most }: ExportRefusal): string {
  return `Danh sách có ${formatCount(total)} dòng, mỗi lần xuất nhiều nhất ${formatCount(most)} dòng. Lọc hẹp lại, ví dụ theo năm, rồi xuất từng phần.`;
}

/**
 * A list as a workbook (Xuất Excel): the same query, so the same permission, scope, filter and order as the screen; all
 * pages; real numbers and days. One table of columns states what it holds.
 */
export function defineExport<
  I extends z.ZodMiniType,
  O extends z.ZodMiniType,
  R extends Refusal,
  Row,
>(stated: {
  readonly list: Query<Endpoint<I, O>, R>;
  readonly endpoint: Endpoint<I>;
  readonly title: string | ((answer: z.input<O>) => string);
  readonly fileName: string;
  readonly rows: Rows<z.input<O>, Row>;
  readonly columns: readonly ExportColumn<Row>[];
  /** What was filtered by, in words; said under the title. */
  readonly filter?: (input: z.output<I>, answer: z.input<O>) => readonly string[];
}): Download {
  const { list, columns, title, rows } = stated;
  const query: Query<Endpoint<I, typeof drawn>, R | ExportRefusal> = {
    kind: "query",
    name: `${list.name}-workbook`,
    endpoint: endpoint({ ...stated.endpoint, output: drawn }),
    permission: list.permission,
    refusalText: (refusal) =>
      isTooLong(refusal) ? exportRefusalText(refusal) : list.refusalText(refusal),
    async run(context, input) {
      const found = await list.run(context, allPages(input));
      if (!found.ok) return found;
      const total = totalOf(found.value);
      if (total > mostRows) {
        return { ok: false, refusal: { kind: "export-too-long", total, mostRows } };
      }
      const asked = stated.filter?.(input, found.value) ?? [];
      const heading = typeof title === "string" ? title : title(found.value);
      const province = await provinceNames(context);
      return {
        ok: true,
        value: {
          fileName: `${stated.fileName}-${context.today}.xlsx`,
          sheet: sheetOf(
            { heading, province, today: context.today, asked },
            columns,
            rows(found.value),
          ),
        },
      };
    },
  };
  return defineDownload({
    query,
    send: async (_parts, { fileName, sheet }) => ({
      content: await drawWorkbook([sheet]),
      mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      fileName,
    }),
  });
}

/** One condition of a filter in words; nothing where it was not asked. */
export function said(label: string, value: string | number | undefined): readonly string[] {
  return value === undefined || value === "" ? [] : [`${label}: ${String(value)}`];
}

const drawn = z.object({ fileName: z.string(), sheet: z.custom<WorkbookSheet>() });

function isTooLong(refusal: Refusal): refusal is ExportRefusal {
  return refusal.kind === "export-too-long";
}

/** The question of the screen, asked for all pages at once; a query without pages does not notice. */
function allPages<Input>(input: Input): Input {
  return { ...input, page: 1, pageSize: mostRows };
}

function totalOf(answer: unknown): number {
  const total: unknown =
    typeof answer === "object" && answer !== null && "total" in answer ? answer.total : 0;
  return typeof total === "number" ? total : 0;
}

async function provinceNames({ db, viewer }: QueryContext): Promise<string> {
  if (viewer.provinces.length === 0) return "";
  const found = await db
    .selectFrom("province")
    .where("id", "in", [...viewer.provinces])
    .select("full_name")
    .orderBy("id")
    .execute();
  return found.map((province) => province.full_name).join(", ");
}

type Heading = {
  readonly heading: string;
  readonly province: string;
  readonly today: PlainDate;
  readonly asked: readonly string[];
};

const headRow = 4;

function sheetOf<Row>(
  { heading, province, today, asked }: Heading,
  columns: readonly ExportColumn<Row>[],
  rows: readonly Row[],
): WorkbookSheet {
  const filter = asked.length === 0 ? "Tất cả trong phạm vi được xem" : asked.join("; ");
  const lead = [
    [heading],
    [province],
    [`Bộ lọc: ${filter}`],
    [`Lập ngày ${formatDay(today)}; ${formatCount(rows.length)} dòng; đơn vị tiền: đồng`],
  ];
  return {
    name: "Danh sách",
    columns: [
      { width: 6, look: "whole" },
      ...columns.map(({ kind = "text", width }) => ({
        width: width ?? widths[kind],
        look: looks[kind],
      })),
    ],
    rows: [
      ...lead,
      ["STT", ...columns.map(({ head }) => head)],
      ...rows.map((row, index) => [index + 1, ...columns.map((column) => contentOf(column, row))]),
    ],
    looks: [
      { row: 0, column: 0, look: "title" },
      ...[1, 2, 3].map((row) => ({ row, column: 0, look: "note" as const })),
      ...["STT", ...columns].map((_, column) => ({ row: headRow, column, look: "head" as const })),
    ],
    frozenRows: headRow + 1,
    wideRows: [0, 1, 2, 3],
  };
}

function contentOf<Row>({ kind, value }: ExportColumn<Row>, row: Row): CellContent {
  const content = value(row);
  if (content === null || content === "") return null;
  if (kind === "day" && typeof content === "string") return sheetDay(plainDate(content));
  if (kind === "instant" && typeof content === "string") return sheetInstant(content);
  if (kind === "percent" && typeof content === "number") return content / 10_000;
  return content;
}
