import type { Programme } from "@kc/server/api/programme";
import { Fragment } from "react";
import { Card } from "../ui/Card.tsx";
import { Recomputed } from "./Recomputed.tsx";
import { findSum, type Sum } from "./sum-mark.ts";

type Table = NonNullable<Programme["budgetTable"]>;
type BudgetTableProps = { readonly table: Table; readonly sums: readonly Sum[] };

/** The table of money in the spelling of the decision; under each line of sums what adding up gives. */
export function BudgetTable({ table, sums }: BudgetTableProps) {
  const { grand } = table;
  const whereGrand = `${table.clause}, ${grand.number}`;
  return (
    <Card title={`${table.clause}. ${table.title}`} flush>
      <div className="printed" role="group" aria-label={table.title} tabIndex={0}>
        <table>
          <Head table={table} />
          <tbody>
            {table.sections.map((section) => (
              <BudgetSection key={section.number} table={table} section={section} sums={sums} />
            ))}
            <tr className="printed__sum">
              <td>{grand.number}</td>
              <th scope="row">{grand.label}</th>
              <PrintedCells cells={[...grand.cells, grand.total]} />
              <td />
            </tr>
            <SumRow
              label="Cộng lại hai nguồn"
              years={table.years.map((year) => findSum(sums, "grand-column", whereGrand, year))}
              total={findSum(sums, "grand", whereGrand)}
            />
          </tbody>
        </table>
      </div>
      <p className="printed__unit">
        {table.unitPrinted === null
          ? `Văn bản không in đơn vị tính. ${table.unitReason}`
          : `Đơn vị tính: ${table.unitPrinted}.`}
      </p>
    </Card>
  );
}

function Head({ table }: { readonly table: Table }) {
  return (
    <thead>
      <tr>
        <th scope="col">
          <abbr title="Thứ tự">TT</abbr>
        </th>
        <th scope="col">{table.itemHeading}</th>
        {table.years.map((year) => (
          <th key={year} scope="col" className="number">
            Năm {year}
          </th>
        ))}
        <th scope="col" className="number">
          {table.totalHeading}
        </th>
        <th scope="col" className="number">
          Cộng lại
        </th>
      </tr>
    </thead>
  );
}

type SectionProps = BudgetTableProps & { readonly section: Table["sections"][number] };

function BudgetSection({ table, section, sums }: SectionProps) {
  const where = `${table.clause}, ${section.number}`;
  return (
    <Fragment>
      <tr className="printed__section">
        <td>{section.number}</td>
        <th scope="row">{section.label}</th>
        <PrintedCells cells={[...section.cells, section.total]} />
        <td />
      </tr>
      <SumRow
        label="Cộng lại từ các dòng"
        years={table.years.map((year) => findSum(sums, "column", where, year))}
        total={findSum(sums, "section", where)}
      />
      {section.rows.map((row) => (
        <tr key={row.number}>
          <td>{row.number}</td>
          <th scope="row">{row.item}</th>
          <PrintedCells cells={[...row.cells, row.total]} />
          <td className="number">
            <Recomputed sum={findSum(sums, "row", `${where}.${row.number}`)} />
          </td>
        </tr>
      ))}
    </Fragment>
  );
}

function PrintedCells({ cells }: { readonly cells: Table["grand"]["cells"] }) {
  return cells.map((cell, index) => (
    <td key={index} className="number">
      {cell.printed}
    </td>
  ));
}

type SumRowProps = {
  readonly label: string;
  readonly years: readonly (Sum | undefined)[];
  readonly total: Sum | undefined;
};

function SumRow({ label, years, total }: SumRowProps) {
  return (
    <tr className="printed__again">
      <td />
      <th scope="row">{label}</th>
      {[...years, total].map((sum, index) => (
        <td key={sum?.year ?? `total ${String(index)}`} className="number">
          <Recomputed sum={sum} />
        </td>
      ))}
      <td />
    </tr>
  );
}
