import { plainDate } from "@kc/core/kernel";
import { beneficiaryParty, million, schemeName } from "../../sample-world.ts";
import type { BeneficiaryRequestData } from "./template.ts";

export const beneficiaryRequestSamples: Readonly<Record<string, BeneficiaryRequestData>> = {
  machinery: {
    beneficiary: beneficiaryParty,
    to: ["Sở Công Thương tỉnh Cao Bằng", "Trung tâm Khuyến công và Xúc tiến thương mại"],
    schemeName,
    implementer: "Trung tâm Khuyến công và Xúc tiến thương mại",
    totalDong: million(480),
    grantDong: million(240),
    counterpartDong: million(240),
    machines: [
      "01 máy tráng miến tự động, công suất 100 kg/giờ;",
      "01 máy sấy nhiệt tuần hoàn, 400 kg/mẻ.",
    ],
    attachments: [
      "Giấy chứng nhận đăng ký hợp tác xã (bản sao hợp lệ);",
      "Báo giá máy móc;",
      "Bản cam kết.",
    ],
    place: "Nguyên Bình",
    madeOn: plainDate("2025-08-25"),
    year: 2025,
  },
};
