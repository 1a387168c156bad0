import { DataSheet } from "../ui/DataSheet.tsx";
import { Money } from "../ui/Money.tsx";
import { Empty } from "../ui/Unknown.tsx";

type RetestStepsProps = {
  readonly caption: string;
  readonly eligibleCostDong: number;
  readonly steps: readonly {
    readonly text: string;
    readonly citation: string | null;
    readonly amountDong: number;
  }[];
};

/** The norm assessed again, each step with its article; the last line is the most that may stand. */
export function RetestSteps({ caption, eligibleCostDong, steps }: RetestStepsProps) {
  const nothing = [
    { text: "Giá trị được tính hỗ trợ", citation: null, amountDong: eligibleCostDong },
    { text: "Không còn mức hỗ trợ", citation: null, amountDong: 0 },
  ];
  const shown = steps.length === 0 ? nothing : steps;
  return (
    <DataSheet
      caption={caption}
      heads={["Bước", "Căn cứ", "Số tiền"]}
      numbers={[2]}
      rows={shown.map(({ text, citation, amountDong }, index) => ({
        key: String(index),
        isSum: index === shown.length - 1,
        cells: [text, citation ?? <Empty />, <Money key="amount" dong={amountDong} />],
      }))}
    />
  );
}
