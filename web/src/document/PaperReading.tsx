import type { ReadingBlock } from "@kc/server/api/document";
import "./document.css";

/** The words of a paper for reading on screen; the files show it as it is printed. */
export function PaperReading({ blocks }: { readonly blocks: readonly ReadingBlock[] }) {
  return (
    <div className="paper">
      {blocks.map((block, index) => (
        <PaperBlock key={index} block={block} />
      ))}
    </div>
  );
}

function PaperBlock({ block }: { readonly block: ReadingBlock }) {
  if (block.kind === "table") return <PaperTable table={block} />;
  const { kind, text } = block;
  if (kind === "title") return <p className="paper__title">{text}</p>;
  if (kind === "heading") return <p className="paper__heading">{text}</p>;
  return <p className={`paper__${kind}`}>{text}</p>;
}

type TableOf = Extract<ReadingBlock, { readonly kind: "table" }>;

function PaperTable({ table }: { readonly table: TableOf }) {
  return (
    <div className="paper__table" role="region" aria-label={table.note ?? "Bảng"} tabIndex={0}>
      {table.note !== null && <p className="paper__unit">{table.note}</p>}
      <table>
        <thead>
          {table.head.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <th key={at} scope="col" colSpan={cell.columns} rowSpan={cell.rows}>
                  {cell.text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index} className={`paper__row--${row.kind}`}>
              {row.cells.map((cell, at) => (
                <td
                  key={at}
                  colSpan={cell.columns}
                  rowSpan={cell.rows}
                  className={isFigure(cell.text) ? "paper__figure" : undefined}
                >
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isFigure(text: string): boolean {
  return /^-?\d[\d.,]*%?$/.test(text);
}
