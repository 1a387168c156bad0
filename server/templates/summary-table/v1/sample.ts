import { plainDate } from "@kc/core/kernel";
import { department, localSchemes, money } from "../../sample-world.ts";
import type { SummaryTableData } from "./template.ts";

export const summaryTableSamples: Readonly<Record<string, SummaryTableData>> = {
  national: {
    body: department,
    source: "national",
    planYear: 2027,
    groups: [
      {
        label: "I",
        name: "Xây dựng mô hình trình diễn kỹ thuật",
        counted: "in-total",
        schemes: localSchemes.slice(1, 2).map((scheme) => ({
          ...scheme,
          name: "Xây dựng mô hình trình diễn kỹ thuật sản xuất ván ghép thanh",
          period: "2027",
          money: money(800_000_000, 2_100_000_000),
        })),
      },
      {
        label: "II",
        name: "Ứng dụng máy móc thiết bị",
        counted: "in-total",
        schemes: localSchemes.slice(0, 1),
      },
    ],
    madeOn: plainDate("2026-06-10"),
    year: 2026,
    maker: "Đàm Văn Thử",
    head: "Nguyễn Văn Mẫu",
  },
};
