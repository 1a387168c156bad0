import { DataSheet } from "../ui/DataSheet.tsx";
import { moneyText } from "../ui/format.ts";
import type { SchemeView } from "./scheme-tone.ts";

type Sums = SchemeView["dossier"]["estimateSums"];

/** The estimate as Mẫu số 1 prints it: (1) = (2) + (3) + (4), by year, with sums. */
export function EstimateSheet({ dossier }: { readonly dossier: SchemeView["dossier"] }) {
  const { estimate, estimateSums, estimateByYear } = dossier;
  if (estimate.length === 0) return <p className="card-remark soft">Chưa có dự toán.</p>;
  return (
    <DataSheet
      caption="Dự toán kinh phí (ĐVT: đồng)"
      captionHidden
      heads={[
        "Nội dung chi",
        "Năm",
        "Tổng (1)",
        "Khuyến công (2)",
        "Thụ hưởng (3)",
        "Khác (4)",
        "Ghi chú",
      ]}
      numbers={[2, 3, 4, 5]}
      rows={[
        ...estimate.map((line) => ({
          key: line.id,
          cells: [line.content, String(line.budgetYear), ...amounts(line), line.note],
        })),
        ...(estimateByYear.length > 1
          ? estimateByYear.map((sums) => ({
              key: String(sums.budgetYear),
              isSum: true,
              cells: [`Năm ${String(sums.budgetYear)}`, "", ...amounts(sums), ""],
            }))
          : []),
        { key: "sum", isSum: true, cells: ["Cộng", "", ...amounts(estimateSums), ""] },
      ]}
    />
  );
}

function amounts({ totalDong, supportDong, beneficiaryDong, otherDong }: Sums): string[] {
  return [totalDong, supportDong, beneficiaryDong, otherDong].map((dong) =>
    moneyText(dong, "dong"),
  );
}
