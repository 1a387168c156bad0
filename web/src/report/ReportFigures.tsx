import { Card } from "../ui/Card.tsx";
import { Button } from "../ui/Button.tsx";
import { figureText } from "./figure-text.ts";
import type { ReportData } from "./ReportPage.tsx";

type ReportFiguresProps = { readonly data: ReportData; readonly onRecords: (cell: string) => void };

/** What a body reported, to be read: each figure beside what the system's records say. */
export function ReportFigures({ data, onRecords }: ReportFiguresProps) {
  const lines = data.rows.flatMap((row) => row.cells.map((cell) => ({ row, cell })));
  return (
    <>
      <Card title="Số liệu" flush>
        <div className="report-scroll" role="region" aria-label="Số liệu báo cáo" tabIndex={0}>
          <table className="report-table">
            <thead>
              <tr>
                <th scope="col">Chỉ tiêu</th>
                <th scope="col">Đơn vị tính</th>
                <th scope="col" className="number">
                  Số liệu
                </th>
                <th scope="col" className="number">
                  Theo hệ thống
                </th>
                <th scope="col">Ghi chú</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ row, cell }) => (
                <tr key={cell.cell}>
                  <th scope="row">
                    {row.code}. {row.label}
                    {cell.column !== "all" && ` – ${cell.columnLabel.toLowerCase()}`}
                  </th>
                  <td>{row.unit}</td>
                  <td className="number">{figureText(row.measure, cell.value)}</td>
                  <td className="number">
                    {cell.recorded === null ? (
                      "–"
                    ) : (
                      <Button
                        size="small"
                        look="quiet"
                        onPress={() => {
                          onRecords(cell.cell);
                        }}
                      >
                        {figureText(row.measure, cell.recorded)}
                        <span className="visually-hidden">, xem bản ghi của {row.label}</span>
                      </Button>
                    )}
                  </td>
                  <td>{row.note === "" ? "" : row.note}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Card>
      <Card title="Thuyết minh">
        {data.narratives.map(({ code, label, text }) => (
          <section key={code}>
            <h3>{label}</h3>
            <p className="report-words">{text === "" ? "Chưa ghi." : text}</p>
          </section>
        ))}
      </Card>
    </>
  );
}
