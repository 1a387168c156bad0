import { formatDay, formatDongUnit, unreachable } from "../kernel/index.ts";
import type { EstablishmentRefusal, EstablishmentWarning } from "./check-establishment.ts";
import type { LikelyDuplicate } from "./likely-duplicates.ts";

/** The Vietnamese sentence for what must be put right in a registration. */
export function partyRefusalText(refusal: EstablishmentRefusal): string {
  switch (refusal.kind) {
    case "name-missing":
      return "Chưa nhập tên cơ sở.";
    case "representative-missing":
      return "Chưa nhập người đại diện.";
    case "tax-code-not-a-code":
      return `“${refusal.taxCode}” không phải mã số thuế: mã có 10 chữ số (chi nhánh thêm 3), hoặc 12 chữ số của cá nhân, hộ kinh doanh.`;
    case "sector-unknown":
      return `Ngành “${refusal.sectorDivision}” không thuộc công nghiệp khai khoáng, chế biến, chế tạo.`;
    case "founded-in-future":
      return `Ngày thành lập ${formatDay(refusal.foundedOn)} sau ngày hôm nay.`;
    case "workers-not-whole":
      return "Số lao động phải là số nguyên từ 0 trở lên.";
    case "capital-negative":
      return `Nguồn vốn ${formatDongUnit(refusal.capitalDong)} không được âm.`;
    case "revenue-negative":
      return `Doanh thu ${formatDongUnit(refusal.revenueDong)} không được âm.`;
    default:
      return unreachable(refusal);
  }
}

/** The Vietnamese sentence for what deserves a look and does not block. */
export function partyWarningText(warning: EstablishmentWarning): string {
  switch (warning.kind) {
    case "tax-code-check-digit":
      return `Mã số thuế ${warning.taxCode} có chữ số kiểm tra không khớp. Kiểm tra lại; vẫn có thể lưu.`;
    case "tax-code-missing":
      return "Chưa có mã số thuế hoặc số định danh; khó phát hiện trùng lặp.";
    default:
      return unreachable(warning);
  }
}

/** Why a registered establishment may be the same one, in Vietnamese. */
export function duplicateText({ matches }: LikelyDuplicate): string {
  const same = matches.map((match) => {
    switch (match) {
      case "tax-code":
        return "mã số thuế";
      case "branch-of-tax-code":
        return "mười số đầu của mã số thuế (trụ sở, chi nhánh)";
      case "name-and-commune":
        return "tên và xã, phường";
      case "phone":
        return "số điện thoại";
      default:
        return unreachable(match);
    }
  });
  return `Có thể đã đăng ký: trùng ${same.join(", ")}.`;
}
