import { Fragment, useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { figureText } from "./figure-text.ts";
import type { PeriodData } from "./PeriodPage.tsx";

type Row = PeriodData["rows"][number];
type Cell = Row["cells"][number];

/** The province's figures; each opens to the bodies it is made of. */
export function ConsolidatedTable({ data }: { readonly data: PeriodData }) {
  const [opened, setOpened] = useState<{ readonly row: Row; readonly cell: Cell } | null>(null);
  return (
    <Card title="Số liệu tổng hợp từ báo cáo đã gửi" flush>
      <div className="report-scroll" role="region" aria-label="Số liệu tổng hợp" tabIndex={0}>
        <table className="report-table">
          <thead>
            <tr>
              <th scope="col">Chỉ tiêu</th>
              <th scope="col">Đơn vị tính</th>
              <th scope="col" className="number">
                Địa phương
              </th>
              <th scope="col" className="number">
                Quốc gia
              </th>
              <th scope="col" className="number">
                Tổng
              </th>
              <th scope="col">Nguồn số liệu</th>
            </tr>
          </thead>
          <tbody>
            {data.groups.map((group) => (
              <Fragment key={group.code}>
                <tr className="report-table__group">
                  <th scope="rowgroup" colSpan={6}>
                    {group.code}. {group.label}
                  </th>
                </tr>
                {data.rows
                  .filter((row) => row.group === group.code)
                  .map((row) => (
                    <IndicatorRow
                      key={row.code}
                      row={row}
                      onOpen={(cell) => {
                        setOpened({ row, cell });
                      }}
                    />
                  ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      {opened && (
        <Dialog
          title={`${opened.row.code}. ${opened.row.label}`}
          isOpen
          onClose={() => {
            setOpened(null);
          }}
        >
          <Parts row={opened.row} cell={opened.cell} />
        </Dialog>
      )}
    </Card>
  );
}

type IndicatorRowProps = { readonly row: Row; readonly onOpen: (cell: Cell) => void };

function IndicatorRow({ row, onOpen }: IndicatorRowProps) {
  const at = (column: Cell["column"]) => row.cells.find((cell) => cell.column === column);
  const given = row.cells.flatMap(({ value }) => value ?? []);
  const total = given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0);
  return (
    <tr>
      <th scope="row">
        {row.code}. {row.label}
      </th>
      <td>{row.unit}</td>
      <FigureCell row={row} cell={at("local")} onOpen={onOpen} />
      <FigureCell row={row} cell={at("national")} onOpen={onOpen} />
      {at("all") ? (
        <FigureCell row={row} cell={at("all")} onOpen={onOpen} />
      ) : (
        <td className="number">{figureText(row.measure, total)}</td>
      )}
      <td className="soft">{row.how}</td>
    </tr>
  );
}

type FigureCellProps = {
  readonly row: Row;
  readonly cell: Cell | undefined;
  readonly onOpen: (cell: Cell) => void;
};

function FigureCell({ row, cell, onOpen }: FigureCellProps) {
  if (!cell) return <td className="number" />;
  const text = figureText(row.measure, cell.value);
  if (cell.parts.length === 0) return <td className="number">{text}</td>;
  return (
    <td className="number">
      <Button
        size="small"
        look="quiet"
        onPress={() => {
          onOpen(cell);
        }}
      >
        {text}
        <span className="visually-hidden">, xem số của từng đơn vị: {row.label}</span>
      </Button>
    </td>
  );
}

function Parts({ row, cell }: { readonly row: Row; readonly cell: Cell }) {
  const parts = cell.parts.toSorted((a, b) => b.value - a.value);
  const zero = parts.filter(({ value }) => value === 0).length;
  return (
    <>
      <p>
        {row.how}: <strong>{figureText(row.measure, cell.value)}</strong> {row.unit}, từ{" "}
        {parts.length} đơn vị.
      </p>
      <ul className="plain-list">
        {parts
          .filter(({ value }) => value !== 0)
          .map(({ organisationId, name, value }) => (
            <li key={organisationId}>
              {name}: {figureText(row.measure, value)}
            </li>
          ))}
      </ul>
      {zero > 0 && <p className="soft">{zero} đơn vị báo cáo 0.</p>}
    </>
  );
}
