import { findCommuneMapEndpoint, listCommunesEndpoint } from "@kc/server/api/territory";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useView } from "../app/use-view.ts";
import { pageOf } from "../budget/open-address.ts";
import { appHref } from "../ui/app-href.ts";
import { Card } from "../ui/Card.tsx";
import { FilterSelect } from "../ui/FilterSelect.tsx";
import { moneyText } from "../ui/format.ts";
import type { Dashboard } from "./DashboardPage.tsx";

type Row = Dashboard["communes"][number];
type Measure = {
  readonly value: "committed" | "paid" | "schemes";
  readonly label: string;
  readonly of: (row: Row) => number;
  readonly show: (value: number) => string;
};

const inMillions = (value: number) => `${moneyText(value, "million")} triệu đồng`;
const committed: Measure = {
  value: "committed",
  label: "Kinh phí bố trí",
  of: ({ figures }) => figures.committed.amountDong,
  show: inMillions,
};
const measures: readonly Measure[] = [
  committed,
  {
    value: "paid",
    label: "Đã thanh toán",
    of: ({ figures }) => figures.paid.amountDong,
    show: inMillions,
  },
  {
    value: "schemes",
    label: "Số đề án",
    of: ({ schemes }) => schemes.count,
    show: (value) => `${String(value)} đề án`,
  },
];

const shades = 4;

/** The communes of the province, darker where more went; each that has something opens its schemes. The table beside says the same. */
export function CommuneMap({ communes }: { readonly communes: Dashboard["communes"] }) {
  const [view, setView] = useView({ map: "committed" });
  const map = useEndpointQuery(findCommuneMapEndpoint, {}).data;
  const names = useEndpointQuery(listCommunesEndpoint, {}).data?.rows ?? [];
  if (!map || map.communes.length === 0) return null;
  const measure = measures.find(({ value }) => value === view.map) ?? committed;
  const rows = new Map(communes.map((row) => [row.communeCode, row]));
  const nameOf = new Map(names.map(({ code, fullName }) => [code, fullName]));
  const most = Math.max(0, ...communes.map(measure.of));
  return (
    <Card
      title="Bản đồ xã, phường"
      aside={
        <FilterSelect
          label="Tô theo"
          allLabel={committed.label}
          value={measure === committed ? "" : measure.value}
          choices={measures.slice(1)}
          onChange={(value) => {
            setView({ map: value === "" ? committed.value : value });
          }}
        />
      }
    >
      <svg
        className="commune-map"
        viewBox={`-4 -4 ${String(map.width + 8)} ${String(map.height + 8)}`}
        role="group"
        aria-label={`Bản đồ xã, phường: ${measure.label.toLowerCase()}`}
      >
        {map.communes.map(({ code, path }) => {
          const row = rows.get(code);
          const value = row ? measure.of(row) : 0;
          const name = nameOf.get(code) ?? row?.communeName ?? code;
          if (!row || value === 0) {
            return (
              <path key={code} d={path} className="commune-map__none">
                <title>{name}: 0</title>
              </path>
            );
          }
          const words = `${name}: ${measure.show(value)}`;
          return (
            <a key={code} href={appHref(pageOf(row.schemes.opens))} aria-label={words}>
              <path d={path} className={`commune-map__shade-${String(shadeOf(value, most))}`}>
                <title>{words}</title>
              </path>
            </a>
          );
        })}
      </svg>
      <ul className="commune-map__legend" aria-label="Chú giải">
        <li>
          <span className="commune-map__none" aria-hidden="true" /> Không có
        </li>
        {most > 0 &&
          (most < shades ? [shades] : Array.from({ length: shades }, (_, at) => at + 1)).map(
            (shade) => (
              <li key={shade}>
                <span className={`commune-map__shade-${String(shade)}`} aria-hidden="true" /> đến{" "}
                {measure.show(Math.ceil((most * shade) / shades))}
              </li>
            ),
          )}
      </ul>
    </Card>
  );
}

/** From 1 to the darkest, in equal steps of the greatest. */
function shadeOf(value: number, most: number): number {
  return most < shades ? shades : Math.max(1, Math.ceil((value / most) * shades));
}
