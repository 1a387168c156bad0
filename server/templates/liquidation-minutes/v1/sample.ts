import { dong, plainDate } from "@kc/core/kernel";
import {
  beneficiaryParty,
  centreParty,
  million,
  numbered,
  schemeName,
} from "../../sample-world.ts";
import type { LiquidationMinutesData } from "./template.ts";

export const liquidationMinutesSamples: Readonly<Record<string, LiquidationMinutesData>> = {
  settled: {
    paper: numbered("05", "BBTL-TTKC", "2026-08-20"),
    liquidatedOn: plainDate("2026-08-20"),
    place: "Trung tâm Khuyến công và Xúc tiến thương mại",
    contract: {
      typeName: "Hợp đồng",
      number: "05/HĐ-TTKC",
      issuedOn: plainDate("2026-03-02"),
      issuer: "Trung tâm Khuyến công và Xúc tiến thương mại",
    },
    acceptance: {
      typeName: "Biên bản nghiệm thu cơ sở",
      number: "11/BB-SCT",
      issuedOn: plainDate("2026-07-28"),
      issuer: "Sở Công Thương",
    },
    partyA: centreParty,
    partyB: beneficiaryParty,
    schemeName,
    workDone:
      "Bên B đã mua, lắp đặt 01 máy tráng miến tự động và 01 máy sấy nhiệt tuần hoàn đúng chủng loại, đưa vào sản xuất từ ngày 15/7/2026; hồ sơ, chứng từ đầy đủ, hợp lệ.",
    contractGrantDong: million(240),
    acceptedCostDong: million(476),
    settledGrantDong: million(238),
    advancedDong: million(168),
    paidDong: million(238),
    stillToPayDong: dong(0),
    toReturnDong: dong(0),
  },
};
