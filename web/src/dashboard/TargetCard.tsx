import { pageOf } from "../budget/open-address.ts";
import { BulletChart } from "../ui/BulletChart.tsx";
import { Card } from "../ui/Card.tsx";
import type { Tone } from "../ui/StatusBadge.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import type { Dashboard } from "./DashboardPage.tsx";

type Programme = NonNullable<Dashboard["programme"]>;
type Target = Programme["targets"][number];

const states: Readonly<Record<Target["state"], { readonly tone: Tone; readonly label: string }>> = {
  not_reached: { tone: "due", label: "Chưa đạt" },
  on_track: { tone: "moving", label: "Đúng tiến độ" },
  reached: { tone: "done", label: "Đạt" },
  exceeded: { tone: "done", label: "Vượt" },
  not_measured: { tone: "still", label: "Chưa có số liệu" },
  narrative: { tone: "still", label: "Định tính" },
};

/** The targets of the programme against what has been reached so far; those with a result stand first. */
export function TargetCard({ programme }: { readonly programme: Programme }) {
  const known = programme.targets.filter(({ result }) => result !== null && result > 0);
  const shown = known.length > 0 ? known : programme.targets.slice(0, 6);
  return (
    <Card
      title={`Chỉ tiêu và kết quả: ${programme.name}`}
      aside={
        <TextLink href={pageOf(programme.opens)}>
          {`Xem cả ${String(programme.targets.length)} chỉ tiêu`}
        </TextLink>
      }
    >
      <BulletChart
        caption="Chỉ tiêu và kết quả"
        bullets={shown.map((target) => ({
          label: target.label,
          clause: `Mục ${target.clause}`,
          unit: target.unit ?? "",
          target: target.required,
          targetLabel: target.amountText,
          result: target.result,
          forecast: target.forecast,
          state: states[target.state],
        }))}
      />
    </Card>
  );
}
