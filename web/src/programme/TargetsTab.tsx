import { targetStateLabels } from "@kc/core/programme";
import {
  findProgrammeResultsEndpoint,
  type Programme,
  type TargetResult,
} from "@kc/server/api/programme";
import type { EndpointOutput } from "@kc/server/api/platform";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { BulletChart, type Bullet } from "../ui/BulletChart.tsx";
import { Card } from "../ui/Card.tsx";
import { countText, dayText } from "../ui/format.ts";
import { Stack } from "../ui/Stack.tsx";
import type { Tone } from "../ui/StatusBadge.tsx";
import { CountingNotice } from "./CountingNotice.tsx";
import { Passages } from "./Passages.tsx";
import type { AskedProgramme } from "./asked-programme.ts";
import { StatisticButton } from "./StatisticButton.tsx";
import { SupportTable } from "./SupportTable.tsx";

type TargetsTabProps = { readonly asked: AskedProgramme; readonly programme: Programme };

/** Targets against results, what counts, and the aims in words. */
export function TargetsTab({ asked, programme }: TargetsTabProps) {
  const results = useEndpointQuery(findProgrammeResultsEndpoint, asked);
  return (
    <Stack>
      <QueryState query={results} what="kết quả chỉ tiêu">
        {(data) => (
          <Stack>
            <CountingNotice counting={data.counting} />
            <TargetCard
              title="Chỉ tiêu mục tiêu"
              asOf={data.asOf}
              targets={data.targets.filter(
                ({ stated, state }) => stated === "objective" && state !== "narrative",
              )}
            />
            <TargetCard
              title="Chỉ tiêu trong nội dung"
              asOf={data.asOf}
              targets={data.targets.filter(
                ({ stated, state }) => stated === "content" && state !== "narrative",
              )}
            />
            <StatisticButton
              code={programme.code}
              targets={data.targets.filter(({ isEntered }) => isEntered)}
            />
            <SupportTable support={data.support} />
            <PublishedCard published={data.published} />
            <NarrativeCard targets={data.targets.filter(({ state }) => state === "narrative")} />
          </Stack>
        )}
      </QueryState>
      <PassageCard title="Quan điểm" passages={programme.viewpoints} />
      <PassageCard title="Mục tiêu chung" passages={programme.generalObjectives} />
      <PassageCard title="Mục tiêu cụ thể" passages={programme.specificObjectives} />
    </Stack>
  );
}

type TargetCardProps = {
  readonly title: string;
  readonly asOf: string;
  readonly targets: readonly TargetResult[];
};

type Published = EndpointOutput<typeof findProgrammeResultsEndpoint>["published"];

/** Results that were published elsewhere, apart from what the system counts. */
function PublishedCard({ published }: { readonly published: Published }) {
  if (published.length === 0) return null;
  return (
    <Card title="Kết quả đã công bố ở nơi khác">
      <p className="soft">Ghi theo nguồn, không cộng vào số liệu do hệ thống tính ở trên.</p>
      <ul>
        {published.map(({ text, source, confidenceLabel, note }) => (
          <li key={text}>
            {text}
            <div className="small soft">
              {source} · {confidenceLabel}. {note}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function TargetCard({ title, asOf, targets }: TargetCardProps) {
  if (targets.length === 0) return null;
  return (
    <Card title={`${title} (${String(targets.length)})`} aside={`đến ngày ${dayText(asOf)}`}>
      <BulletChart caption={title} bullets={targets.map(bulletOf)} />
    </Card>
  );
}

const tones = {
  not_reached: "due",
  on_track: "moving",
  reached: "done",
  exceeded: "done",
  not_measured: "still",
  narrative: "still",
} as const satisfies Record<TargetResult["state"], Tone>;

function bulletOf(target: TargetResult): Bullet {
  const { forecast, statistic } = target;
  const remarks = [
    ...(forecast === null || forecast === 0 ? [] : [`dự báo ${countText(forecast)}`]),
    ...(statistic === null ? [] : [`${statistic.source}, ${dayText(statistic.asOf)}`]),
  ];
  return {
    label: target.label,
    clause: `Mục ${target.clause}`,
    unit: target.unit ?? "",
    target: target.required,
    targetLabel: target.amountText,
    result: target.result,
    forecast,
    state: { tone: tones[target.state], label: targetStateLabels[target.state] },
    remark: remarks.length === 0 ? undefined : remarks.join("; "),
  };
}

function NarrativeCard({ targets }: { readonly targets: readonly TargetResult[] }) {
  if (targets.length === 0) return null;
  return (
    <Card title="Mục tiêu không nêu số lượng">
      <ul className="passages">
        {targets.map(({ code, clause, label }) => (
          <li key={code}>
            <span className="passages__clause">{clause}</span>
            <span>{label}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

type PassageCardProps = {
  readonly title: string;
  readonly passages: Programme["viewpoints"];
};

function PassageCard({ title, passages }: PassageCardProps) {
  if (passages.length === 0) return null;
  return (
    <Card title={title}>
      <Passages passages={passages} />
    </Card>
  );
}
