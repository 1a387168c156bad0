import "./YearChart.css";

type YearChartProps = {
  readonly title: string;
  readonly years: readonly { readonly year: number; readonly value: number | null }[];
  /** The value as a person reads it. */
  readonly text: (value: number) => string;
};

const height = 72;
const step = 56;
const barWidth = 32;

/** One figure year by year as bars; the table below it says the same in full. */
export function YearChart({ title, years, text }: YearChartProps) {
  const most = Math.max(1, ...years.map(({ value }) => value ?? 0));
  const said = years
    .map(({ year, value }) => `${String(year)}: ${value === null ? "chưa có" : text(value)}`)
    .join("; ");
  return (
    <figure className="years-chart">
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 0 ${String(years.length * step)} ${String(height + 34)}`}
        width={years.length * step}
        height={height + 34}
        role="img"
        aria-label={`${title}. ${said}`}
      >
        {years.map(({ year, value }, place) => {
          const tall = value === null ? 0 : Math.max(2, (value / most) * height);
          const middle = place * step + step / 2;
          return (
            <g key={year}>
              <rect
                className={place === years.length - 1 ? "years-chart__last" : "years-chart__bar"}
                x={middle - barWidth / 2}
                y={16 + height - tall}
                width={barWidth}
                height={tall}
                rx={2}
              />
              <text className="years-chart__value" x={middle} y={11 + height - tall}>
                {value === null ? "–" : text(value)}
              </text>
              <text className="years-chart__year" x={middle} y={height + 31}>
                {year}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
