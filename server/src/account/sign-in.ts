import { parseRole, roleDefinition } from "@kc/core/access";
import { deleteCookie } from "hono/cookie";
import {
  cookieName,
  defineSessionAction,
  type Http,
  type Parts,
  problemOf,
} from "../platform/http.ts";
import type { SessionStage } from "../platform/session.ts";
import {
  changePasswordEndpoint,
  chooseMembershipEndpoint,
  enrolEndpoint,
  signInEndpoint,
  signInWithCodeEndpoint,
  signOutEndpoint,
  signOutEverywhereEndpoint,
  startEnrolmentEndpoint,
} from "./api.ts";
import { faultOfPassword, hashPassword, verifyPassword } from "../platform/password.ts";
import { enrolmentOf, newTotpSecret, openSecret, sealSecret, stepOfCode } from "./second-factor.ts";
import { openSession } from "./sessions.ts";
import {
  addFailure,
  countFailuresFrom,
  countFailuresOfLogin,
  deleteSession,
  deleteSessionsOf,
  findAccount,
  findAccountByLogin,
  listMemberships,
  recordSignInAttempt,
  setSessionMembership,
  takeTotpStep,
  updateAccount,
} from "./store.ts";

type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>;

const freeTries = 5;
const hardLockAfter = 20;
const triesPerAddress = 100;

const wrongPair = "Tài khoản hoặc mật khẩu chưa đúng. Kiểm tra bộ gõ tiếng Việt và phím Caps Lock.";

export const signIn = defineSessionAction({
  name: "account.sign-in",
  endpoint: signInEndpoint,
  async run(parts, c, input) {
    const login = input.account.trim().toLowerCase();
    const { db } = parts;
    const attempt = { login, address: c.get("address"), port: c.get("port") };
    if ((await countFailuresFrom(db, attempt.address)) >= triesPerAddress) {
      return tooMany(c, new Date(Date.now() + 15 * 60_000));
    }
    const account = await findAccountByLogin(db, login);
    const blockedUntil = account ? account.blocked_until : await blockOfNobody(parts, login);
    if (blockedUntil && blockedUntil > new Date()) {
      await recordSignInAttempt(db, { ...attempt, succeeded: false, reason: "blocked" });
      return tooMany(c, blockedUntil);
    }
    const fits = await verifyPassword(account?.password_hash ?? null, input.password);
    if (!account || !fits || account.status !== "active") {
      await recordSignInAttempt(db, { ...attempt, succeeded: false, reason: "wrong-pair" });
      if (account) await countFailure(parts, account);
      if (account && fits) {
        return problemOf(
          c,
          403,
          "account-closed",
          "Tài khoản đang bị khóa. Liên hệ quản trị hệ thống để mở lại.",
        );
      }
      return problemOf(c, 401, "wrong-pair", wrongPair);
    }
    await recordSignInAttempt(db, { ...attempt, succeeded: true, reason: "password" });
    return openSession(parts, c, account, await firstStage(parts, account));
  },
});

/** Back-off doubles from half a minute; the account itself is locked only after twenty failures in a row. */
async function countFailure({ db }: Parts, account: Account): Promise<void> {
  const failures = await addFailure(db, account.id);
  const wait = secondsToWait(failures);
  await updateAccount(db, account.id, {
    blocked_until: wait === 0 ? null : new Date(Date.now() + wait * 1000),
    ...(failures >= hardLockAfter ? { status: "locked" } : {}),
  });
}

function secondsToWait(failures: number): number {
  return failures < freeTries ? 0 : Math.min(900, 30 * 2 ** (failures - freeTries));
}

/** A name without an account waits like one with it, so that waiting does not tell them apart. */
async function blockOfNobody({ db }: Parts, login: string): Promise<Date | null> {
  const { count, lastAt } = await countFailuresOfLogin(db, login);
  return lastAt === null ? null : new Date(lastAt.getTime() + secondsToWait(count) * 1000);
}

function tooMany(c: Http, until: Date): Response {
  const seconds = Math.max(1, Math.ceil((until.getTime() - Date.now()) / 1000));
  c.header("Retry-After", String(seconds));
  const minutes = Math.ceil(seconds / 60);
  const title = `Đã thử sai nhiều lần. Chờ ${String(minutes)} phút rồi thử lại; nếu quên mật khẩu, liên hệ quản trị hệ thống.`;
  return problemOf(c, 429, "too-many-tries", title, { retryAfterSeconds: seconds });
}

async function isStaff({ db, clock }: Parts, accountId: string): Promise<boolean> {
  const memberships = await listMemberships(db, accountId, clock.today());
  return memberships.some(({ role }) => roleDefinition(parseRole(role)).isStaff);
}

async function firstStage(parts: Parts, account: Account): Promise<SessionStage> {
  return account.totp_confirmed ? "totp" : stageAfterFactor(parts, account);
}

/** What is still to do once the second factor was shown: a staff member without one enrols it. */
async function stageAfterFactor(parts: Parts, account: Account): Promise<SessionStage> {
  if (account.must_change_password) return "change-password";
  if (!account.totp_confirmed && (await isStaff(parts, account.id))) return "enrol-totp";
  return "signed-in";
}

/** The account of the session when it is at one of these stages. */
async function accountAt(
  { db }: Parts,
  c: Http,
  stages: readonly SessionStage[],
): Promise<Account | undefined> {
  const session = c.get("found")?.session;
  if (!session || !stages.includes(session.stage)) return undefined;
  return findAccount(db, session.accountId);
}

function wrongStage(c: Http): Response {
  return problemOf(c, 401, "sign-in-needed", "Phiên đăng nhập đã hết. Đăng nhập lại từ đầu.");
}

export const signInWithCode = defineSessionAction({
  name: "account.sign-in-with-code",
  endpoint: signInWithCodeEndpoint,
  async run(parts, c, { code }) {
    const account = await accountAt(parts, c, ["totp"]);
    if (account?.totp_secret == null) return wrongStage(c);
    if (account.blocked_until && account.blocked_until > new Date())
      return tooMany(c, account.blocked_until);
    const secret = openSecret(parts.config.secret, account.totp_secret);
    return finishFactor(parts, c, account, secret, code);
  },
});

async function finishFactor(
  parts: Parts,
  c: Http,
  account: Account,
  secret: string,
  code: string,
): Promise<Response> {
  const { db } = parts;
  const step = stepOfCode(secret, account.login, code, new Date());
  const attempt = { login: account.login, address: c.get("address"), port: c.get("port") };
  if (step === null || !(await takeTotpStep(db, account.id, step))) {
    await recordSignInAttempt(db, { ...attempt, succeeded: false, reason: "wrong-code" });
    await countFailure(parts, account);
    return problemOf(
      c,
      401,
      "wrong-code",
      "Mã xác thực chưa đúng hoặc đã dùng. Chờ mã mới trên ứng dụng rồi nhập lại.",
    );
  }
  await updateAccount(db, account.id, { totp_confirmed: true });
  await recordSignInAttempt(db, { ...attempt, succeeded: true, reason: "code" });
  return openSession(parts, c, account, await stageAfterFactor(parts, account));
}

/** A new secret counts only once its first code was entered; until then enrolment may start again. */
export const startEnrolment = defineSessionAction({
  name: "account.start-enrolment",
  endpoint: startEnrolmentEndpoint,
  async run(parts, c) {
    const account = await accountAt(parts, c, ["enrol-totp"]);
    if (!account) return wrongStage(c);
    const secret = newTotpSecret();
    await updateAccount(parts.db, account.id, {
      totp_secret: sealSecret(parts.config.secret, secret),
    });
    return c.json(enrolmentOf(secret, account.login));
  },
});

export const enrol = defineSessionAction({
  name: "account.enrol",
  endpoint: enrolEndpoint,
  async run(parts, c, { code }) {
    const account = await accountAt(parts, c, ["enrol-totp"]);
    if (account?.totp_secret == null) return wrongStage(c);
    const secret = openSecret(parts.config.secret, account.totp_secret);
    return finishFactor(parts, c, { ...account, totp_confirmed: true }, secret, code);
  },
});

export const changePassword = defineSessionAction({
  name: "account.change-password",
  endpoint: changePasswordEndpoint,
  async run(parts, c, input) {
    const account = await accountAt(parts, c, ["change-password", "signed-in"]);
    if (!account) return wrongStage(c);
    if (!(await verifyPassword(account.password_hash, input.current))) {
      await countFailure(parts, account);
      return problemOf(c, 401, "wrong-pair", "Mật khẩu hiện tại chưa đúng.");
    }
    const isSame = await verifyPassword(account.password_hash, input.next);
    const fault = isSame
      ? "Mật khẩu mới phải khác mật khẩu hiện tại."
      : faultOfPassword(input.next, account.login);
    if (fault) return problemOf(c, 422, "weak-password", fault);
    await updateAccount(parts.db, account.id, {
      password_hash: await hashPassword(input.next),
      must_change_password: false,
    });
    await deleteSessionsOf(parts.db, account.id);
    await recordSignInAttempt(parts.db, {
      login: account.login,
      address: c.get("address"),
      port: c.get("port"),
      succeeded: true,
      reason: "password-changed",
    });
    const changed = { ...account, must_change_password: false };
    return openSession(parts, c, account, await stageAfterFactor(parts, changed));
  },
});

export const signOut = defineSessionAction({
  name: "account.sign-out",
  endpoint: signOutEndpoint,
  async run({ db, config }, c) {
    const found = c.get("found");
    if (found) await deleteSession(db, found.session.tokenHash);
    deleteCookie(c, cookieName(config), { path: "/" });
    return c.json({ ok: true });
  },
});

export const signOutEverywhere = defineSessionAction({
  name: "account.sign-out-everywhere",
  endpoint: signOutEverywhereEndpoint,
  async run({ db, config }, c) {
    const found = c.get("found");
    if (!found) return wrongStage(c);
    const closedSessions = await deleteSessionsOf(db, found.session.accountId);
    deleteCookie(c, cookieName(config), { path: "/" });
    return c.json({ ok: true, closedSessions });
  },
});

export const chooseMembership = defineSessionAction({
  name: "account.choose-membership",
  endpoint: chooseMembershipEndpoint,
  async run({ db, clock }, c, { membershipId }) {
    const session = c.get("found")?.session;
    if (session?.stage !== "signed-in") return wrongStage(c);
    const memberships = await listMemberships(db, session.accountId, clock.today());
    if (!memberships.some(({ id }) => id === membershipId)) {
      return problemOf(c, 404, "not-found", "Không có vai trò này trong tài khoản của bạn.");
    }
    await setSessionMembership(db, session.tokenHash, membershipId);
    return c.json({ ok: true });
  },
});
