import { type ProvinceCode, provinceCode } from "@kc/core/territory";

/** The official two digits of a province of the tenant's number: 4 is "04". */
export function codeOfProvince(provinceId: number): ProvinceCode {
  return provinceCode(String(provinceId).padStart(2, "0"));
}
