import { formatDay, type PlainDate, unreachable } from "../kernel/index.ts";
import { type PasswordFault, passwordFaultText } from "./password-rule.ts";
import {
  type OrganisationKind,
  organisationKindLabels,
  type Role,
  roleDefinition,
} from "./roles.ts";

/** What stands in the way of making an account, giving it a role, or closing it. */
export type AccountRefusal =
  | { readonly kind: "login-taken"; readonly login: string }
  | { readonly kind: "login-not-a-login"; readonly login: string }
  | { readonly kind: "weak-password"; readonly fault: PasswordFault }
  | { readonly kind: "own-account" }
  | { readonly kind: "account-of-elsewhere" }
  | { readonly kind: "role-not-given-here"; readonly role: Role }
  | {
      readonly kind: "role-not-for-organisation";
      readonly role: Role;
      readonly organisationKind: OrganisationKind;
    }
  | { readonly kind: "role-needs-place"; readonly role: Role }
  | { readonly kind: "membership-exists"; readonly role: Role }
  | {
      readonly kind: "membership-days-out-of-order";
      readonly validFrom: PlainDate;
      readonly validTo: PlainDate;
    };

/** Whether a text may be the name of an account: 3 to 120 of a-z, 0-9 and . _ @ + - in lower case. */
export function isLogin(text: string): boolean {
  return /^[a-z0-9._@+-]{3,120}$/.test(text);
}

/** The Vietnamese sentence for what stands in the way of administering an account. */
export function accountRefusalText(refusal: AccountRefusal): string {
  switch (refusal.kind) {
    case "login-taken":
      return `Tên tài khoản “${refusal.login}” đã có người dùng. Chọn tên khác.`;
    case "login-not-a-login":
      return "Tên tài khoản gồm 3 đến 120 ký tự: chữ thường không dấu, chữ số và các dấu . _ @ + -";
    case "weak-password":
      return passwordFaultText(refusal.fault);
    case "own-account":
      return "Không tự khóa, mở khóa hay thay vai trò của chính mình. Đề nghị quản trị khác thực hiện.";
    case "account-of-elsewhere":
      return "Tài khoản này còn vai trò ở nơi khác, nên quản trị của tỉnh không thay đổi được. Đề nghị kết thúc vai trò tại tỉnh thay cho khóa tài khoản.";
    case "role-not-given-here":
      return `Vai trò “${roleDefinition(refusal.role).label}” không do quản trị của tỉnh phân. Liên hệ đơn vị quản trị hệ thống toàn quốc.`;
    case "role-not-for-organisation":
      return `Vai trò “${roleDefinition(refusal.role).label}” không thuộc ${organisationKindLabels[refusal.organisationKind]}. Chọn vai trò hoặc đơn vị khác.`;
    case "role-needs-place":
      return refusal.role === "establishment"
        ? "Chọn cơ sở mà người này đại diện."
        : `Chọn đơn vị cho vai trò “${roleDefinition(refusal.role).label}”.`;
    case "membership-exists":
      return `Tài khoản đã có vai trò “${roleDefinition(refusal.role).label}” ở đơn vị này.`;
    case "membership-days-out-of-order":
      return `Ngày kết thúc ${formatDay(refusal.validTo)} phải sau ngày bắt đầu ${formatDay(refusal.validFrom)}.`;
    default:
      return unreachable(refusal);
  }
}
