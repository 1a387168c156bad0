import { plainDate } from "@kc/core/kernel";
import { beneficiaryParty, million } from "../../sample-world.ts";
import type { ApplicationData } from "./template.ts";

export const applicationSamples: Readonly<Record<string, ApplicationData>> = {
  machinery: {
    establishment: beneficiaryParty,
    legalForm: "Hợp tác xã",
    sector: "Sản xuất, chế biến thực phẩm",
    productionAddress: "Xóm Bản Mẫu, xã Nguyên Bình, tỉnh Cao Bằng",
    workers: "12 lao động",
    to: ["UBND xã Nguyên Bình", "Trung tâm Khuyến công và Xúc tiến thương mại"],
    supportKind: "Hỗ trợ ứng dụng máy móc thiết bị tiên tiến vào sản xuất",
    planYear: 2026,
    need: "Đầu tư 01 máy tráng miến tự động và 01 máy sấy nhiệt tuần hoàn để thay công đoạn tráng, phơi thủ công.",
    costDong: million(480),
    grantDong: million(240),
    place: "Nguyên Bình",
    madeOn: plainDate("2025-06-12"),
    year: 2025,
  },
};
