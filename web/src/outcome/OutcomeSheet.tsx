import { type EvidenceGrade, evidenceGrades, outcomeCheckMonths } from "@kc/core/outcome";
import { DataSheet } from "../ui/DataSheet.tsx";
import { Day } from "../ui/Day.tsx";
import { countText } from "../ui/format.ts";
import { StatusBadge, type Tone } from "../ui/StatusBadge.tsx";
import { Empty } from "../ui/Unknown.tsx";
import type { ShownMeasure, ShownResult } from "./outcome-values.ts";

const gradeTones: Readonly<Record<EvidenceGrade, Tone>> = {
  claimed: "still",
  evidenced: "moving",
  verified: "done",
};

/** Promised against measured, one column a check; each figure with how well it is proved. */
export function OutcomeSheet({ measures }: { readonly measures: readonly ShownMeasure[] }) {
  return (
    <DataSheet
      caption="Mục tiêu và kết quả"
      captionHidden
      heads={[
        "Chỉ tiêu",
        "Số gốc",
        "Mục tiêu",
        ...outcomeCheckMonths.map((months) => `Sau ${String(months)} tháng`),
      ]}
      numbers={[1, 2, 3, 4, 5]}
      rows={measures.map((measure) => ({
        key: measure.measure,
        cells: [
          <MeasureWords key="label" measure={measure} />,
          <Figure key="baseline" value={measure.baseline} />,
          <Figure key="target" value={measure.target} />,
          ...outcomeCheckMonths.map((months) => (
            <ResultCell
              key={months}
              result={measure.results.find(({ monthsAfter }) => monthsAfter === months)}
            />
          )),
        ],
      }))}
    />
  );
}

function MeasureWords({ measure }: { readonly measure: ShownMeasure }) {
  return (
    <>
      {measure.label}
      <br />
      <span className="soft small">
        {measure.unit}
        {measure.feeds !== null && "; tính vào chỉ tiêu chương trình"}
      </span>
    </>
  );
}

function Figure({ value }: { readonly value: number | null }) {
  return value === null ? <Empty /> : countText(value);
}

function ResultCell({ result }: { readonly result: ShownResult | undefined }) {
  if (!result) return <Empty />;
  const { value, grade, gain, isTargetReached, measuredOn } = result;
  return (
    <>
      <strong>{countText(value)}</strong>
      <br />
      <span className="small">{gainText(gain, result.gainPercent)}</span>
      {isTargetReached !== null && (
        <>
          <br />
          <span className="small">{isTargetReached ? "đạt mục tiêu" : "chưa đạt mục tiêu"}</span>
        </>
      )}
      <br />
      <StatusBadge tone={gradeTones[grade]}>{evidenceGrades[grade]}</StatusBadge>
      <br />
      <span className="soft small">
        <Day day={measuredOn} />
      </span>
    </>
  );
}

/** The change in the better direction. */
function gainText(gain: number, gainPercent: number | null): string {
  const words = gain === 0 ? "không đổi" : gain > 0 ? "tốt hơn" : "kém hơn";
  if (gain === 0) return words;
  const percent = gainPercent === null ? "" : ` (${countText(Math.abs(gainPercent))}%)`;
  return `${words} ${countText(Math.abs(gain))}${percent}`;
}
