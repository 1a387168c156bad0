import { pageOf } from "../budget/open-address.ts";
import { Card } from "../ui/Card.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import "./dashboard.css";
import type { Dashboard } from "./DashboardPage.tsx";

type StageChartProps = Pick<Dashboard, "year" | "stages">;

/** How many schemes of the year stand at each stage: a bar each, its number opens them. */
export function StageChart({ year, stages }: Readonly<StageChartProps>) {
  const most = Math.max(1, ...stages.map(({ schemes }) => schemes.count));
  const all = stages.reduce((sum, { schemes }) => sum + schemes.count, 0);
  return (
    <Card
      title="Đề án theo giai đoạn"
      aside={
        <TextLink href={`/schemes?year=${String(year)}`}>{`Xem cả ${String(all)} đề án`}</TextLink>
      }
    >
      <table className="stage-chart">
        <caption className="visually-hidden">Số đề án ở mỗi giai đoạn</caption>
        <tbody>
          {stages.map(({ stage, label, schemes }) => (
            <tr key={stage ?? "off"}>
              <th scope="row">{label}</th>
              <td className="stage-chart__track" aria-hidden="true">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none">
                  <rect
                    className={stage === null ? "is-off" : undefined}
                    width={(schemes.count / most) * 100}
                    height="10"
                  />
                </svg>
              </td>
              <td className="number">
                {schemes.count === 0 ? (
                  <span className="faint">0</span>
                ) : (
                  <TextLink href={pageOf(schemes.opens)}>{String(schemes.count)}</TextLink>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
