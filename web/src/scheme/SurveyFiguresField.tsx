import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/TextField.tsx";
import type { SurveyFigure } from "./survey-values.ts";

const parts = [
  { part: "label", title: "Chỉ tiêu" },
  { part: "unit", title: "Đơn vị" },
  { part: "lastYear", title: "Năm trước" },
  { part: "thisYear", title: "Năm nay" },
  { part: "evidence", title: "Nguồn số liệu" },
] as const;

type SurveyFiguresFieldProps = {
  readonly value: readonly SurveyFigure[];
  readonly onChange: (value: SurveyFigure[]) => void;
};

/** Figures of production as told or seen: last year, this year, and where they come from. */
export function SurveyFiguresField({ value, onChange }: SurveyFiguresFieldProps) {
  return (
    <fieldset className="repeated">
      <legend>Số liệu sản xuất</legend>
      {value.map((figure, place) => (
        <div className="repeated__row" key={place}>
          {parts.map(({ part, title }) => (
            <TextField
              key={part}
              name={`figures.${String(place)}.${part}`}
              label={`${title} ${String(place + 1)}`}
              value={figure[part]}
              maxLength={120}
              onChange={(text) => {
                onChange(value.map((one, at) => (at === place ? { ...one, [part]: text } : one)));
              }}
            />
          ))}
        </div>
      ))}
      <Button
        size="small"
        icon="plus"
        onPress={() => {
          onChange([...value, { label: "", unit: "", lastYear: "", thisYear: "", evidence: "" }]);
        }}
      >
        Thêm chỉ tiêu
      </Button>
    </fieldset>
  );
}
