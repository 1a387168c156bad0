import { roleDefinition } from "@kc/core/access";
import { ok, type PlainDate } from "@kc/core/kernel";
import { defineQuery, type QueryContext } from "../platform/query.ts";
import { listAccountsEndpoint } from "./api.ts";
import { countAccounts, listAccounts as read, listRolesOf } from "./account-store.ts";

/** Level-3 information systems: an account idle for so many days is to be closed. */
export const idleAfterDays = 45;
const dayMilliseconds = 86_400_000;

export const statusLabels = {
  active: "Đang dùng",
  locked: "Tự khóa do nhập sai",
  disabled: "Đã khóa",
} as const;

export const listAccounts = defineQuery({
  name: "account.list",
  endpoint: listAccountsEndpoint,
  permission: "account:read",
  async run({ db, viewer, today }, { page, pageSize, sort, ...asked }) {
    const now = new Date();
    const idleSince = new Date(now.getTime() - idleAfterDays * dayMilliseconds);
    const filter = { ...asked, idleSince, today };
    const total = await countAccounts(db, viewer.provinceId, filter);
    const order = { sort, offset: (page - 1) * pageSize, limit: pageSize };
    const found = await read(db, viewer.provinceId, filter, order);
    const roles = await listRolesOf(
      db,
      viewer.provinceId,
      found.map(({ id }) => id),
    );
    const rows = found.map((row) => {
      const own = roles.filter(({ accountId }) => accountId === row.id);
      return accountRow(row, own, { now, today, viewer });
    });
    return ok({ rows, total, page, pageSize, idleAfterDays });
  },
});

type FoundAccount = Awaited<ReturnType<typeof read>>[number];
type FoundRole = Awaited<ReturnType<typeof listRolesOf>>[number];

function accountRow(
  row: FoundAccount,
  roles: readonly FoundRole[],
  asked: Pick<QueryContext, "viewer"> & { readonly now: Date; readonly today: PlainDate },
) {
  const status = parseStatus(row.status);
  const lastUsed = row.last_seen_at ?? row.created_at;
  const idleDays = Math.floor((asked.now.getTime() - lastUsed.getTime()) / dayMilliseconds);
  const shown = roles.map((role) => roleRow(role, asked.today));
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
