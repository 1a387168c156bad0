import { DataSheet } from "../ui/DataSheet.tsx";
import { Money } from "../ui/Money.tsx";
import { Empty } from "../ui/Unknown.tsx";

type RetestStepsProps = {
  readonly caption: string;
  readonly eligibleCostDong: number;
  readonly maximumDong: number;
  readonly steps: readonly {
    readonly text: string;
    readonly citation: string | null;
    readonly amountDong: number;
  }[];
};

/** The norm assessed again, each step with its article; the last line is the most that may stand. */
export function RetestSteps({ caption, eligibleCostDong, maximumDong, steps }: RetestStepsProps) {
  return (
    <DataSheet
      caption={caption}
      heads={["Bước", "Căn cứ", "Số tiền"]}
      numbers={[2]}
      rows={[
        {
          key: "cost",
          cells: [
            "Giá trị được tính hỗ trợ",
            <Empty key="none" />,
            <Money key="amount" dong={eligibleCostDong} />,
          ],
        },
        ...steps.map(({ text, citation, amountDong }, index) => ({
          key: String(index),
          cells: [text, citation ?? <Empty />, <Money key="amount" dong={amountDong} />],
        })),
        {
          key: "maximum",
          isSum: true,
          cells: [
            "Mức hỗ trợ cao nhất",
            <Empty key="none" />,
            <Money key="amount" dong={maximumDong} />,
          ],
        },
      ]}
    />
  );
}
