import { plainDate } from "@kc/core/kernel";
import { beneficiaryParty, million } from "../../sample-world.ts";
import type { NeedRegistrationData } from "./template.ts";

const filled: NeedRegistrationData = {
  establishment: beneficiaryParty,
  legalForm: "Hợp tác xã",
  sector: "Chế biến nông sản (miến dong)",
  productionAddress: "Xóm Bản Mẫu, xã Nguyên Bình, tỉnh Cao Bằng",
  workers: "12 lao động thường xuyên, 10 lao động thời vụ",
  capital: "3.200 triệu đồng",
  products: "Miến dong, tinh bột dong riềng",
  supportKind: "Ứng dụng máy móc thiết bị tiên tiến",
  need: "01 máy tráng miến tự động 100 kg/giờ và 01 máy sấy nhiệt tuần hoàn 400 kg/mẻ.",
  expectedCostDong: million(480),
  expectedGrantDong: million(240),
  expectedResult: "Nâng công suất lên 800 kg/ngày, thêm 06 lao động, doanh thu tăng trên 20%.",
  planYear: 2026,
  to: ["Sở Công Thương tỉnh Cao Bằng", "Trung tâm Khuyến công và Xúc tiến thương mại"],
  commune: "UBND xã Nguyên Bình",
  place: "Nguyên Bình",
  registeredOn: plainDate("2025-08-12"),
};

export const needRegistrationSamples: Readonly<Record<string, NeedRegistrationData>> = {
  filled,
  "by-hand": {
    ...filled,
    workers: "",
    capital: "",
    need: "",
    expectedResult: "",
    expectedCostDong: null,
    expectedGrantDong: null,
    commune: null,
    registeredOn: null,
  },
};
