import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { figureText, sourceWords } from "./figure-text.ts";
import type { PeriodData } from "./PeriodPage.tsx";
import { RecordList } from "./RecordList.tsx";
import { totalOf } from "./total-of.ts";

type Row = PeriodData["rows"][number];
type Cell = Row["cells"][number];

/** A figure of the consolidated table: an indicator, and one source of money or all. */
export type FigurePlace = { readonly code: string; readonly column: "local" | "national" | "all" };

type FigureDialogProps = {
  readonly data: PeriodData;
  readonly first: FigurePlace;
  readonly onClose: () => void;
};

/** What a figure of the province is made of: other indicators, sources of money, bodies, and their records. */
export function FigureDialog({ data, first, onClose }: FigureDialogProps) {
  const [trail, setTrail] = useState<readonly FigurePlace[]>([first]);
  const place = trail.at(-1) ?? first;
  const row = data.rows.find(({ code }) => code === place.code);
  if (!row) return null;
  const open = (next: FigurePlace) => {
    setTrail([...trail, next]);
  };
  const cell = row.cells.find(({ column }) => column === place.column);
  return (
    <Dialog title={`${row.code}. ${row.label}`} isOpen onClose={onClose} size="wide">
      <p>
        {row.how}: <strong>{figureText(row.measure, cell ? cell.value : totalOf(row))}</strong>{" "}
        {row.unit}
        {sourceWords[place.column]}.
      </p>
      {row.sumOf.length > 0 && <SumParts data={data} row={row} onOpen={open} />}
      {row.sumOf.length === 0 &&
        (cell ? (
          <Bodies key={cell.cell} data={data} row={row} cell={cell} />
        ) : (
          <Sources row={row} onOpen={open} />
        ))}
      {trail.length > 1 && (
        <Button
          size="small"
          onPress={() => {
            setTrail(trail.slice(0, -1));
          }}
        >
          Quay lại chỉ tiêu trước
        </Button>
      )}
    </Dialog>
  );
}

type OpenPart = (place: FigurePlace) => void;

function SumParts(props: {
  readonly data: PeriodData;
  readonly row: Row;
  readonly onOpen: OpenPart;
}) {
  const parts = props.data.rows.filter(({ code }) => props.row.sumOf.includes(code));
  return (
    <ul className="plain-list">
      {parts.map((part) => (
        <li key={part.code}>
          {part.code}. {part.label}:{" "}
          <PartFigure row={part} column="all" value={totalOf(part)} onOpen={props.onOpen} />
        </li>
      ))}
    </ul>
  );
}

const columnNames = { local: "Khuyến công địa phương", national: "Khuyến công quốc gia", all: "" };

function Sources({ row, onOpen }: { readonly row: Row; readonly onOpen: OpenPart }) {
  return (
    <ul className="plain-list">
      {row.cells.map(({ cell, column, value }) => (
        <li key={cell}>
          {columnNames[column]}:{" "}
          <PartFigure row={row} column={column} value={value} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

type PartFigureProps = {
  readonly row: Row;
  readonly column: FigurePlace["column"];
  readonly value: number | null;
  readonly onOpen: OpenPart;
};

function PartFigure({ row, column, value, onOpen }: PartFigureProps) {
  const text = figureText(row.measure, value);
  if (value === null) return text;
  return (
    <Button
      size="small"
      look="quiet"
      onPress={() => {
        onOpen({ code: row.code, column });
      }}
    >
      {text}
      <span className="visually-hidden">
        , xem số đứng sau: {row.label} {columnNames[column].toLowerCase()}
      </span>
    </Button>
  );
}

type BodiesProps = { readonly data: PeriodData; readonly row: Row; readonly cell: Cell };

/** The bodies behind a figure, each with its report, and the records that the system has of it. */
function Bodies({ data, row, cell }: BodiesProps) {
  const parts = cell.parts.toSorted((a, b) => b.value - a.value);
  const zero = parts.filter(({ value }) => value === 0);
  const lineOf = (part: Cell["parts"][number]) => (
    <BodyLine key={part.organisationId} data={data} row={row} cell={cell} part={part} />
  );
  return (
    <>
      <p>Từ báo cáo của {parts.length} đơn vị:</p>
      {zero.length < parts.length && (
        <ul className="plain-list">{parts.filter(({ value }) => value !== 0).map(lineOf)}</ul>
      )}
      {zero.length > 0 && (
        <details className="report-zero">
          <summary>{zero.length} đơn vị báo cáo 0</summary>
          <ul className="plain-list">{zero.map(lineOf)}</ul>
        </details>
      )}
    </>
  );
}

type BodyLineProps = BodiesProps & { readonly part: Cell["parts"][number] };

function BodyLine({ data, row, cell, part }: BodyLineProps) {
  const [isOpen, setOpen] = useState(false);
  const { organisationId, name, value } = part;
  const reportId = data.bodies.find((body) => body.organisationId === organisationId)?.reportId;
  return (
    <li>
      {reportId === undefined ? name : <TextLink href={`/reports/${reportId}`}>{name}</TextLink>}:{" "}
      {figureText(row.measure, value)}{" "}
      {row.isRecorded && reportId !== undefined && (
        <Button
          size="small"
          look="quiet"
          onPress={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? "Ẩn bản ghi" : "Xem bản ghi"}
          <span className="visually-hidden"> của {name}</span>
        </Button>
      )}
      {isOpen && reportId !== undefined && <RecordList reportId={reportId} cell={cell.cell} />}
    </li>
  );
}
