import { randomUUID } from "node:crypto";
import { roleNames } from "@kc/core/access";
import { afterAll, describe, expect, it } from "vitest";
import { listEntries } from "../audit/list-entries.ts";
import { checkChain } from "../audit/check-chain.ts";
import { listRefused } from "../audit/list-refused.ts";
import { makeEstablishment } from "../testing/make-establishment.ts";
import { openDoor } from "../testing/open-door.ts";
import { accepted, openTestWorld } from "../testing/test-world.ts";
import { assignMembership } from "./assign-membership.ts";
import { bindAccountToEstablishment } from "./bind-account.ts";
import { createAccount } from "./create-account.ts";
import { disableAccount } from "./disable-account.ts";
import { enableAccount } from "./enable-account.ts";
import { endMembership } from "./end-membership.ts";
import { listAccounts } from "./list-accounts.ts";
import { listEstablishmentChoices } from "./list-establishment-choices.ts";
import { listOrganisations } from "./list-organisations.ts";
import { listSessions } from "./list-sessions.ts";
import { resetPassword } from "./reset-password.ts";

const world = await openTestWorld("2026-03-02");
afterAll(() => world.close());
const administrator = await world.person("administrator");
const organisationId = async (kind: "centre" | "treasury" | "commune_committee") => {
  const { rows } = accepted(await world.ask(listOrganisations, administrator, { kind }));
  return rows[0]?.id ?? "";
};
const centreId = await organisationId("centre");

const wanted = {
  displayName: "Bế Thị Mới",
  role: "centre_officer",
  organisationId: centreId,
  establishmentId: null,
  positionTitle: "Viên chức",
  validFrom: "2026-03-01",
  validTo: null,
} as const;
const newLogin = () => `moi-${randomUUID().slice(0, 8)}`;
const make = async () =>
  accepted(await world.run(createAccount, administrator, { ...wanted, login: newLogin() }));

describe("making an account", () => {
  it("shows a one-time password that has to be changed at the first sign-in", async () => {
    const made = await make();
    expect(made.oneTimePassword).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    const door = openDoor(world, "192.0.2.200");
    const pair = { account: made.login, password: made.oneTimePassword };
    expect((await door.post("/api/v1/sign-in", pair)).body).toEqual({ next: "change-password" });
  });

  it("says the password once: a repeat of the command does not have it, and the log neither", async () => {
    const key = randomUUID();
    const input = { ...wanted, login: newLogin() };
    const first = accepted(await world.run(createAccount, administrator, input, key));
    const again = accepted(await world.run(createAccount, administrator, input, key));
    expect(again.id).toBe(first.id);
    expect(again.oneTimePassword).toBeUndefined();
    const rows = await world.parts.db.selectFrom("command_attempt").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(first.oneTimePassword);
  });

  it("is refused where the login is taken, in whatever case it is written", async () => {
    const made = await make();
    const again = { ...wanted, login: made.login.toUpperCase() };
    expect(await world.run(createAccount, administrator, again)).toMatchObject({
      refusal: { kind: "login-taken", login: made.login },
    });
  });

  it("is refused with a login nobody can type", async () => {
    const input = { ...wanted, login: "cán bộ" };
    expect(await world.run(createAccount, administrator, input)).toMatchObject({
      refusal: { kind: "login-not-a-login" },
    });
  });

  it("is refused with a role that does not sit in the organisation, and leaves no account", async () => {
    const login = newLogin();
    const input = { ...wanted, login, organisationId: await organisationId("treasury") };
    expect(await world.run(createAccount, administrator, input)).toMatchObject({
      refusal: { kind: "role-not-for-organisation" },
    });
    const left = await world.parts.db.selectFrom("account").where("login", "=", login).execute();
    expect(left).toEqual([]);
  });

  it.each(roleNames.filter((role) => role !== "administrator" && role !== "public"))(
    "is not for %s",
    async (role) => {
      const person = await world.person(role);
      const input = { ...wanted, login: newLogin() };
      expect(await world.run(createAccount, person, input)).toMatchObject({
        refusal: { kind: "not-permitted" },
      });
    },
  );
});

describe("a role", () => {
  it("is given beside another, and not twice", async () => {
    const { id } = await make();
    const accountant = { ...wanted, accountId: id, role: "centre_accountant" } as const;
    expect(await world.run(assignMembership, administrator, accountant)).toMatchObject({
      ok: true,
    });
    expect(await world.run(assignMembership, administrator, accountant)).toMatchObject({
      refusal: { kind: "membership-exists" },
    });
  });

  it("of the ministry is not given by a province, nor any to oneself", async () => {
    const { id } = await make();
    const asked = { ...wanted, accountId: id, role: "ministry" } as const;
    expect(await world.run(assignMembership, administrator, asked)).toMatchObject({
      refusal: { kind: "role-not-given-here" },
    });
    const own = { ...wanted, accountId: administrator.accountId };
    expect(await world.run(assignMembership, administrator, own)).toMatchObject({
      refusal: { kind: "own-account" },
    });
  });

  it("of an establishment binds an account to it", async () => {
    const establishmentId = await makeEstablishment(world, { name: "Hộ Gắn Tài Khoản" });
    const choices = await world.ask(listEstablishmentChoices, administrator, {
      q: "gan tai khoan",
    });
    expect(accepted(choices).rows).toMatchObject([{ id: establishmentId }]);
    const input = {
      ...wanted,
      login: newLogin(),
      role: "establishment",
      organisationId: null,
      establishmentId,
    } as const;
    expect(await world.run(createAccount, administrator, input)).toMatchObject({ ok: true });
  });

  it("is bound once to the demo's establishment, however often that is asked", async () => {
    const establishmentId = await makeEstablishment(world, { name: "Hộ Dùng Thử" });
    const login = newLogin();
    await world.parts.db
      .insertInto("account")
      .values({ id: randomUUID(), login, display_name: "Chủ" })
      .execute();
    const bound = { provinceId: 4, login, establishmentId };
    await bindAccountToEstablishment(world.parts, bound);
    await bindAccountToEstablishment(world.parts, bound);
    const rows = await world.parts.db
      .selectFrom("membership")
      .where("party_id", "=", establishmentId)
      .select("id")
      .execute();
    expect(rows).toHaveLength(1);
  });

  it("ends today, with the sessions that work in it", async () => {
    const made = await make();
    const input = { membershipId: made.membershipId, reason: "Chuyển công tác" };
    expect(await world.run(endMembership, administrator, input)).toMatchObject({
      value: { validTo: "2026-03-02" },
    });
    expect(await world.run(endMembership, administrator, input)).toMatchObject({ ok: true });
  });
});

describe("closing an account", () => {
  it("closes its sessions, and it may be opened again", async () => {
    const made = await make();
    const door = openDoor(world, "192.0.2.201");
    await door.post("/api/v1/sign-in", { account: made.login, password: made.oneTimePassword });
    const asked = { accountId: made.id };
    expect(accepted(await world.ask(listSessions, administrator, asked)).rows).toHaveLength(1);
    const input = { ...asked, reason: "Nghỉ việc" };
    expect(await world.run(disableAccount, administrator, input)).toMatchObject({ ok: true });
    expect(accepted(await world.ask(listSessions, administrator, asked)).rows).toEqual([]);
    const pair = { account: made.login, password: made.oneTimePassword };
    expect((await door.post("/api/v1/sign-in", pair)).body).toMatchObject({
      kind: "account-closed",
    });
    expect(await world.run(enableAccount, administrator, input)).toMatchObject({ ok: true });
    expect((await door.post("/api/v1/sign-in", pair)).status).toBe(200);
  });

  it("is not done to oneself, nor to whom the ministry needs", async () => {
    const own = { accountId: administrator.accountId, reason: "Thử" };
    expect(await world.run(disableAccount, administrator, own)).toMatchObject({
      refusal: { kind: "own-account" },
    });
    const ministry = await world.person("ministry");
    const above = { accountId: ministry.accountId, reason: "Thử" };
    expect(await world.run(disableAccount, administrator, above)).toMatchObject({
      refusal: { kind: "account-of-elsewhere" },
    });
  });

  it("gives another one-time password, and forgets a lost telephone only when asked", async () => {
    const made = await make();
    await world.parts.db
      .updateTable("account")
      .set({ totp_secret: "x", totp_confirmed: true })
      .where("id", "=", made.id)
      .execute();
    const input = { accountId: made.id, reason: "Quên mật khẩu" };
    const confirmed = () =>
      world.parts.db
        .selectFrom("account")
        .where("id", "=", made.id)
        .select("totp_confirmed")
        .executeTakeFirst();
    const reset = (forgetsSecondFactor: boolean) =>
      world.run(resetPassword, administrator, { ...input, forgetsSecondFactor });
    expect(accepted(await reset(false)).oneTimePassword).not.toBe(made.oneTimePassword);
    expect(await confirmed()).toEqual({ totp_confirmed: true });
    accepted(await reset(true));
    expect(await confirmed()).toEqual({ totp_confirmed: false });
  });
});

describe("the list of accounts", () => {
  it("finds who was idle for 45 days, and not who was for 44", async () => {
    const [idle, recent] = [await make(), await make()];
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000 - 1000);
    const used = (id: string, at: Date) =>
      world.parts.db
        .updateTable("account")
        .set({ last_seen_at: at })
        .where("id", "=", id)
        .execute();
    await used(idle.id, daysAgo(45));
    await used(recent.id, daysAgo(44));
    const list = accepted(
      await world.ask(listAccounts, administrator, { state: "idle", pageSize: 200 }),
    );
    const ids = list.rows.map(({ id }) => id);
    expect(ids).toContain(idle.id);
    expect(ids).not.toContain(recent.id);
    expect(list.rows.find(({ id }) => id === idle.id)).toMatchObject({
      isIdle: true,
      idleDays: 45,
    });
  });

  it("finds by name without marks, and staff without a second factor", async () => {
    await make();
    const byName = accepted(await world.ask(listAccounts, administrator, { q: "be thi moi" }));
    expect(byName.total).toBeGreaterThan(0);
    const without = accepted(
      await world.ask(listAccounts, administrator, {
        state: "without-second-factor",
        pageSize: 200,
      }),
    );
    expect(without.rows.every((row) => row.needsSecondFactor && !row.hasSecondFactor)).toBe(true);
  });
});

describe("the log", () => {
  it("tells who did what to whom, with personal data only as hashes", async () => {
    const made = await make();
    const entries = accepted(await world.ask(listEntries, administrator, { subjectId: made.id }));
    expect(entries.rows).toMatchObject([
      {
        name: "account.create",
        summary: "Tạo tài khoản với mật khẩu dùng một lần",
        businessDay: "2026-03-02",
        roleLabel: "Quản trị",
        actorName: administrator.displayName,
      },
    ]);
    expect(entries.rows[0]?.input).not.toContain("Bế Thị Mới");
    expect(entries.rows[0]?.input).toContain("$personal");
  });

  it("is filtered by person and by day", async () => {
    const ask = (filter: Record<string, string>) => world.ask(listEntries, administrator, filter);
    const own = accepted(await ask({ accountId: administrator.accountId }));
    expect(own.total).toBeGreaterThan(0);
    expect(accepted(await ask({ from: "2026-03-03" })).total).toBe(0);
    expect(accepted(await ask({ from: "2026-03-02", to: "2026-03-02" })).total).toBeGreaterThan(0);
  });

  it("checks its own chain, and shows what was refused", async () => {
    expect(accepted(await world.ask(checkChain, administrator, {}))).toMatchObject({ ok: true });
    const refused = accepted(await world.ask(listRefused, administrator, {}));
    expect(refused.rows.map(({ refusalKind }) => refusalKind)).toContain("own-account");
  });

  it("is not for those who work with schemes", async () => {
    const officer = await world.person("centre_officer");
    expect(await world.ask(listEntries, officer, {})).toMatchObject({
      refusal: { kind: "not-permitted" },
    });
  });
});
