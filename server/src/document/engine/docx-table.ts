/** Tables of a DOCX: fixed widths that add up to the text's width, head rows repeated on every page. */
import type { Paragraph } from "docx";
import { Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from "docx";
import {
  paperMetrics,
  textWidthMm,
  type Alignment,
  type Cell,
  type Section,
  type TableBlock,
} from "@kc/core/document";
import { paragraphOf, plainLine, runs, spacer, twipsOfMm } from "./docx-text.ts";

type Drawn = { readonly sizePt: number; readonly bold: boolean; readonly keepNext: boolean };

export function drawTable(
  block: TableBlock,
  orientation: Section["orientation"],
): readonly (Paragraph | Table)[] {
  const sizePt = paperMetrics.sizesPt[block.size === "dense" ? "denseTable" : "table"];
  const widths = columnWidths(block, orientation);
  const head = block.headRows.map((cells) =>
    drawRow(cells, () => "center", { sizePt, bold: true, keepNext: true }, { tableHeader: true }),
  );
  const rows = block.rows.map((row) =>
    drawRow(
      row.cells,
      (place) => block.columns[place]?.align ?? "left",
      { sizePt, bold: row.kind !== "plain", keepNext: row.kind === "group" },
      { tableHeader: false },
    ),
  );
  const unit =
    block.unitNote === null
      ? []
      : [
          plainLine(
            block.unitNote,
            { sizePt, italic: true },
            { align: "right", afterPt: 2, keepNext: true },
          ),
        ];
  return [
    ...unit,
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      margins: { left: 57, right: 57, top: 28, bottom: 28 },
      rows: [...head, ...rows],
    }),
    spacer(6),
  ];
}

/** Widths in twips by the columns' shares; the last column takes what rounding leaves. */
function columnWidths(block: TableBlock, orientation: Section["orientation"]): number[] {
  const room = twipsOfMm(textWidthMm(orientation));
  const shares = block.columns.reduce((sum, column) => sum + column.share, 0);
  const widths = block.columns.map((column) => Math.floor((room * column.share) / shares));
  const rest = room - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

function drawRow(
  cells: readonly Cell[],
  alignOf: (place: number) => Alignment,
  drawn: Drawn,
  row: { readonly tableHeader: boolean },
): TableRow {
  const places = cells.map((_, index) =>
    cells.slice(0, index).reduce((sum, cell) => sum + (cell.columnSpan ?? 1), 0),
  );
  return new TableRow({
    cantSplit: true,
    tableHeader: row.tableHeader,
    children: cells.map((cell, index) =>
      drawCell(cell, cell.align ?? alignOf(places[index] ?? 0), drawn),
    ),
  });
}

function drawCell(cell: Cell, align: Alignment, drawn: Drawn): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.columnSpan === undefined ? {} : { columnSpan: cell.columnSpan }),
    ...(cell.rowSpan === undefined ? {} : { rowSpan: cell.rowSpan }),
    children: [
      paragraphOf(runs(cell.text, { sizePt: drawn.sizePt, bold: drawn.bold }), {
        align,
        keepNext: drawn.keepNext,
      }),
    ],
  });
}
