import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import "./DataSheet.css";

type DataSheetProps = {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly cells: readonly ReactNode[];
    readonly isSum?: boolean;
  }[];
  /** Places of the columns that hold figures. */
  readonly numbers?: readonly number[];
};

/** A small fixed table, as printed: no sorting, no paging. For lists use DataTable. */
export function DataSheet({ caption, captionHidden, heads, rows, numbers = [] }: DataSheetProps) {
  return (
    <div className="sheet" tabIndex={0} role="group" aria-label={caption}>
      <table>
        <caption className={captionHidden === true ? "visually-hidden" : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {heads.map((head, place) => (
              <th key={head} scope="col" className={numbers.includes(place) ? "number" : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.isSum === true ? "is-sum" : undefined}>
              {row.cells.map((cell, place) =>
                place === 0 ? (
                  <th key={heads[place]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td
                    key={heads[place]}
                    className={classNames(numbers.includes(place) && "number")}
                  >
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
