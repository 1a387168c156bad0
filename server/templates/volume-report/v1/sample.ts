import { plainDate } from "@kc/core/kernel";
import { centre, million, schemeName } from "../../sample-world.ts";
import type { VolumeReportData } from "./template.ts";

export const volumeReportSamples: Readonly<Record<string, VolumeReportData>> = {
  done: {
    body: centre,
    schemeName,
    contract: {
      typeName: "Hợp đồng",
      number: "05/HĐ-TTKC",
      issuedOn: plainDate("2026-03-02"),
      issuer: "Trung tâm Khuyến công và Xúc tiến thương mại",
    },
    until: "ngày 30/7/2026",
    lines: [
      {
        content: "Máy tráng miến tự động",
        unit: "Máy",
        plannedQuantity: 1,
        doneQuantity: 1,
        plannedGrantDong: million(155),
        doneCostDong: million(310),
        doneGrantDong: million(155),
      },
      {
        content: "Máy sấy nhiệt tuần hoàn",
        unit: "Máy",
        plannedQuantity: 1,
        doneQuantity: 1,
        plannedGrantDong: million(85),
        doneCostDong: million(166),
        doneGrantDong: million(83),
      },
    ],
    advancedDong: million(168),
    requestedDong: million(70),
    confirmation: "Khối lượng báo cáo đúng với thực tế kiểm tra ngày 28/7/2026.",
    madeOn: plainDate("2026-07-30"),
    year: 2026,
    chiefAccountant: "Bế Thị Minh Họa",
    head: "Hoàng Văn Mẫu",
    confirmedBy: "Nguyễn Văn Mẫu",
  },
};
