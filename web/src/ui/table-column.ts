import type { ReactNode } from "react";

/** What a cell holds: it decides the side it stands on, its format, and how it is exported. */
export type ColumnKind = "text" | "money" | "count" | "percent" | "day" | "instant";

export type CellValue = string | number | null;

export type Column<Row> = {
  /** The name of the column in the address (`sort=-amountDong`) and in the answer of the server. */
  readonly key: string;
  readonly head: string;
  /** The head in full where it is an abbreviation. */
  readonly headTitle?: string;
  readonly kind?: ColumnKind;
  /** What is sorted, summed and exported: whole đồng, basis points, `YYYY-MM-DD`; null is empty. */
  readonly value: (row: Row) => CellValue;
  /** How it is shown, where the kind does not say enough: a badge, a link. */
  readonly cell?: (row: Row) => ReactNode;
  readonly isSortable?: boolean;
  /** On a phone a row becomes a card: the title stands on top, hidden ones are left out. */
  readonly onCard?: "title" | "hidden";
  readonly width?: "narrow" | "wide";
};

/** Sort and page as they stand in the address. A leading `-` sorts downwards; empty is the order of the server. */
export type TableView = { readonly sort: string; readonly page: number };

/** Whether the column holds figures, which stand at the right. */
export function isFigure(kind: ColumnKind | undefined): boolean {
  return kind === "money" || kind === "count" || kind === "percent";
}
