import type { Db, Reader, Tx } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import type { SessionStage } from "../platform/session.ts";

export function findAccountByLogin(db: Reader, login: string) {
  return db.selectFrom("account").where("login", "=", login).selectAll().executeTakeFirst();
}

export function findAccount(db: Reader, accountId: string) {
  return db.selectFrom("account").where("id", "=", accountId).selectAll().executeTakeFirst();
}

/** The memberships of an account that hold on a day, with the names a person reads. */
export function listMemberships(db: Reader, accountId: string, on: string) {
  return db
    .selectFrom("membership as m")
    .leftJoin("organisation as o", (join) =>
      join.onRef("o.province_id", "=", "m.province_id").onRef("o.id", "=", "m.organisation_id"),
    )
    .leftJoin("province as p", "p.id", "m.province_id")
    .where("m.account_id", "=", accountId)
    .where("m.valid_from", "<=", on)
    .where((eb) => eb.or([eb("m.valid_to", "is", null), eb("m.valid_to", ">", on)]))
    .select([
      "m.id",
      "m.role",
      "m.province_id",
      "m.party_id",
      "o.name as organisation_name",
      "p.full_name as province_name",
    ])
    .orderBy("m.id")
    .execute();
}

export function findEstablishmentName(db: Reader, provinceId: number, establishmentId: string) {
  return db
    .selectFrom("establishment")
    .where("province_id", "=", provinceId)
    .where("id", "=", establishmentId)
    .select("name")
    .executeTakeFirst();
}

/** Failed tries from one address within the last quarter of an hour. */
export async function countFailuresFrom(db: Db, address: string): Promise<number> {
  const row = await db
    .selectFrom("sign_in_attempt")
    .where("address", "=", address)
    .where("succeeded", "=", false)
    .where("reason", "not like", "sign-up%")
    .where("recorded_at", ">", new Date(Date.now() - 15 * 60_000))
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Sign-ups tried from one address within the last hour, whatever came of them. */
export async function countSignUpsFrom(db: Db, address: string): Promise<number> {
  const row = await db
    .selectFrom("sign_in_attempt")
    .where("address", "=", address)
    .where("reason", "like", "sign-up%")
    .where("recorded_at", ">", new Date(Date.now() - 60 * 60_000))
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export type NewAccount = {
  readonly id: string;
  readonly login: string;
  readonly displayName: string;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  readonly commandId: string;
};

/** Makes an account; false when the login is another's. */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<boolean> {
  const made = await tx
    .insertInto("account")
    .values({
      id: account.id,
      login: account.login,
      display_name: account.displayName,
      password_hash: account.passwordHash,
      must_change_password: account.mustChangePassword,
      command_id: account.commandId,
    })
    .onConflict((conflict) => conflict.column("login").doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

/** The browsers in which an account is signed in, the latest first. */
export async function listSessionsOf(db: Reader, accountId: string) {
  return db
    .selectFrom("session")
    .where("account_id", "=", accountId)
    .select(["stage", "opened_at", "last_seen_at", "address", "user_agent"])
    .orderBy("last_seen_at", "desc")
    .execute();
}

export type SignInTry = {
  readonly login: string;
  readonly address: string;
  readonly port: number | undefined;
  readonly succeeded: boolean;
  readonly reason: string;
};

export async function recordSignInAttempt(db: Db, attempt: SignInTry): Promise<void> {
  await db
    .insertInto("sign_in_attempt")
    .values({ id: newId(), ...attempt, port: attempt.port ?? null })
    .execute();
}

export async function updateAccount(
  db: Db,
  accountId: string,
  values: Partial<{
    failed_sign_ins: number;
    blocked_until: Date | null;
    status: string;
    password_hash: string;
    must_change_password: boolean;
    totp_secret: string;
    totp_confirmed: boolean;
    totp_last_step: string;
    last_seen_at: Date;
    command_id: string;
  }>,
): Promise<void> {
  await db.updateTable("account").set(values).where("id", "=", accountId).execute();
}

/** Counts one failure more, so that tries at the same time all count, and gives how many there were in a row. */
export async function addFailure(db: Db, accountId: string): Promise<number> {
  const row = await db
    .updateTable("account")
    .set((eb) => ({ failed_sign_ins: eb("failed_sign_ins", "+", 1) }))
    .where("id", "=", accountId)
    .returning("failed_sign_ins")
    .executeTakeFirstOrThrow();
  return row.failed_sign_ins;
}

/** Failed tries of a name within the last quarter of an hour, and when the last was; for names without an account. */
export async function countFailuresOfLogin(db: Db, login: string) {
  const row = await db
    .selectFrom("sign_in_attempt")
    .where("login", "=", login)
    .where("succeeded", "=", false)
    .where("reason", "=", "wrong-pair")
    .where("recorded_at", ">", new Date(Date.now() - 15 * 60_000))
    .select((eb) => [eb.fn.countAll<string>().as("count"), eb.fn.max("recorded_at").as("last_at")])
    .executeTakeFirstOrThrow();
  return { count: Number(row.count), lastAt: row.last_at as Date | null };
}

/** Takes one step of the one-time code; false when it, or a later one, was used already. */
export async function takeTotpStep(db: Db, accountId: string, step: number): Promise<boolean> {
  const taken = await db
    .updateTable("account")
    .set({ totp_last_step: String(step) })
    .where("id", "=", accountId)
    .where((eb) =>
      eb.or([eb("totp_last_step", "is", null), eb("totp_last_step", "<", String(step))]),
    )
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}

export type NewSession = {
  readonly tokenHash: Buffer;
  readonly accountId: string;
  readonly membershipId: string | null;
  readonly stage: SessionStage;
  readonly address: string;
  readonly userAgent: string;
};

export async function insertSession(db: Db, session: NewSession): Promise<void> {
  await db
    .insertInto("session")
    .values({
      token_hash: session.tokenHash,
      account_id: session.accountId,
      membership_id: session.membershipId,
      stage: session.stage,
      address: session.address,
      user_agent: session.userAgent.slice(0, 300),
    })
    .execute();
}

export async function deleteSession(db: Db, tokenHash: Buffer): Promise<void> {
  await db.deleteFrom("session").where("token_hash", "=", tokenHash).execute();
}

export async function deleteSessionsOf(db: Db, accountId: string): Promise<number> {
  const deleted = await db
    .deleteFrom("session")
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return Number(deleted.numDeletedRows);
}

export async function setSessionMembership(
  db: Db,
  tokenHash: Buffer,
  membershipId: string,
): Promise<void> {
  await db
    .updateTable("session")
    .set({ membership_id: membershipId })
    .where("token_hash", "=", tokenHash)
    .execute();
}

/** The demo's people with what they are; empty where there is no demo. */
export async function listDemoAccounts(db: Reader) {
  const rows = await db
    .selectFrom("account as a")
    .innerJoin("membership as m", "m.account_id", "a.id")
    .where("a.is_demo", "=", true)
    // Those without a password are played by the stories alone.
    .where("a.password_hash", "is not", null)
    .select(["a.login", "a.display_name", "m.position_title", "m.role"])
    .orderBy("m.id")
    .execute();
  return rows.map((row) => ({
    username: row.login,
    title: row.position_title,
    displayName: row.display_name,
    role: row.role,
  }));
}

/** Removes sessions nobody used for a day; they were over long before. */
export async function deleteOverSessions(db: Db): Promise<number> {
  const deleted = await db
    .deleteFrom("session")
    .where("last_seen_at", "<", new Date(Date.now() - 86_400_000))
    .executeTakeFirst();
  return Number(deleted.numDeletedRows);
}

/** Forgets the authenticator of an account; the next sign-in of a member of staff enrols another. */
export async function forgetSecondFactor(tx: Tx, accountId: string): Promise<void> {
  await tx
    .updateTable("account")
    .set({ totp_secret: null, totp_confirmed: false, totp_last_step: null })
    .where("id", "=", accountId)
    .execute();
}
