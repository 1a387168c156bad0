import type { Permission } from "./permissions.ts";
import { permissionDefinition } from "./can.ts";
import { type Role, roleDefinition } from "./roles.ts";
import type { SamePersonRefusal } from "./segregation.ts";
import { unreachable } from "../kernel/index.ts";

export type AccessRefusal =
  | SamePersonRefusal
  | { readonly kind: "not-permitted"; readonly permission: Permission }
  | { readonly kind: "out-of-scope"; readonly permission: Permission };

/** Labels of roles as an enumeration in Vietnamese: "A, B hoặc C". */
export function roleLabels(roles: readonly Role[]): string {
  const labels = roles.map((role) => roleDefinition(role).label);
  const last = labels.at(-1);
  if (last === undefined) return "không vai trò nào";
  return labels.length === 1 ? last : `${labels.slice(0, -1).join(", ")} hoặc ${last}`;
}

/** Vietnamese sentence of a refusal of access, with what to do next. */
export function accessRefusalText(refusal: AccessRefusal): string {
  switch (refusal.kind) {
    case "same-person":
      return `${refusal.reason}. Bạn đã thực hiện bước “${permissionDefinition(refusal.earlierAct).label}”; đề nghị chuyển cho người khác.`;
    case "not-permitted": {
      const { label, roles } = permissionDefinition(refusal.permission);
      return `Bạn không có quyền “${label}”. Người thực hiện được: ${roleLabels(roles)}.`;
    }
    case "out-of-scope":
      return `Bản ghi này nằm ngoài phạm vi bạn được giao nên không thể “${permissionDefinition(refusal.permission).label}”. Đề nghị liên hệ quản trị hệ thống nếu phạm vi được giao chưa đúng.`;
    default:
      return unreachable(refusal);
  }
}
