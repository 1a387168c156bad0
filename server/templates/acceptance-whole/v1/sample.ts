import { plainDate } from "@kc/core/kernel";
import {
  centreParty,
  council,
  department,
  million,
  numbered,
  schemeName,
} from "../../sample-world.ts";
import type { AcceptanceWholeData } from "./template.ts";

const minutes = (number: string, day: string) => ({
  typeName: "Biên bản nghiệm thu cơ sở",
  number,
  issuedOn: plainDate(day),
  issuer: "Sở Công Thương tỉnh Cao Bằng",
});

const group: AcceptanceWholeData = {
  body: department,
  paper: numbered("31", "BB-SCT", "2026-11-10"),
  schemeName,
  contract: {
    typeName: "Hợp đồng",
    number: "12/HĐ-CTĐP",
    issuedOn: plainDate("2026-02-20"),
    issuer: "Cục thuộc Bộ Công Thương",
  },
  acceptedOn: plainDate("2026-11-10"),
  place: "Sở Công Thương tỉnh Cao Bằng",
  team: council.slice(0, 3),
  implementer: centreParty,
  places: [
    {
      beneficiary: "Hợp tác xã Miến dong Minh Họa",
      place: "Xã Nguyên Bình",
      minutes: minutes("22/BB-SCT", "2026-10-20"),
      costDong: million(480),
      grantDong: million(240),
      verdict: "passed",
    },
    {
      beneficiary: "Công ty TNHH Mộc Ví Dụ",
      place: "Xã Hòa An",
      minutes: minutes("23/BB-SCT", "2026-10-22"),
      costDong: million(361),
      grantDong: million(180),
      verdict: "passed-in-part",
    },
  ],
  requests: ["Đơn vị thực hiện hoàn thiện hồ sơ quyết toán trong thời hạn 15 ngày."],
  chair: "Phạm Văn Mẫu",
};

export const acceptanceWholeSamples: Readonly<Record<string, AcceptanceWholeData>> = { group };
export const acceptanceMinistrySamples: Readonly<Record<string, AcceptanceWholeData>> = {
  group: {
    ...group,
    body: {
      superior: "BỘ CÔNG THƯƠNG",
      nameLines: ["CỤC ĐỔI MỚI SÁNG TẠO,", "CHUYỂN ĐỔI XANH", "VÀ KHUYẾN CÔNG"],
      name: "Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công",
      abbreviation: "ĐCK",
      place: "Hà Nội",
    },
    paper: { number: null, symbol: "BB", issuedOn: null, year: 2026 },
  },
};
