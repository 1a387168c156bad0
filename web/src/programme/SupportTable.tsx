import type { findProgrammeResultsEndpoint } from "@kc/server/api/programme";
import type { EndpointOutput } from "@kc/server/api/platform";
import { Card } from "../ui/Card.tsx";
import { countText, moneyText } from "../ui/format.ts";
import { useMoneyUnit } from "../ui/money-unit.ts";
import { MoneyUnitSwitch } from "../ui/MoneyUnitSwitch.tsx";
import { sourceLabels } from "./sources.ts";

type SupportTableProps = {
  readonly support: EndpointOutput<typeof findProgrammeResultsEndpoint>["support"];
};

/** The accepted support behind the results, by year and source. */
export function SupportTable({ support }: SupportTableProps) {
  const unit = useMoneyUnit();
  if (support.length === 0) return null;
  return (
    <Card title="Hỗ trợ đã nghiệm thu" aside={<MoneyUnitSwitch />} flush>
      <div className="printed" role="group" aria-label="Hỗ trợ đã nghiệm thu" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Năm</th>
              <th scope="col">Nguồn</th>
              <th scope="col" className="number">
                Đề án
              </th>
              <th scope="col" className="number">
                Cơ sở
              </th>
              <th scope="col" className="number">
                Kinh phí hỗ trợ
              </th>
            </tr>
          </thead>
          <tbody>
            {support.map(({ year, source, schemes, establishments, supportDong }) => (
              <tr key={`${String(year)} ${source}`}>
                <th scope="row">{year}</th>
                <td>{sourceLabels[source]}</td>
                <td className="number">{countText(schemes)}</td>
                <td className="number">{countText(establishments)}</td>
                <td className="number">{moneyText(supportDong, unit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
