import { lazyPart } from "../app/lazy-part.tsx";
import { type ReactNode, useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { Count } from "../ui/Count.tsx";
import { DataSheet } from "../ui/DataSheet.tsx";
import { countText, moneyText } from "../ui/format.ts";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { Empty } from "../ui/Unknown.tsx";
import type { Establishment } from "./EstablishmentRecord.tsx";
import { YearChart } from "./YearChart.tsx";

const YearDialog = lazyPart(async () => (await import("./YearDialog.tsx")).YearDialog);

type Year = Establishment["years"][number];

const grades = {
  claimed: { tone: "still", label: "Cơ sở kê khai" },
  evidenced: { tone: "moving", label: "Có tài liệu" },
  verified: { tone: "done", label: "Đã xác minh" },
} as const;

const heads = [
  "Năm",
  "Doanh thu (tr.đ)",
  "Lao động",
  "Xuất khẩu (tr.đ)",
  "Nguyên liệu (tr.đ)",
  "Nhiên liệu, điện (tr.đ)",
  "Mức tin cậy",
];

/** The yearly figures: two small charts, and the table that holds all of them. */
export function YearsCard({ establishment }: { readonly establishment: Establishment }) {
  const [isOpen, setIsOpen] = useState(false);
  const { years } = establishment;
  return (
    <Card
      title="Số liệu năm"
      aside={
        establishment.mayUpdate && (
          <Button
            size="small"
            onPress={() => {
              setIsOpen(true);
            }}
          >
            Ghi số liệu năm
          </Button>
        )
      }
    >
      {years.length === 0 ? (
        <p className="soft">
          Chưa có số liệu năm nào. Số liệu năm cho biết kết quả trước và sau hỗ trợ.
        </p>
      ) : (
        <>
          <Charts years={years.slice(-6)} />
          <DataSheet
            caption="Số liệu năm của cơ sở"
            captionHidden
            heads={heads}
            numbers={[1, 2, 3, 4, 5]}
            rows={years.toReversed().map(rowOf)}
          />
        </>
      )}
      {isOpen && (
        <YearDialog
          establishment={establishment}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      )}
    </Card>
  );
}

function Charts({ years }: { readonly years: readonly Year[] }) {
  return (
    <div className="years-charts">
      <YearChart
        title="Doanh thu, triệu đồng"
        years={years.map(({ year, revenueDong }) => ({ year, value: revenueDong }))}
        text={(dong) => countText(Math.round(dong / 1_000_000))}
      />
      <YearChart
        title="Lao động, người"
        years={years.map(({ year, workers }) => ({ year, value: workers }))}
        text={countText}
      />
    </div>
  );
}

/** Money in million đồng, as the head of its column says. */
function million(key: string, dong: number | null) {
  return dong === null ? <Empty key={key} /> : moneyText(dong, "million");
}

function rowOf(row: Year) {
  const { tone, label } = grades[row.evidenceGrade];
  const cells: ReactNode[] = [
    row.year,
    million("revenue", row.revenueDong),
    <Count key="workers" count={row.workers} />,
    million("export", row.exportDong),
    million("material", row.materialDong),
    million("fuel", row.fuelDong),
    <StatusBadge key="grade" tone={tone}>
      {label}
    </StatusBadge>,
  ];
  return { key: String(row.year), cells };
}
