import { Card } from "../ui/Card.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import "./StageCounts.css";

type StageCountsProps = {
  readonly year: number;
  readonly stages: readonly {
    readonly stage: string;
    readonly label: string;
    readonly count: number;
  }[];
};

/** How many schemes of the year stand at each stage, as bars that open their list. */
export function StageCounts({ year, stages }: StageCountsProps) {
  const most = Math.max(1, ...stages.map(({ count }) => count));
  const all = stages.reduce((sum, { count }) => sum + count, 0);
  return (
    <Card
      title={`Đề án năm ${String(year)} theo giai đoạn`}
      aside={<TextLink href={`/schemes?year=${String(year)}`}>{`${String(all)} đề án`}</TextLink>}
    >
      {all === 0 ? (
        <p className="soft">Chưa có đề án nào của năm {year}.</p>
      ) : (
        <ul className="stage-counts">
          {stages.map(({ stage, label, count }) => (
            <li
              key={stage}
              className={count === 0 ? "stage-count stage-count--none" : "stage-count"}
            >
              {count === 0 ? (
                <span className="stage-count__label">{label}</span>
              ) : (
                <TextLink
                  className="stage-count__label"
                  href={`/schemes?year=${String(year)}&stage=${stage}`}
                >
                  {label}
                </TextLink>
              )}
              <svg
                className="stage-count__bar"
                viewBox="0 0 100 8"
                preserveAspectRatio="none"
                aria-hidden
              >
                <rect width={(count / most) * 100} height={8} />
              </svg>
              <span className="stage-count__count">{count}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
