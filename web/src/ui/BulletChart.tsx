import "./BulletChart.css";
import { countText } from "./format.ts";
import { StatusBadge, type Tone } from "./StatusBadge.tsx";
import { Unknown } from "./Unknown.tsx";

export type Bullet = {
  readonly label: string;
  /** Where it is promised: "Mục III.2". */
  readonly clause?: string;
  readonly unit: string;
  readonly target: number | null;
  /** "ít nhất", "khoảng": how the target is meant. */
  readonly operatorLabel?: string;
  readonly result: number | null;
  /** Where it will be at the end if it goes on so. */
  readonly forecast?: number | null;
  readonly href?: string;
  /** The state in a word, in place of the share: "Đúng tiến độ". */
  readonly state?: { readonly tone: Tone; readonly label: string };
  /** The target as the text words it, where operator and number do not say enough. */
  readonly targetLabel?: string;
  /** Where the result comes from. */
  readonly remark?: string | undefined;
};

type BulletChartProps = { readonly bullets: readonly Bullet[]; readonly caption: string };

/** Targets against results: a bar, its goal as a mark, the forecast as a thin line; the figures stand beside it. */
export function BulletChart({ bullets, caption }: BulletChartProps) {
  return (
    <div className="bullets" role="group" aria-label={caption} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col">
              <span className="visually-hidden">Biểu đồ</span>
            </th>
            <th scope="col" className="number">
              Thực hiện
            </th>
            <th scope="col" className="number">
              Mục tiêu
            </th>
            <th scope="col" className="number">
              Đạt
            </th>
          </tr>
        </thead>
        <tbody>
          {bullets.map((bullet) => (
            <BulletRow key={bullet.label} bullet={bullet} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BulletRow({ bullet }: { readonly bullet: Bullet }) {
  const { target, result, unit } = bullet;
  const reached =
    target === null || target === 0 || result === null
      ? undefined
      : Math.round((result / target) * 100);
  return (
    <tr>
      <th scope="row">
        {bullet.href === undefined ? bullet.label : <a href={bullet.href}>{bullet.label}</a>}
        {bullet.clause !== undefined && <small>{bullet.clause}</small>}
      </th>
      <td className="bullets__chart">
        <BulletDrawing bullet={bullet} />
      </td>
      <td className="number" data-head="Thực hiện">
        {result === null ? <Unknown /> : countText(result)}
        {bullet.remark !== undefined && <small>{bullet.remark}</small>}
      </td>
      <td className="number" data-head="Mục tiêu">
        {bullet.targetLabel ??
          (target === null
            ? "định tính"
            : `${bullet.operatorLabel === undefined ? "" : `${bullet.operatorLabel} `}${countText(target)} ${unit}`)}
      </td>
      <td className="number" data-head="Đạt">
        {reached === undefined
          ? bullet.state === undefined && <Unknown />
          : `${countText(reached)}%`}
        {bullet.state !== undefined && (
          <small>
            <StatusBadge tone={bullet.state.tone}>{bullet.state.label}</StatusBadge>
          </small>
        )}
      </td>
    </tr>
  );
}

const WIDTH = 200;

function BulletDrawing({ bullet }: { readonly bullet: Bullet }) {
  const { target, result, forecast } = bullet;
  const most = Math.max(1, (target ?? 0) * 1.15, result ?? 0, forecast ?? 0);
  const place = (value: number) => (value / most) * WIDTH;
  return (
    <svg viewBox={`0 0 ${String(WIDTH)} 18`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="bullets__ground" y="3" width={WIDTH} height="12" />
      {forecast != null && (
        <rect className="bullets__forecast" y="8" width={place(forecast)} height="2" />
      )}
      {result !== null && (
        <rect
          className={
            target !== null && result >= target ? "bullets__bar is-reached" : "bullets__bar"
          }
          y="6"
          width={place(result)}
          height="6"
        />
      )}
      {target !== null && (
        <rect className="bullets__target" x={place(target) - 1} y="1" width="2" height="16" />
      )}
    </svg>
  );
}
