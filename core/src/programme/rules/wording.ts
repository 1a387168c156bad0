import type { AdministrativeLevel, FundingSource } from "../structure.ts";

/** Vietnamese names that several rules use in their messages. */
export const sourceName = {
  local: "khuyến công địa phương",
  national: "khuyến công quốc gia",
} as const satisfies Record<FundingSource, string>;

export const levelName = {
  commune: "cấp xã",
  province: "cấp tỉnh",
  region: "cấp khu vực",
  nation: "cấp quốc gia",
} as const satisfies Record<AdministrativeLevel, string>;
