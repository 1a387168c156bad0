import { permissionDefinition, roleDefinition } from "@kc/core/access";
import { unreachable } from "@kc/core/kernel";
import type { CommonRefusal, GateRefusal } from "./command.ts";

/** The sentences of the refusals that belong to no capability: each says what to do next. */
export function platformRefusalText(refusal: CommonRefusal | GateRefusal): string {
  switch (refusal.kind) {
    case "not-found":
      return `Không tìm thấy ${refusal.what}, hoặc bạn không được xem. Kiểm tra lại đường dẫn hoặc tìm bằng ô tìm kiếm.`;
    case "stale":
      return "Dữ liệu đã được người khác cập nhật sau khi bạn mở. Tải lại để xem bản mới, nội dung bạn đã nhập vẫn được giữ.";
    case "not-permitted": {
      const { label, roles } = permissionDefinition(refusal.permission);
      const who = roles.map((role) => roleDefinition(role).shortLabel).join(", ");
      return `Bạn không có quyền “${label}”. Người có quyền: ${who}.`;
    }
    case "invalid-input":
      return "Có ô nhập chưa đúng. Sửa các ô được đánh dấu rồi gửi lại; nội dung đã nhập vẫn được giữ.";
    case "idempotency-key-missing":
      return "Yêu cầu thiếu mã chống gửi lặp (Idempotency-Key). Tải lại trang rồi thử lại.";
    case "idempotency-key-reused":
      return "Mã chống gửi lặp này đã dùng cho một yêu cầu khác. Tải lại trang rồi thử lại.";
    default:
      return unreachable(refusal);
  }
}

const platformKinds: ReadonlySet<string> = new Set<(CommonRefusal | GateRefusal)["kind"]>([
  "not-found",
  "stale",
  "not-permitted",
  "invalid-input",
  "idempotency-key-missing",
  "idempotency-key-reused",
]);

/** Whether a refusal is the platform's own, so that its sentence stands here. */
export function isPlatformRefusal(refusal: {
  readonly kind: string;
}): refusal is CommonRefusal | GateRefusal {
  return platformKinds.has(refusal.kind);
}

/** The Vietnamese sentence for a fault that the schema found in one field. */
export function fieldMessage(issue: { readonly code: string; readonly message: string }): string {
  if (isVietnamese(issue.message)) return issue.message;
  return fieldMessages[issue.code] ?? "Giá trị chưa đúng.";
}

/** A schema's own sentence; the library's are English. */
function isVietnamese(message: string): boolean {
  return /[^ -~]/u.test(message);
}

const fieldMessages: Readonly<Record<string, string>> = {
  invalid_type: "Chưa nhập, hoặc không đúng kiểu.",
  invalid_format: "Chưa nhập, hoặc chưa đúng dạng.",
  too_small: "Còn thiếu, hoặc nhỏ hơn mức cho phép.",
  too_big: "Dài hơn, hoặc lớn hơn mức cho phép.",
  invalid_value: "Chọn một giá trị trong danh sách.",
  invalid_union: "Giá trị chưa đúng.",
};
