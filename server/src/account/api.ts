import * as z from "zod/mini";
import { day, endpoint, id, secret } from "../platform/api.ts";

const Membership = z.object({
  id,
  role: z.string(),
  roleLabel: z.string(),
  organisationName: z.string(),
  provinceId: z.nullable(z.int()),
  provinceName: z.string(),
});

export const findSessionEndpoint = endpoint({
  method: "GET",
  path: "/session",
  summary: "Phiên làm việc: ai, vai trò nào, được làm gì",
  input: z.object({}),
  output: z.object({
    account: z.object({ id, displayName: z.string() }),
    membership: Membership,
    memberships: z.array(Membership),
    permissions: z.array(z.string()),
    homePage: z.string(),
    /** What the place of the viewer is called: its commune, its establishment. */
    organisationId: z.nullable(id),
    communeCode: z.nullable(z.string()),
    partyId: z.nullable(id),
    demo: z.boolean(),
    today: day,
  }),
});

const NextStep = z.object({
  next: z.enum(["totp", "enrol-totp", "change-password", "choose-membership", "done"]),
});
const password = z.string().check(z.minLength(1), z.maxLength(200));

export const signInEndpoint = endpoint({
  method: "POST",
  path: "/sign-in",
  summary: "Đăng nhập bằng tài khoản và mật khẩu",
  input: z.object({
    account: z.string().check(z.minLength(1), z.maxLength(120)),
    password: secret(password),
  }),
  output: NextStep,
});

export const signInWithCodeEndpoint = endpoint({
  method: "POST",
  path: "/sign-in/totp",
  summary: "Nhập mã xác thực của ứng dụng",
  input: z.object({ code: secret(z.string().check(z.regex(/^\d{6}$/))) }),
  output: NextStep,
});

export const startEnrolmentEndpoint = endpoint({
  method: "POST",
  path: "/sign-in/enrol/start",
  summary: "Lấy mã QR để cài ứng dụng xác thực",
  input: z.object({}),
  output: z.object({ otpauthUrl: z.string(), qrSvg: z.string(), secret: z.string() }),
});

export const enrolEndpoint = endpoint({
  method: "POST",
  path: "/sign-in/enrol",
  summary: "Xác nhận ứng dụng xác thực bằng mã đầu tiên",
  input: z.object({ code: secret(z.string().check(z.regex(/^\d{6}$/))) }),
  output: NextStep,
});

export const changePasswordEndpoint = endpoint({
  method: "POST",
  path: "/account/password",
  summary: "Đổi mật khẩu",
  input: z.object({ current: secret(password), next: secret(password) }),
  output: NextStep,
});

export const signOutEndpoint = endpoint({
  method: "POST",
  path: "/sign-out",
  summary: "Đăng xuất",
  input: z.object({}),
  output: z.object({ ok: z.literal(true) }),
});

export const signOutEverywhereEndpoint = endpoint({
  method: "POST",
  path: "/sign-out-everywhere",
  summary: "Đăng xuất khỏi mọi thiết bị",
  input: z.object({}),
  output: z.object({ ok: z.literal(true), closedSessions: z.int() }),
});

export const chooseMembershipEndpoint = endpoint({
  method: "POST",
  path: "/session/membership",
  summary: "Chọn vai trò làm việc",
  input: z.object({ membershipId: id }),
  output: z.object({ ok: z.literal(true) }),
});
