import type { ClipboardEvent, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import "./FieldGrid.css";

export type FieldGridHead = {
  readonly label: string;
  readonly isNumber?: boolean;
  /** As wide as what belongs in it; the rest is divided. */
  readonly width?: "count" | "day" | "money" | "wide";
};

/** A cell holds a field, whose own label is read aloud and shown on a phone; or words. */
export type FieldGridCell = { readonly field: ReactNode } | { readonly words: ReactNode };

type FieldGridProps = {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly heads: readonly FieldGridHead[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly FieldGridCell[] }[];
  /** Under the columns: sums. */
  readonly foot?: ReactNode;
  /** What was pasted as rows and columns (from Excel); plain text goes into its field as ever. */
  readonly onPasteRows?: (rows: readonly (readonly string[])[]) => void;
};

/** Many alike lines to fill in: a table of fields, on a phone one card a line. */
export function FieldGrid({ caption, captionHidden, heads, rows, ...more }: FieldGridProps) {
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text/plain");
    if (!more.onPasteRows || !text.includes("\t")) return;
    event.preventDefault();
    more.onPasteRows(readRows(text));
  };
  return (
    <div className="field-grid" onPaste={paste}>
      <table>
        <caption className={captionHidden === true ? "visually-hidden" : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {heads.map(({ label, isNumber, width }) => (
              <th
                key={label}
                scope="col"
                className={classNames(isNumber === true && "number", width && `is-${width}`)}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, place) => (
                <GridCell key={heads[place]?.label} cell={cell} place={place} heads={heads} />
              ))}
            </tr>
          ))}
        </tbody>
        {more.foot !== undefined && <tfoot>{more.foot}</tfoot>}
      </table>
    </div>
  );
}

type GridCellProps = {
  readonly cell: FieldGridCell;
  readonly place: number;
  readonly heads: readonly FieldGridHead[];
};

function GridCell({ cell, place, heads }: GridCellProps) {
  if ("field" in cell) return <td>{cell.field}</td>;
  if (place === 0) {
    return (
      <th scope="row" className="is-words">
        {cell.words}
      </th>
    );
  }
  const head = heads[place];
  return (
    <td
      className={classNames("is-words", head?.isNumber === true && "number")}
      data-head={head?.label}
    >
      {cell.words}
    </td>
  );
}

/** The rows of a selection copied from a spreadsheet. */
function readRows(text: string): readonly (readonly string[])[] {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\n+$/, "")
    .split("\n")
    .map((line) => line.split("\t").map((cell) => cell.trim()));
}
