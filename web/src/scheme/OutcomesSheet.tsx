import { DataSheet } from "../ui/DataSheet.tsx";
import { countText } from "../ui/format.ts";
import type { SchemeView } from "./scheme-tone.ts";

/** What the scheme expects to change: baseline and target of each measure. */
export function OutcomesSheet({
  outcomes,
}: {
  readonly outcomes: SchemeView["dossier"]["outcomes"];
}) {
  if (outcomes.length === 0) return <p className="card-remark soft">Chưa có kết quả dự kiến.</p>;
  return (
    <DataSheet
      caption="Kết quả dự kiến"
      captionHidden
      heads={["Chỉ tiêu", "Đơn vị", "Số gốc", "Mục tiêu"]}
      numbers={[2, 3]}
      rows={outcomes.map(({ measure, label, unit, baseline, target }) => ({
        key: measure,
        cells: [label, unit, countText(baseline), countText(target)],
      }))}
    />
  );
}
