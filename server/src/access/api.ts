import { organisationKinds, roleNames } from "@kc/core/access";
import * as z from "zod/mini";
import {
  changedRecord,
  day,
  endpoint,
  id,
  instant,
  optionalText,
  pageOf,
  pageQuestion,
  personal,
  secret,
  text,
  version,
} from "../platform/api.ts";

/** What a body's papers print of it. */
const bodyOnPaper = {
  address: z._default(optionalText(300), ""),
  phone: z._default(optionalText(60), ""),
  /** `SCT` in `12/TTr-SCT`: capitals, `&` and hyphens. */
  paperSymbol: z._default(z.string().check(z.regex(/^[A-ZĐ0-9&-]{0,20}$/u)), ""),
  paperPlace: z._default(optionalText(60), ""),
  archiveCode: z._default(z.string().check(z.regex(/^[A-ZĐ0-9&-]{0,20}$/u)), ""),
  taxCode: z._default(optionalText(40), ""),
  bankAccount: z._default(optionalText(60), ""),
  bankName: z._default(optionalText(200), ""),
  /** Mã đơn vị quan hệ ngân sách: seven digits. */
  budgetCode: z._default(z.string().check(z.regex(/^(\d{7})?$/u)), ""),
};

const Organisation = z.object({
  key: text(60),
  kind: z.enum(organisationKinds),
  parent: z.optional(text(60)),
  name: text(200),
  shortName: text(80),
  ...bodyOnPaper,
});

export const openProvinceEndpoint = endpoint({
  method: "POST",
  path: "/admin/province/open",
  summary: "Mở hệ thống cho một tỉnh: cây tổ chức và UBND các xã, phường",
  input: z.object({ validFrom: day, organisations: z.array(Organisation) }),
  output: z.object({ organisations: z.int() }),
});

export const listOrganisationsEndpoint = endpoint({
  method: "GET",
  path: "/organisations",
  summary: "Cây tổ chức của tỉnh",
  input: z.object({ kind: z.optional(z.enum(organisationKinds)) }),
  output: z.object({
    rows: z.array(
      z.object({
        id,
        kind: z.enum(organisationKinds),
        name: z.string(),
        shortName: z.string(),
        parentId: z.nullable(id),
        communeCode: z.nullable(z.string()),
        address: z.string(),
        phone: z.string(),
        paperSymbol: z.string(),
        paperPlace: z.string(),
        archiveCode: z.string(),
        taxCode: z.string(),
        bankAccount: z.string(),
        bankName: z.string(),
        budgetCode: z.string(),
        version: z.int(),
      }),
    ),
  }),
});

export const updateOrganisationEndpoint = endpoint({
  method: "POST",
  path: "/organisations/:organisationId",
  summary: "Sửa địa chỉ, tài khoản và cách ghi của một cơ quan trên văn bản",
  input: z.object({ organisationId: id, expectedVersion: version, ...bodyOnPaper }),
  output: changedRecord,
  ifMatch: true,
});

export const accountStates = [
  "active",
  "idle",
  "without-second-factor",
  "locked",
  "disabled",
] as const;

const RoleRow = z.object({
  id,
  role: z.enum(roleNames),
  roleLabel: z.string(),
  place: z.string(),
  positionTitle: z.string(),
  validFrom: day,
  validTo: z.nullable(day),
  isCurrent: z.boolean(),
});

const AccountRow = z.object({
  id,
  login: z.string(),
  displayName: z.string(),
  status: z.enum(["active", "locked", "disabled"]),
  statusLabel: z.string(),
  hasSecondFactor: z.boolean(),
  needsSecondFactor: z.boolean(),
  mustChangePassword: z.boolean(),
  isBlockedNow: z.boolean(),
  failedSignIns: z.int(),
  lastSeenAt: z.nullable(instant),
  createdAt: instant,
  idleDays: z.int(),
  isIdle: z.boolean(),
  isDemo: z.boolean(),
  isOwn: z.boolean(),
  roles: z.array(RoleRow),
});

export const listAccountsEndpoint = endpoint({
  method: "GET",
  path: "/accounts",
  summary: "Tài khoản có vai trò trong tỉnh",
  input: z.object({
    ...pageQuestion,
    role: z.optional(z.enum(roleNames)),
    state: z.optional(z.enum(accountStates)),
  }),
  output: z.extend(pageOf(AccountRow), {
    /** Days without signing in after which an account is to be closed. */
    idleAfterDays: z.int(),
  }),
});

export const findAccountEndpoint = endpoint({
  method: "GET",
  path: "/accounts/:accountId",
  summary: "Một tài khoản với các vai trò của tài khoản",
  input: z.object({ accountId: id }),
  output: AccountRow,
});

export const listSessionsEndpoint = endpoint({
  method: "GET",
  path: "/accounts/:accountId/sessions",
  summary: "Phiên làm việc đang mở của một tài khoản",
  input: z.object({ accountId: id }),
  output: z.object({
    rows: z.array(
      z.object({
        stage: z.string(),
        openedAt: instant,
        lastSeenAt: instant,
        address: z.string(),
        userAgent: z.string(),
      }),
    ),
  }),
});

/** Shown once, to be changed at the first sign-in: kept nowhere, so that a repeat of the command lacks it. */
const oneTimePassword = z.optional(secret(z.string()));

const roleWanted = {
  role: z.enum(roleNames),
  organisationId: z.nullable(id),
  establishmentId: z.nullable(id),
  positionTitle: optionalText(120),
  validFrom: day,
  validTo: z.nullable(day),
};

export const createAccountEndpoint = endpoint({
  method: "POST",
  path: "/accounts",
  summary: "Tạo tài khoản với mật khẩu dùng một lần",
  input: z.object({
    login: z.string().check(
      z.overwrite((value) => value.normalize("NFC").trim().toLowerCase()),
      z.minLength(1),
      z.maxLength(120),
    ),
    displayName: personal(text(120)),
    ...roleWanted,
  }),
  output: z.object({
    id,
    login: z.string(),
    membershipId: id,
    oneTimePassword,
  }),
});

export const assignMembershipEndpoint = endpoint({
  method: "POST",
  path: "/accounts/:accountId/roles",
  summary: "Phân vai trò cho một tài khoản",
  input: z.object({ accountId: id, ...roleWanted }),
  output: z.object({ membershipId: id }),
});

export const endMembershipEndpoint = endpoint({
  method: "POST",
  path: "/roles/:membershipId/end",
  summary: "Kết thúc một vai trò của tài khoản",
  input: z.object({ membershipId: id, reason: text(300) }),
  output: z.object({ membershipId: id, validTo: day }),
});

const changedAccount = z.object({ id, status: z.string() });

export const disableAccountEndpoint = endpoint({
  method: "POST",
  path: "/accounts/:accountId/disable",
  summary: "Khóa tài khoản và đóng mọi phiên của tài khoản",
  input: z.object({ accountId: id, reason: text(300) }),
  output: changedAccount,
});

export const enableAccountEndpoint = endpoint({
  method: "POST",
  path: "/accounts/:accountId/enable",
  summary: "Mở khóa tài khoản",
  input: z.object({ accountId: id, reason: text(300) }),
  output: changedAccount,
});

export const resetPasswordEndpoint = endpoint({
  method: "POST",
  path: "/accounts/:accountId/reset-password",
  summary: "Cấp lại mật khẩu dùng một lần, bỏ ứng dụng xác thực khi mất điện thoại",
  input: z.object({ accountId: id, forgetsSecondFactor: z.boolean(), reason: text(300) }),
  output: z.object({ id, login: z.string(), oneTimePassword }),
});

export const listEstablishmentChoicesEndpoint = endpoint({
  method: "GET",
  path: "/accounts/establishment-choices",
  summary: "Cơ sở để gắn với tài khoản của người đại diện",
  input: z.object({ q: z.string().check(z.minLength(1), z.maxLength(200)) }),
  output: z.object({
    rows: z.array(z.object({ id, name: z.string(), communeName: z.string() })),
  }),
});
