import { Card } from "../ui/Card.tsx";
import { Recomputed } from "./Recomputed.tsx";
import type { Sum } from "./sum-mark.ts";

/** Totals that a sentence states, against the table. */
export function StatedTotals({ sums }: { readonly sums: readonly Sum[] }) {
  const stated = sums.filter(({ kind }) => kind === "stated");
  if (stated.length === 0) return null;
  return (
    <Card title="Tổng số nêu trong lời văn" flush>
      <div className="printed" role="group" aria-label="Tổng số nêu trong lời văn" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Mục</th>
              <th scope="col">Nguyên văn</th>
              <th scope="col" className="number">
                In
              </th>
              <th scope="col" className="number">
                Cộng lại từ biểu (triệu đồng)
              </th>
            </tr>
          </thead>
          <tbody>
            {stated.map((sum) => (
              <tr key={`${sum.where} ${sum.label}`}>
                <td className="nowrap">{sum.where}</td>
                <th scope="row">{sum.label}</th>
                <td className="number nowrap">{sum.asPrinted}</td>
                <td className="number">
                  <Recomputed sum={sum} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
