import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { findAccountByLogin } from "../account/store.ts";
import { establishmentInput, makeEstablishment } from "../testing/make-establishment.ts";
import { accepted, caoBang, openTestWorld } from "../testing/test-world.ts";
import { findEstablishment } from "./find-establishment.ts";
import { runSignUp } from "./run-sign-up.ts";

const world = await openTestWorld("2026-03-02");
afterAll(() => world.close());

const person = { login: "chu-co-so", password: "suối lênin xanh biếc", consents: true };

function signUpWith(changes: Record<string, unknown>, address: string = randomUUID()) {
  return runSignUp(world.parts, {
    provinceId: caoBang,
    input: { ...establishmentInput(), ...person, ...changes },
    idempotencyKey: randomUUID(),
    address,
  });
}

describe("an establishment that signs up", () => {
  it("has its record, its account and its role after one command", async () => {
    const made = accepted(await signUpWith({ name: "Hộ Tự Đăng Ký", login: "Tu-Dang-Ky" }));
    expect(made.login).toBe("tu-dang-ky");
    const centre = await world.person("centre_officer");
    const found = accepted(
      await world.ask(findEstablishment, centre, { establishmentId: made.id }),
    );
    expect(found).toMatchObject({
      consentedOn: "2026-03-02",
      hasAccount: true,
      registeredByLabel: "Cơ sở tự đăng ký",
    });
  });

  it("leaves neither record nor account when the login is taken", async () => {
    accepted(await signUpWith({ name: "Hộ Đầu", login: "trung-ten" }));
    expect(await signUpWith({ name: "Hộ Sau", login: "trung-ten" })).toMatchObject({
      refusal: { kind: "login-taken", login: "trung-ten" },
    });
    const centre = await world.person("centre_officer");
    const { listEstablishments } = await import("./list-establishments.ts");
    expect(accepted(await world.ask(listEstablishments, centre, { q: "Hộ Sau" })).total).toBe(0);
  });

  it("needs consent", async () => {
    expect(await signUpWith({ consents: false })).toMatchObject({
      refusal: { kind: "invalid-input", issues: [{ path: "consents" }] },
    });
  });

  it.each([
    ["ngắn quá", "too-short"],
    ["matkhau12345", "too-common"],
    ["chu-co-so-cao-bang", "contains-login"],
  ])("is refused the password “%s”", async (password, fault) => {
    expect(await signUpWith({ password })).toMatchObject({
      refusal: { kind: "weak-password", fault },
    });
  });

  it("cannot say of its own tax code that it is another's", async () => {
    const id = await makeEstablishment(world, { name: "Hộ Có Mã", taxCode: "004085000000" });
    const refused = await signUpWith({
      name: "Hộ Mạo Danh",
      taxCode: "004085000000",
      login: "mao-danh",
      confirmedNotDuplicateOf: [id],
    });
    expect(refused).toMatchObject({ refusal: { kind: "likely-duplicate" } });
  });

  it("cannot ask by telephone number who is registered", async () => {
    await makeEstablishment(world, { name: "Hộ Có Số", phone: "0900 000 111" });
    const made = await signUpWith({ name: "Hộ Khác", login: "ho-khac", phone: "0900000111" });
    expect(made).toMatchObject({
      ok: true,
      value: { warnings: [expect.not.stringMatching(/Hộ Có Số/)] },
    });
  });

  it("waits after twenty tries from one address, and others do not", async () => {
    const address = "203.0.113.7";
    for (let turn = 0; turn < 20; turn += 1) await signUpWith({ consents: false }, address);
    expect(await signUpWith({ login: "cham" }, address)).toMatchObject({
      refusal: { kind: "too-many-sign-ups" },
    });
    expect(await signUpWith({ name: "Hộ Mạng Khác", login: "mang-khac" })).toMatchObject({
      ok: true,
    });
  });

  it("keeps its password nowhere but as argon2id", async () => {
    const account = await findAccountByLogin(world.parts.db, "tu-dang-ky");
    expect(account?.password_hash).toMatch(/^\$argon2id\$/);
    const rows = await world.parts.db.selectFrom("command_attempt").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain("suối lênin");
  });
});
