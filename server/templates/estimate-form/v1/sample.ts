import { plainDate } from "@kc/core/kernel";
import { centre, money, schemeName } from "../../sample-world.ts";
import type { EstimateFormData } from "./template.ts";

export const estimateFormSamples: Readonly<Record<string, EstimateFormData>> = {
  machinery: {
    body: centre,
    schemeName,
    beneficiary: "Hợp tác xã Miến dong Minh Họa",
    source: "local",
    years: [
      {
        year: 2026,
        lines: [
          { content: "Máy tráng miến tự động", money: money(155_000_000, 155_000_000), note: "" },
          { content: "Máy sấy nhiệt tuần hoàn", money: money(85_000_000, 85_000_000), note: "" },
          { content: "Cải tạo nhà xưởng", money: money(0, 40_000_000), note: "Cơ sở tự chi" },
        ],
      },
    ],
    madeOn: plainDate("2025-08-25"),
    year: 2025,
    maker: "Nông Văn Minh",
    head: "Hoàng Văn Mẫu",
  },
};
