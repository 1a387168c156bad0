import { randomUUID } from "node:crypto";
import type { Role } from "@kc/core/access";
import { afterAll, describe, expect, it } from "vitest";
import { hashPassword } from "../platform/password.ts";
import { openDoor } from "../testing/open-door.ts";
import { caoBang, openTestWorld } from "../testing/test-world.ts";
import { codeAt } from "./second-factor.ts";

const world = await openTestWorld("2026-03-02");
afterAll(() => world.close());

const password = "sông hiến chảy êm";
const passwordHash = await hashPassword(password);

/** An account that exists only for one test, with one role. */
async function makeAccount(role: Role = "establishment", changes: Record<string, unknown> = {}) {
  const login = `nguoi-${randomUUID().slice(0, 8)}`;
  const id = randomUUID();
  await world.parts.db
    .insertInto("account")
    .values({ id, login, display_name: "Người Thử", password_hash: passwordHash, ...changes })
    .execute();
  await world.parts.db
    .insertInto("membership")
    .values({
      id: randomUUID(),
      account_id: id,
      province_id: caoBang,
      role,
      valid_from: "2020-01-01",
    })
    .execute();
  return { id, login };
}

const findAccount = (id: string) =>
  world.parts.db.selectFrom("account").where("id", "=", id).selectAll().executeTakeFirstOrThrow();

const signIn = (door: ReturnType<typeof openDoor>, account: string, given = password) =>
  door.post("/api/v1/sign-in", { account, password: given });

const wrong = "không phải mật khẩu";
/** An address of its own for each test, so that none slows another. */
let lastAddress = 0;
function newAddress() {
  lastAddress += 1;
  return `192.0.2.${String(lastAddress)}`;
}
const newDoor = (config = {}) => openDoor(world, newAddress(), config);

describe("signing in with a password", () => {
  it("opens a session for whoever needs no second factor", async () => {
    const { login } = await makeAccount();
    const door = newDoor();
    expect((await door.get("/api/v1/session")).status).toBe(401);
    expect(await signIn(door, ` ${login.toUpperCase()} `)).toMatchObject({
      status: 200,
      body: { next: "done" },
    });
    expect(await door.get("/api/v1/session")).toMatchObject({
      status: 200,
      body: { account: { displayName: "Người Thử" }, homePage: "establishment" },
    });
  });

  it("takes the password in decomposed Unicode too", async () => {
    const { login } = await makeAccount();
    expect((await signIn(newDoor(), login, password.normalize("NFD"))).status).toBe(200);
  });

  it("says the same of a wrong password and of an account that does not exist", async () => {
    const { login } = await makeAccount();
    const known = await signIn(newDoor(), login, wrong);
    const unknown = await signIn(newDoor(), "khong-co-ai", wrong);
    expect(known.status).toBe(401);
    expect({ ...unknown.body, requestId: "" }).toEqual({ ...known.body, requestId: "" });
  });

  it("gives a new token at every stage", async () => {
    const { login } = await makeAccount();
    const door = newDoor();
    await signIn(door, login);
    const first = door.cookie();
    await signIn(door, login);
    expect(door.cookie()).not.toBe(first);
    const other = newDoor();
    expect((await other.get("/api/v1/session", { Cookie: first })).status).toBe(401);
  });
});

describe("guessing", () => {
  it("makes an account wait after five failures, and says how long", async () => {
    const { login } = await makeAccount();
    const door = newDoor();
    for (let turn = 0; turn < 4; turn += 1)
      expect((await signIn(door, login, wrong)).status).toBe(401);
    expect((await signIn(door, login, wrong)).status).toBe(401);
    const waiting = await signIn(door, login);
    expect(waiting).toMatchObject({ status: 429, body: { kind: "too-many-tries" } });
    expect(Number(waiting.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(String(waiting.body["title"])).toMatch(/Chờ 1 phút/);
  });

  it("does not make another account wait, at the same address", async () => {
    const [guessed, other] = [await makeAccount(), await makeAccount()];
    const door = newDoor();
    for (let turn = 0; turn < 6; turn += 1) await signIn(door, guessed.login, wrong);
    expect((await signIn(door, other.login)).status).toBe(200);
  });

  it("makes a name without an account wait in the same way", async () => {
    const door = newDoor();
    const name = `khong-co-${randomUUID().slice(0, 6)}`;
    for (let turn = 0; turn < 5; turn += 1)
      expect((await signIn(door, name, wrong)).status).toBe(401);
    expect((await signIn(door, name, wrong)).status).toBe(429);
  });

  it("counts every one of tries made at the same time", async () => {
    const { id, login } = await makeAccount();
    const door = newDoor();
    await Promise.all(Array.from({ length: 4 }, () => signIn(door, login, wrong)));
    expect((await findAccount(id)).failed_sign_ins).toBe(4);
  });

  it("makes an address wait after a hundred failures, and no other address", async () => {
    const address = newAddress();
    await world.parts.db
      .insertInto("sign_in_attempt")
      .values(
        Array.from({ length: 100 }, (_, index) => ({
          id: randomUUID(),
          login: `doan-${String(index)}`,
          address,
          succeeded: false,
          reason: "wrong-pair",
        })),
      )
      .execute();
    const { login } = await makeAccount();
    expect((await signIn(openDoor(world, address), login)).status).toBe(429);
    expect((await signIn(newDoor(), login)).status).toBe(200);
  });

  it("locks the account after twenty failures in a row, and tells only who knows the password", async () => {
    const { id, login } = await makeAccount("establishment", { failed_sign_ins: 19 });
    await signIn(newDoor(), login, wrong);
    expect((await findAccount(id)).status).toBe("locked");
    await world.parts.db
      .updateTable("account")
      .set({ blocked_until: null })
      .where("id", "=", id)
      .execute();
    expect((await signIn(newDoor(), login)).body).toMatchObject({ kind: "account-closed" });
    await world.parts.db
      .updateTable("account")
      .set({ blocked_until: null })
      .where("id", "=", id)
      .execute();
    expect((await signIn(newDoor(), login, wrong)).body).toMatchObject({ kind: "wrong-pair" });
  });

  it("forgets the failures once somebody has signed in", async () => {
    const { id, login } = await makeAccount("establishment", { failed_sign_ins: 4 });
    await signIn(newDoor(), login);
    expect((await findAccount(id)).failed_sign_ins).toBe(0);
  });
});

describe("the second factor", () => {
  /** Signs in a member of staff up to its second factor, and gives what its telephone holds. */
  async function enrolled() {
    const account = await makeAccount("centre_officer");
    const door = newDoor();
    expect((await signIn(door, account.login)).body).toEqual({ next: "enrol-totp" });
    const { body } = await door.post("/api/v1/sign-in/enrol/start");
    const secret = String(body["secret"]);
    return { ...account, door, secret, body };
  }

  it("is enrolled by every member of staff before anything else", async () => {
    const { door, secret, login, body } = await enrolled();
    expect(String(body["otpauthUrl"])).toMatch(/^otpauth:\/\/totp\//);
    expect((await door.get("/api/v1/establishments")).status).toBe(401);
    const wrongCode = await door.post("/api/v1/sign-in/enrol", { code: "000000" });
    expect(wrongCode.body).toMatchObject({ kind: "wrong-code" });
    const code = codeAt(secret, login, new Date());
    expect((await door.post("/api/v1/sign-in/enrol", { code })).body).toEqual({ next: "done" });
    expect((await door.get("/api/v1/establishments")).status).toBe(200);
  });

  it("is asked at the next sign-in, and a code that was used is refused", async () => {
    const { door, secret, login } = await enrolled();
    const code = codeAt(secret, login, new Date());
    await door.post("/api/v1/sign-in/enrol", { code });
    const next = newDoor();
    expect((await signIn(next, login)).body).toEqual({ next: "totp" });
    expect((await next.post("/api/v1/sign-in/totp", { code })).body).toMatchObject({
      kind: "wrong-code",
    });
    const later = codeAt(secret, login, new Date(Date.now() + 30_000));
    expect((await next.post("/api/v1/sign-in/totp", { code: later })).body).toEqual({
      next: "done",
    });
  });

  it("lies in the database only sealed", async () => {
    const { id, secret } = await enrolled();
    expect((await findAccount(id)).totp_secret).not.toContain(secret);
  });

  it("cannot be asked for without the password", async () => {
    expect((await newDoor().post("/api/v1/sign-in/totp", { code: "123456" })).status).toBe(401);
  });
});

describe("a password to be changed at the first sign-in", () => {
  it("lets nothing else be done before, refuses the same and a weak one, and closes every session", async () => {
    const { login } = await makeAccount("establishment", { must_change_password: true });
    const door = newDoor();
    expect((await signIn(door, login)).body).toEqual({ next: "change-password" });
    expect((await door.get("/api/v1/establishments")).status).toBe(401);
    const change = (next: string, current = password) =>
      door.post("/api/v1/account/password", { current, next });
    expect((await change("ngắn")).body).toMatchObject({ kind: "weak-password" });
    expect((await change(password)).body).toMatchObject({ kind: "weak-password" });
    expect((await change("núi mắt thần mới", wrong)).body).toMatchObject({ kind: "wrong-pair" });
    const before = door.cookie();
    expect((await change("núi mắt thần mới")).body).toEqual({ next: "done" });
    expect((await newDoor().get("/api/v1/session", { Cookie: before })).status).toBe(401);
    expect((await signIn(newDoor(), login)).status).toBe(401);
    expect((await signIn(newDoor(), login, "núi mắt thần mới")).status).toBe(200);
  });
});

describe("a session", () => {
  async function signedIn() {
    const account = await makeAccount();
    const door = newDoor();
    await signIn(door, account.login);
    return { ...account, door };
  }
  const age = (id: string, changes: Record<string, Date>) =>
    world.parts.db.updateTable("session").set(changes).where("account_id", "=", id).execute();
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

  it("ends after a quarter of an hour without use, and not before", async () => {
    const { id, door } = await signedIn();
    await age(id, { last_seen_at: minutesAgo(14) });
    expect((await door.get("/api/v1/session")).status).toBe(200);
    await age(id, { last_seen_at: minutesAgo(16) });
    expect((await door.get("/api/v1/session")).status).toBe(401);
  });

  it("ends after twelve hours however much it is used", async () => {
    const { id, door } = await signedIn();
    await age(id, { opened_at: minutesAgo(12 * 60 + 1) });
    expect((await door.get("/api/v1/session")).status).toBe(401);
  });

  it("ends with the account, and with the role it works in", async () => {
    const { id, door } = await signedIn();
    await world.parts.db
      .updateTable("membership")
      .set({ valid_to: "2026-03-01" })
      .where("account_id", "=", id)
      .execute();
    expect((await door.get("/api/v1/session")).status).toBe(401);
    const other = await signedIn();
    await world.parts.db
      .updateTable("account")
      .set({ status: "disabled" })
      .where("id", "=", other.id)
      .execute();
    expect((await other.door.get("/api/v1/session")).status).toBe(401);
  });

  it("is signed out, here or everywhere", async () => {
    const { login, door } = await signedIn();
    const elsewhere = newDoor();
    await signIn(elsewhere, login);
    expect((await door.post("/api/v1/sign-out")).status).toBe(200);
    expect((await elsewhere.get("/api/v1/session")).status).toBe(200);
    const third = newDoor();
    await signIn(third, login);
    expect((await third.post("/api/v1/sign-out-everywhere")).body).toMatchObject({
      closedSessions: 2,
    });
    expect((await elsewhere.get("/api/v1/session")).status).toBe(401);
  });

  it("lies in a cookie that scripts cannot read and other sites cannot send", async () => {
    const { login } = await makeAccount();
    const answer = await signIn(newDoor(), login);
    const cookie = String(answer.headers.get("Set-Cookie"));
    expect(cookie).toMatch(/^kc_session=/);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).not.toMatch(/Secure/);
  });

  it("bears the __Host- name and goes only over TLS where the public address is https", async () => {
    const { login } = await makeAccount();
    const answer = await signIn(newDoor({ publicUrl: "https://khuyencong.example.vn" }), login);
    const cookie = String(answer.headers.get("Set-Cookie"));
    expect(cookie).toMatch(/^__Host-kc_session=/);
    expect(cookie).toMatch(/Secure/);
    expect(cookie).toMatch(/Path=\//);
    expect(answer.headers.get("Strict-Transport-Security")).toMatch(/max-age=\d{8}/);
  });
});

describe("a request that another site's page sends", () => {
  it.each<[string, Record<string, string | null>]>([
    ["without the header that no form can send", { "X-KC-Request": null }],
    ["which the browser marks as cross-site", { "Sec-Fetch-Site": "cross-site" }],
    ["which the browser marks as same-site", { "Sec-Fetch-Site": "same-site" }],
    ["from a foreign origin", { Origin: "https://xau.example" }],
  ])("is refused %s", async (_how, headers) => {
    const { login } = await makeAccount();
    const answer = await newDoor().post("/api/v1/sign-in", { account: login, password }, headers);
    expect(answer).toMatchObject({ status: 403, body: { kind: "cross-site" } });
  });
});

describe("the headers of every answer", () => {
  it.each(["/api/v1/session", "/api/v1/khong-co", "/healthz", "/api/v1/openapi.json", "/nowhere"])(
    "protect %s",
    async (path) => {
      const { headers } = await newDoor().get(path);
      expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(headers.get("X-Frame-Options")).toBe("DENY");
      expect(headers.get("Referrer-Policy")).toBe("same-origin");
      expect(headers.get("X-Request-Id")).toMatch(/^[0-9a-f-]{36}$/);
      const policy = String(headers.get("Content-Security-Policy"));
      expect(policy).toMatch(/default-src 'none'/);
      expect(policy).toMatch(/frame-ancestors 'none'/);
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
    },
  );

  it("let no answer of the API be kept", async () => {
    expect((await newDoor().get("/api/v1/session")).headers.get("Cache-Control")).toBe("no-store");
  });

  it("count what browsers report of the policy", async () => {
    const door = newDoor();
    expect((await door.post("/csp-report", { "csp-report": {} })).status).toBe(204);
  });
});
