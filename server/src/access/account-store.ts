import { parseRole } from "@kc/core/access";
import { addDays, plainDate } from "@kc/core/kernel";
import { sql } from "kysely";
import type { Reader, Tx } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";

export type NewMembership = {
  readonly accountId: string;
  readonly provinceId: number;
  readonly organisationId: string | null;
  readonly partyId: string | null;
  readonly role: string;
  readonly positionTitle: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly commandId: string;
};

export async function insertMembership(tx: Tx, membership: NewMembership): Promise<string> {
  const id = newId();
  await tx
    .insertInto("membership")
    .values({
      id,
      account_id: membership.accountId,
      province_id: membership.provinceId,
      organisation_id: membership.organisationId,
      party_id: membership.partyId,
      role: membership.role,
      position_title: membership.positionTitle,
      valid_from: membership.validFrom,
      valid_to: membership.validTo,
      command_id: membership.commandId,
    })
    .execute();
  return id;
}

/** Locks an account that has, or had, a role in the province. */
export async function lockAccountOfProvince(tx: Tx, provinceId: number, accountId: string) {
  return tx
    .selectFrom("account")
    .where("id", "=", accountId)
    .where("id", "in", (eb) =>
      eb.selectFrom("membership").where("province_id", "=", provinceId).select("account_id"),
    )
    .select(["id", "login", "status"])
    .forUpdate()
    .executeTakeFirst();
}

/** Whether the account holds a role in another province, or of the nation, on a day. */
export async function holdsRoleElsewhere(
  db: Reader,
  provinceId: number,
  accountId: string,
  on: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("membership")
    .where("account_id", "=", accountId)
    .where((eb) =>
      eb.or([
        eb("province_id", "is", null),
        eb("province_id", "<>", provinceId),
        eb("role", "=", "ministry"),
      ]),
    )
    .where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">", on)]))
    .select("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether the account holds the role in this place from a day on. */
export async function holdsRole(
  db: Reader,
  wanted: Pick<
    NewMembership,
    "accountId" | "provinceId" | "organisationId" | "partyId" | "role"
  > & {
    readonly on: string;
  },
): Promise<boolean> {
  const row = await db
    .selectFrom("membership")
    .where("account_id", "=", wanted.accountId)
    .where("province_id", "=", wanted.provinceId)
    .where("role", "=", wanted.role)
    .where("organisation_id", wanted.organisationId === null ? "is" : "=", wanted.organisationId)
    .where("party_id", wanted.partyId === null ? "is" : "=", wanted.partyId)
    .where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">", wanted.on)]))
    .select("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Locks one role of an account in the province. */
export async function lockMembership(tx: Tx, provinceId: number, membershipId: string) {
  return tx
    .selectFrom("membership")
    .where("province_id", "=", provinceId)
    .where("id", "=", membershipId)
    .select(["id", "account_id", "role", "valid_from", "valid_to"])
    .forUpdate()
    .executeTakeFirst();
}

/** Ends a role today. One that began today, or has not begun, is ended on its second day: a validity has a day. */
export async function endMembershipOn(
  tx: Tx,
  membership: { readonly id: string; readonly valid_from: string },
  { today, commandId }: { readonly today: string; readonly commandId: string },
): Promise<string> {
  const validTo =
    membership.valid_from < today ? today : addDays(plainDate(membership.valid_from), 1);
  await tx
    .updateTable("membership")
    .set({ valid_to: validTo, command_id: commandId })
    .where("id", "=", membership.id)
    .execute();
  return validTo;
}

export type AccountFilter = {
  readonly q?: string | undefined;
  readonly role?: string | undefined;
  readonly state?: AccountState | undefined;
  readonly accountId?: string | undefined;
  readonly idleSince: Date;
  readonly today: string;
};
export type AccountState = "active" | "idle" | "without-second-factor" | "locked" | "disabled";

/** Accounts with a role in the province, those that were never given one here left out. */
function accountsOf(db: Reader, provinceId: number, filter: AccountFilter) {
  const { q = "", role, state, accountId, idleSince, today } = filter;
  return db
    .selectFrom("account as a")
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("membership as m")
          .whereRef("m.account_id", "=", "a.id")
          .where("m.province_id", "=", provinceId)
          .$if(role !== undefined, (query) => query.where("m.role", "=", role ?? ""))
          .select("m.id"),
      ),
    )
    .$if(accountId !== undefined, (query) => query.where("a.id", "=", accountId ?? ""))
    .$if(q.trim() !== "", (query) =>
      query.where(
        sql<boolean>`(fold_vietnamese(a.display_name) like search_pattern(${q}) or a.login like search_pattern(${q}))`,
      ),
    )
    .$if(state === "idle", (query) =>
      query
        .where("a.status", "=", "active")
        .where(sql<boolean>`coalesce(a.last_seen_at, a.created_at) < ${idleSince}`),
    )
    .$if(state === "without-second-factor", (query) =>
      query
        .where("a.status", "=", "active")
        .where("a.totp_confirmed", "=", false)
        .where((eb) =>
          eb.exists(
            eb
              .selectFrom("membership as m")
              .whereRef("m.account_id", "=", "a.id")
              .where("m.role", "<>", "establishment")
              .where("m.valid_from", "<=", today)
              .where((eb) => eb.or([eb("m.valid_to", "is", null), eb("m.valid_to", ">", today)]))
              .select("m.id"),
          ),
        ),
    )
    .$if(state === "active" || state === "locked" || state === "disabled", (query) =>
      query.where("a.status", "=", state ?? "active"),
    );
}

export async function countAccounts(
  db: Reader,
  provinceId: number,
  filter: AccountFilter,
): Promise<number> {
  const { count } = await accountsOf(db, provinceId, filter)
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function listAccounts(
  db: Reader,
  provinceId: number,
  filter: AccountFilter,
  order: { readonly sort: string | undefined; readonly offset: number; readonly limit: number },
) {
  const column = {
    displayName: sql`a.display_name collate "vi-x-icu"`,
    login: sql`a.login`,
    lastSeenAt: sql`a.last_seen_at`,
    createdAt: sql`a.created_at`,
  };
  const wanted = order.sort?.replace(/^-/, "") ?? "displayName";
  const by = Object.entries(column).find(([name]) => name === wanted)?.[1] ?? column.displayName;
  const isDescending = order.sort?.startsWith("-") === true;
  return accountsOf(db, provinceId, filter)
    .select(["a.id", "a.login", "a.display_name", "a.status", "a.totp_confirmed", "a.is_demo"])
    .select(["a.must_change_password", "a.failed_sign_ins", "a.blocked_until"])
    .select(["a.last_seen_at", "a.created_at"])
    .orderBy(by, (order) => (isDescending ? order.desc().nullsLast() : order.asc().nullsFirst()))
    .orderBy("a.id")
    .limit(order.limit)
    .offset(order.offset)
    .execute();
}

/** The roles of some accounts in the province, current and past, with the names of their places. */
export async function listRolesOf(db: Reader, provinceId: number, accountIds: readonly string[]) {
  if (accountIds.length === 0) return [];
  const rows = await db
    .selectFrom("membership as m")
    .leftJoin("organisation as o", (join) =>
      join.onRef("o.province_id", "=", "m.province_id").onRef("o.id", "=", "m.organisation_id"),
    )
    .leftJoin("establishment as e", (join) =>
      join.onRef("e.province_id", "=", "m.province_id").onRef("e.id", "=", "m.party_id"),
    )
    .where("m.province_id", "=", provinceId)
    .where("m.account_id", "in", [...accountIds])
    .select(["m.id", "m.account_id", "m.role", "m.position_title", "m.valid_from", "m.valid_to"])
    .select(["o.name as organisation_name", "e.name as establishment_name"])
    .orderBy("m.valid_from")
    .orderBy("m.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    accountId: row.account_id,
    role: parseRole(row.role),
    positionTitle: row.position_title,
    place: row.establishment_name ?? row.organisation_name ?? "",
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }));
}

/** Establishments an account may be bound to, by their name. */
export async function findEstablishmentChoices(db: Reader, provinceId: number, wanted: string) {
  return db
    .selectFrom("establishment")
    .where("province_id", "=", provinceId)
    .where("status", "<>", "dissolved")
    .where(sql<boolean>`id in (select establishment_id from search_establishment(${wanted}, 200))`)
    .select(["id", "name", "commune_code"])
    .orderBy(sql`name collate "vi-x-icu"`)
    .limit(50)
    .execute();
}

/** The kind of an organisation of the province. */
export async function findOrganisationKind(db: Reader, provinceId: number, organisationId: string) {
  const row = await db
    .selectFrom("organisation")
    .where("province_id", "=", provinceId)
    .where("id", "=", organisationId)
    .select("kind")
    .executeTakeFirst();
  return row?.kind;
}

/** Whether the province has this establishment. */
export async function establishmentExists(
  db: Reader,
  provinceId: number,
  establishmentId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("establishment")
    .where("province_id", "=", provinceId)
    .where("id", "=", establishmentId)
    .select("id")
    .executeTakeFirst();
  return row !== undefined;
}
