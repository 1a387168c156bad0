import { classNames } from "./class-names.ts";
import { dongText } from "./format.ts";
import { Empty } from "./Unknown.tsx";
import "./MoneyBar.css";

/** One step of money: how much, and where the figure opens. */
export type MoneyStep = {
  readonly label: string;
  readonly dong: number | null;
  readonly href?: string;
  /** The step that limits the ones after it. */
  readonly isCeiling?: boolean;
};

type MoneyBarProps = { readonly steps: readonly MoneyStep[]; readonly label?: string };

/** From proposed to settled: each step as a bar on one scale, its amount beside it. */
export function MoneyBar({ steps, label = "Kinh phí qua các bước" }: MoneyBarProps) {
  const most = Math.max(1, ...steps.map((step) => step.dong ?? 0));
  const ceilingPlace = steps.findIndex((step) => step.isCeiling === true);
  const ceiling = steps[ceilingPlace]?.dong ?? null;
  const isOver = (step: MoneyStep, place: number) =>
    ceiling !== null && place > ceilingPlace && (step.dong ?? 0) > ceiling;
  return (
    <table className="money-bar">
      <caption className="visually-hidden">{label}</caption>
      <tbody>
        {steps.map((step, place) => (
          <tr key={step.label}>
            <th scope="row">{step.label}</th>
            <td className="money-bar__track" aria-hidden="true">
              <svg viewBox="0 0 100 8" preserveAspectRatio="none">
                <rect className="money-bar__ground" width="100" height="8" rx="0" />
                <rect
                  className={classNames(
                    "money-bar__bar",
                    step.isCeiling === true && "is-ceiling",
                    isOver(step, place) && "is-over",
                  )}
                  width={((step.dong ?? 0) / most) * 100}
                  height="8"
                />
                {ceiling !== null && (
                  <rect
                    className="money-bar__mark"
                    x={(ceiling / most) * 100 - 0.4}
                    width="0.4"
                    height="8"
                  />
                )}
              </svg>
            </td>
            <td className="number">
              <Amount step={step} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Amount({ step }: { readonly step: MoneyStep }) {
  if (step.dong === null) return <Empty />;
  return step.href === undefined ? (
    dongText(step.dong)
  ) : (
    <a href={step.href}>{dongText(step.dong)}</a>
  );
}
