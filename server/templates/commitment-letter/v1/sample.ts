import { plainDate } from "@kc/core/kernel";
import { beneficiaryParty, million, schemeName } from "../../sample-world.ts";
import type { CommitmentLetterData } from "./template.ts";

export const commitmentLetterSamples: Readonly<Record<string, CommitmentLetterData>> = {
  machinery: {
    beneficiary: beneficiaryParty,
    to: ["Sở Công Thương tỉnh Cao Bằng", "Trung tâm Khuyến công và Xúc tiến thương mại"],
    schemeName,
    counterpartDong: million(280),
    costContents: ["máy tráng miến tự động", "máy sấy nhiệt tuần hoàn"],
    keepMonths: 24,
    place: "Nguyên Bình",
    madeOn: plainDate("2025-12-20"),
    year: 2025,
  },
};
