import type { findAccountEndpoint } from "@kc/server/api/access";
import type { EndpointOutput } from "@kc/server/api/platform";
import type { Tone } from "../ui/StatusBadge.tsx";

export type Account = EndpointOutput<typeof findAccountEndpoint>;

/** How an account stands, the most pressing first. */
export function accountBadge(account: Account): { readonly tone: Tone; readonly label: string } {
  if (account.status === "disabled") return { tone: "still", label: account.statusLabel };
  if (account.status === "locked") return { tone: "late", label: account.statusLabel };
  if (account.isBlockedNow) return { tone: "due", label: "Đang chờ do nhập sai" };
  if (account.isIdle) return { tone: "due", label: `Không dùng ${String(account.idleDays)} ngày` };
  if (account.mustChangePassword) return { tone: "moving", label: "Chờ đổi mật khẩu lần đầu" };
  return { tone: "done", label: account.statusLabel };
}
