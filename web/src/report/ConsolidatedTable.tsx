import { Fragment, useState } from "react";
import { lazyPart } from "../app/lazy-part.tsx";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import type { FigurePlace } from "./FigureDialog.tsx";
import { figureText, sourceWords } from "./figure-text.ts";
import type { PeriodData } from "./PeriodPage.tsx";
import { totalOf } from "./total-of.ts";

const FigureDialog = lazyPart(async () => (await import("./FigureDialog.tsx")).FigureDialog);

type Row = PeriodData["rows"][number];

/** The province's figures; each opens to what it is made of, down to the records. */
export function ConsolidatedTable({ data }: { readonly data: PeriodData }) {
  const [opened, setOpened] = useState<FigurePlace | null>(null);
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
                      onOpen={(column) => {
                        setOpened({ code: row.code, column });
                      }}
                    />
                  ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      {opened && (
        <FigureDialog
          data={data}
          first={opened}
          onClose={() => {
            setOpened(null);
          }}
        />
      )}
    </Card>
  );
}

type OpenFigure = (column: FigurePlace["column"]) => void;
type IndicatorRowProps = { readonly row: Row; readonly onOpen: OpenFigure };

function IndicatorRow({ row, onOpen }: IndicatorRowProps) {
  const at = (column: "local" | "national") => row.cells.find((cell) => cell.column === column);
  return (
    <tr>
      <th scope="row">
        {row.code}. {row.label}
      </th>
      <td>{row.unit}</td>
      {(["local", "national"] as const).map((column) => (
        <td key={column} className="number">
          {at(column) && (
            <Figure row={row} column={column} value={at(column)?.value ?? null} onOpen={onOpen} />
          )}
        </td>
      ))}
      <td className="number">
        <Figure row={row} column="all" value={totalOf(row)} onOpen={onOpen} />
      </td>
      <td className="soft">{row.how}</td>
    </tr>
  );
}

type FigureProps = {
  readonly row: Row;
  readonly column: FigurePlace["column"];
  readonly value: number | null;
  readonly onOpen: OpenFigure;
};

function Figure({ row, column, value, onOpen }: FigureProps) {
  const text = figureText(row.measure, value);
  if (value === null) return text;
  return (
    <Button
      size="small"
      look="quiet"
      onPress={() => {
        onOpen(column);
      }}
    >
      {text}
      <span className="visually-hidden">
        , xem số đứng sau: {row.label}
        {sourceWords[column]}
      </span>
    </Button>
  );
}
