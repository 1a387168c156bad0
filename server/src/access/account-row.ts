import { roleDefinition } from "@kc/core/access";
import type { PlainDate } from "@kc/core/kernel";
import type { Viewer } from "../platform/viewer.ts";
import type { listAccounts, listRolesOf } from "./account-store.ts";

/** Level-3 information systems: an account idle for so many days is to be closed. */
export const idleAfterDays = 45;
const dayMilliseconds = 86_400_000;

export const statusLabels = {
  active: "Đang dùng",
  locked: "Tự khóa do nhập sai",
  disabled: "Đã khóa",
} as const;

/** The instant before which an account that was not used since counts as idle. */
export function idleSince(now: Date): Date {
  return new Date(now.getTime() - idleAfterDays * dayMilliseconds);
}

type FoundAccount = Awaited<ReturnType<typeof listAccounts>>[number];
type FoundRole = Awaited<ReturnType<typeof listRolesOf>>[number];

/** An account as the wire carries it; `roles` may hold those of others too. */
export function accountRow(
  row: FoundAccount,
  allRoles: readonly FoundRole[],
  asked: { readonly viewer: Viewer; readonly now: Date; readonly today: PlainDate },
) {
  const status = parseStatus(row.status);
  const lastUsed = row.last_seen_at ?? row.created_at;
  const idleDays = Math.floor((asked.now.getTime() - lastUsed.getTime()) / dayMilliseconds);
  const shown = allRoles
    .filter(({ accountId }) => accountId === row.id)
    .map((role) => roleRow(role, asked.today));
  return {
    id: row.id,
    login: row.login,
    displayName: row.display_name,
    status,
    statusLabel: statusLabels[status],
    hasSecondFactor: row.totp_confirmed,
    needsSecondFactor: shown.some(
      ({ role, isCurrent }) => isCurrent && roleDefinition(role).isStaff,
    ),
    mustChangePassword: row.must_change_password,
    isBlockedNow: row.blocked_until !== null && row.blocked_until > asked.now,
    failedSignIns: row.failed_sign_ins,
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    idleDays,
    isIdle: status === "active" && idleDays >= idleAfterDays,
    isDemo: row.is_demo,
    isOwn: row.id === asked.viewer.accountId,
    roles: shown,
  };
}

function roleRow({ accountId: _account, ...role }: FoundRole, today: PlainDate) {
  const { validFrom, validTo } = role;
  return {
    ...role,
    roleLabel: roleDefinition(role.role).shortLabel,
    isCurrent: validFrom <= today && (validTo === null || validTo > today),
  };
}

function parseStatus(text: string): keyof typeof statusLabels {
  if (text === "active" || text === "locked" || text === "disabled") return text;
  throw new RangeError(`Unknown status of an account: ${text}`);
}
