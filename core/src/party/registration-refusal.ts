import { unreachable } from "../kernel/index.ts";
import { type EstablishmentStatus, establishmentStatusLabel } from "./establishment.ts";
import type { EstablishmentRefusal } from "./check-establishment.ts";
import type { LikelyDuplicate } from "./likely-duplicates.ts";
import { partyRefusalText } from "./refusal-text.ts";

/** A registered establishment that a new one may repeat, as much of it as the person who registers may know. */
export type DuplicateCandidate = {
  readonly establishmentId: string;
  readonly name: string;
  readonly communeName: string;
  readonly certainty: LikelyDuplicate["certainty"];
  readonly why: string;
};

/** Why an establishment is not registered or not changed. */
export type RegistrationRefusal =
  | { readonly kind: "registration-faulty"; readonly faults: readonly EstablishmentRefusal[] }
  | {
      readonly kind: "commune-unknown";
      readonly field: "communeCode" | "registeredCommuneCode";
      readonly communeCode: string;
    }
  | { readonly kind: "likely-duplicate"; readonly candidates: readonly DuplicateCandidate[] }
  | { readonly kind: "not-permitted-here" }
  | { readonly kind: "status-unchanged"; readonly status: EstablishmentStatus }
  | { readonly kind: "establishment-dissolved" }
  | { readonly kind: "year-not-over"; readonly year: number }
  | { readonly kind: "too-many-sign-ups"; readonly retryAfterMinutes: number };

/** The Vietnamese sentence for why an establishment is not registered or not changed. */
export function registrationRefusalText(refusal: RegistrationRefusal): string {
  switch (refusal.kind) {
    case "registration-faulty":
      return refusal.faults.map(partyRefusalText).join(" ");
    case "commune-unknown":
      return `Không có xã, phường mang mã “${refusal.communeCode}” vào ngày này. Chọn xã, phường trong danh sách.`;
    case "likely-duplicate":
      return duplicateSentence(refusal.candidates);
    case "not-permitted-here":
      return "Cơ sở nằm ngoài phạm vi được giao: xã, phường chỉ đăng ký cơ sở sản xuất trên địa bàn mình; cơ sở chỉ cập nhật hồ sơ của mình.";
    case "status-unchanged":
      return `Cơ sở đã ở trạng thái “${establishmentStatusLabel(refusal.status)}”.`;
    case "establishment-dissolved":
      return "Cơ sở đã giải thể nên hồ sơ không thay đổi được nữa.";
    case "year-not-over":
      return `Chưa hết năm ${String(refusal.year)} nên chưa có số liệu cả năm. Chọn năm đã qua.`;
    case "too-many-sign-ups":
      return `Đã có nhiều lượt đăng ký từ mạng này. Chờ ${String(refusal.retryAfterMinutes)} phút rồi gửi lại; nội dung đã nhập vẫn được giữ.`;
    default:
      return unreachable(refusal);
  }
}

function duplicateSentence(candidates: readonly DuplicateCandidate[]): string {
  const names = candidates.map(({ name, communeName }) => `${name} (${communeName})`).join("; ");
  return `Có thể đã đăng ký: ${names}. Mở hồ sơ đã có, hoặc xác nhận đây là cơ sở khác.`;
}
