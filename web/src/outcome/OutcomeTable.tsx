import { evidenceGrades } from "@kc/core/outcome";
import { DataSheet } from "../ui/DataSheet.tsx";
import { countText, dayText } from "../ui/format.ts";
import { StatusBadge, type Tone } from "../ui/StatusBadge.tsx";
import { Unknown } from "../ui/Unknown.tsx";
import type { BeneficiaryOutcomes } from "./SchemeOutcomeTab.tsx";

type Measure = BeneficiaryOutcomes["measures"][number];
type Result = Measure["results"][number];

const gradeTones: Readonly<Record<Result["grade"], Tone>> = {
  claimed: "due",
  evidenced: "moving",
  verified: "done",
};

/** Each measure as one row: before, expected, measured, what changed, and how well it is proved. */
export function OutcomeTable({ beneficiary }: { readonly beneficiary: BeneficiaryOutcomes }) {
  return (
    <DataSheet
      caption="Kết quả trước và sau hỗ trợ"
      captionHidden
      heads={["Chỉ tiêu", "Số gốc", "Mục tiêu", "Thực hiện", "Thay đổi", "Minh chứng"]}
      numbers={[1, 2, 3, 4]}
      rows={beneficiary.measures.flatMap((measure) => rowsOf(measure))}
    />
  );
}

function rowsOf(measure: Measure) {
  const name = (
    <>
      {measure.label}
      <div className="small soft">{measure.unit}</div>
    </>
  );
  const base = [
    name,
    measure.baseline === null ? <Unknown key="baseline" /> : countText(measure.baseline),
    measure.target === null ? "–" : countText(measure.target),
  ];
  if (measure.results.length === 0) {
    return [{ key: measure.measure, cells: [...base, <Unknown key="result" />, "–", "–"] }];
  }
  return measure.results.map((result, place) => ({
    key: result.id,
    cells: [
      ...(place === 0 ? base : ["", "", ""]),
      <span key="value">
        {countText(result.value)}
        <div className="small soft">
          {result.monthsAfter} tháng, {dayText(result.measuredOn)}
        </div>
      </span>,
      <Change key="change" result={result} measure={measure} />,
      <span key="grade">
        <StatusBadge tone={gradeTones[result.grade]}>{evidenceGrades[result.grade]}</StatusBadge>
        <div className="small soft">{handsText(result)}</div>
        {result.note !== "" && <div className="small soft">{result.note}</div>}
      </span>,
    ],
  }));
}

/** Who recorded the figure and who verified it, each with the day. */
function handsText({ recorded, verified }: Result): string {
  const hands = [
    ...(recorded ? [`${recorded.name} ghi ${dayText(recorded.on)}`] : []),
    ...(verified ? [`${verified.name} xác minh ${dayText(verified.on)}`] : []),
  ];
  return hands.join("; ");
}

function Change({ result, measure }: { readonly result: Result; readonly measure: Measure }) {
  const { gain, gainPercent, isTargetReached } = result;
  const word = measure.direction === "increase" ? "tăng" : "giảm";
  const opposite = measure.direction === "increase" ? "giảm" : "tăng";
  const text = `${gain < 0 ? opposite : word} ${countText(Math.abs(gain))}`;
  return (
    <>
      {text}
      {gainPercent !== null && ` (${countText(Math.abs(gainPercent))}%)`}
      {isTargetReached !== null && (
        <div className="small soft">{isTargetReached ? "đạt mục tiêu" : "chưa đạt mục tiêu"}</div>
      )}
    </>
  );
}
