import type { Programme } from "@kc/server/api/programme";
import { Fragment } from "react";
import { Card } from "../ui/Card.tsx";
import { Recomputed } from "./Recomputed.tsx";
import { findSum, type Sum } from "./sum-mark.ts";

type Table = NonNullable<Programme["quantityTable"]>;
type QuantityTableProps = { readonly table: Table; readonly sums: readonly Sum[] };

/** The table of quantities in the spelling of the decision ("01"), each line added up again at its end. */
export function QuantityTable({ table, sums }: QuantityTableProps) {
  const quantities = sums.filter((sum) => sum.table === "quantity");
  return (
    <Card title={`${table.clause}. ${table.title}`} flush>
      <div className="printed" role="group" aria-label={table.title} tabIndex={0}>
        <table>
          <Head table={table} />
          <tbody>
            {table.sections.map((section) => (
              <Fragment key={section.number}>
                <tr className="printed__section">
                  <td>{section.number}</td>
                  <th scope="row" colSpan={table.years.length + 4}>
                    {section.label}
                  </th>
                </tr>
                {section.rows.map((row) => (
                  <tr key={row.number}>
                    <td>{row.number}</td>
                    <th scope="row">{row.item}</th>
                    <td>{row.unit}</td>
                    {row.cells.map((cell, index) => (
                      <td key={table.years[index]} className="number">
                        {cell.printed}
                      </td>
                    ))}
                    <td className="number">{row.total.printed}</td>
                    <td className="number">
                      <Recomputed
                        sum={findSum(
                          quantities,
                          "row",
                          `${table.clause}, ${section.number}.${row.number}`,
                        )}
                      />
                    </td>
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
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
        <th scope="col">
          <abbr title="Đơn vị tính">{table.unitHeading}</abbr>
        </th>
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
