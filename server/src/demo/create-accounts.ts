import { hashPassword } from "../platform/password.ts";
import type { Db } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { type DemoAccount, demoAccounts, demoPassword } from "./accounts.ts";

/** Makes the demo accounts of a province; those that exist stay as they are. */
export async function createDemoAccounts(
  db: Db,
  provinceId: number,
  validFrom: string,
): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  for (const account of demoAccounts) {
    await createDemoAccount(db, { account, provinceId, validFrom, passwordHash });
  }
}

async function createDemoAccount(
  db: Db,
  {
    account,
    provinceId,
    validFrom,
    passwordHash,
  }: {
    readonly account: DemoAccount;
    readonly provinceId: number;
    readonly validFrom: string;
    readonly passwordHash: string;
  },
): Promise<void> {
  const id = newId();
  const made = await db
    .insertInto("account")
    .values({
      id,
      login: account.username,
      display_name: account.displayName,
      password_hash: passwordHash,
      is_demo: true,
    })
    .onConflict((conflict) => conflict.column("login").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) return;
  const { communeCode } = account;
  const organisation = await db
    .selectFrom("organisation")
    .where("province_id", "=", provinceId)
    .where("kind", "=", account.organisation)
    .$if(communeCode !== undefined, (query) => query.where("commune_code", "=", communeCode ?? ""))
    .select("id")
    .orderBy("id")
    .executeTakeFirst();
  // The establishment's account gets its membership when the establishment registers.
  if (!organisation) return;
  await db
    .insertInto("membership")
    .values({
      id: newId(),
      account_id: id,
      province_id: provinceId,
      organisation_id: organisation.id,
      role: account.role,
      position_title: account.title,
      valid_from: validFrom,
    })
    .execute();
}

/** Lets the demo's maker act for an establishment. */
export async function bindDemoMaker(db: Db, establishmentId: string): Promise<void> {
  const maker = demoAccounts.find(({ role }) => role === "establishment");
  if (!maker) return;
  const account = await db
    .selectFrom("account")
    .where("login", "=", maker.username)
    .select("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("membership")
    .values({
      id: newId(),
      account_id: account.id,
      province_id: 4,
      party_id: establishmentId,
      role: maker.role,
      position_title: maker.title,
      valid_from: "2020-01-01",
    })
    .execute();
}
