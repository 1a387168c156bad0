import { establishmentStatuses, establishmentTraits, legalForms } from "@kc/core/party";
import * as z from "zod/mini";
import {
  changedRecord,
  day,
  dongAmount,
  endpoint,
  id,
  optionalText,
  pageOf,
  pageQuestion,
  personal,
  secret,
  text,
  version,
  workbookOf,
} from "../platform/api.ts";

const communeCode = z.string().check(z.regex(/^\d{5}$/));
const workers = z.int().check(z.minimum(0), z.maximum(1_000_000));
export const verdicts = ["eligible", "not", "unknown"] as const;
export const evidenceGrades = ["claimed", "evidenced", "verified"] as const;

/** Everything that is written about an establishment. */
const establishmentFields = {
  name: text(200),
  legalForm: z.enum(legalForms),
  /** Tax code, or the personal id that serves as one. A wrong check digit warns and does not block. */
  taxCode: personal(z.nullable(optionalText(20))),
  representativeName: personal(text(120)),
  phone: personal(optionalText(30)),
  email: personal(optionalText(120)),
  registeredAddress: text(300),
  registeredCommuneCode: communeCode,
  productionAddress: text(300),
  communeCode,
  sectorDivision: z.string().check(z.regex(/^\d{2}$/)),
  sectorNote: optionalText(200),
  products: optionalText(500),
  foundedOn: z.nullable(day),
  workers: z.nullable(workers),
  capitalDong: z.nullable(dongAmount),
  revenueDong: z.nullable(dongAmount),
  traits: z.array(z.enum(establishmentTraits)).check(z.maxLength(20)),
};

const confirmedNotDuplicateOf = z._default(z.array(id).check(z.maxLength(50)), []);

/** What is only worth a look: a wrong check digit, a missing tax code. */
const withWarnings = z.object({ id, version: z.int(), warnings: z.array(z.string()) });

export const registerEstablishmentEndpoint = endpoint({
  method: "POST",
  path: "/establishments",
  summary: "Đăng ký cơ sở công nghiệp nông thôn",
  input: z.object({ ...establishmentFields, confirmedNotDuplicateOf }),
  output: withWarnings,
});

export const updateEstablishmentEndpoint = endpoint({
  method: "POST",
  path: "/establishments/:establishmentId",
  summary: "Cập nhật hồ sơ cơ sở công nghiệp nông thôn",
  ifMatch: true,
  input: z.object({
    ...establishmentFields,
    establishmentId: id,
    expectedVersion: version,
    confirmedNotDuplicateOf,
  }),
  output: withWarnings,
});

export const recordYearEndpoint = endpoint({
  method: "POST",
  path: "/establishments/:establishmentId/years",
  summary: "Ghi số liệu năm của cơ sở",
  ifMatch: true,
  input: z.object({
    establishmentId: id,
    expectedVersion: version,
    year: z.int().check(z.minimum(2000), z.maximum(2100)),
    revenueDong: z.nullable(dongAmount),
    workers: z.nullable(workers),
    exportDong: z.nullable(dongAmount),
    materialDong: z.nullable(dongAmount),
    fuelDong: z.nullable(dongAmount),
  }),
  output: changedRecord,
});

export const changeStatusEndpoint = endpoint({
  method: "POST",
  path: "/establishments/:establishmentId/status",
  summary: "Ghi cơ sở tạm ngừng, hoạt động lại hoặc giải thể",
  ifMatch: true,
  input: z.object({
    establishmentId: id,
    expectedVersion: version,
    status: z.enum(establishmentStatuses),
    since: day,
    reason: text(300),
  }),
  output: changedRecord,
});

export const signUpEndpoint = endpoint({
  method: "POST",
  path: "/sign-up",
  summary: "Cơ sở tự đăng ký cùng tài khoản của mình",
  input: z.object({
    provinceId: z.int().check(z.minimum(1), z.maximum(99)),
    ...establishmentFields,
    login: z.string().check(
      z.overwrite((value) => value.normalize("NFC").trim().toLowerCase()),
      z.minLength(1),
      z.maxLength(120),
    ),
    password: secret(z.string().check(z.minLength(1), z.maxLength(200))),
    /** Agreed that the data are used to consider support; without it nothing is kept. */
    consents: z.literal(true),
    confirmedNotDuplicateOf,
  }),
  output: z.object({
    id,
    accountId: id,
    login: z.string(),
    warnings: z.array(z.string()),
  }),
});

const EstablishmentRow = z.object({
  id,
  name: z.string(),
  legalForm: z.enum(legalForms),
  legalFormLabel: z.string(),
  taxCode: z.nullable(z.string()),
  communeCode,
  communeName: z.string(),
  sectorDivision: z.string(),
  sectorName: z.string(),
  products: z.string(),
  workers: z.nullable(z.int()),
  revenueDong: z.nullable(z.int()),
  verdict: z.enum(verdicts),
  verdictLabel: z.string(),
  status: z.enum(establishmentStatuses),
  statusLabel: z.string(),
  registeredOn: day,
  supportedTimes: z.int(),
  isDemo: z.boolean(),
});

export const listEstablishmentsEndpoint = endpoint({
  method: "GET",
  path: "/establishments",
  summary: "Danh sách cơ sở công nghiệp nông thôn",
  input: z.object({
    ...pageQuestion,
    communeCode: z.optional(communeCode),
    legalForm: z.optional(z.enum(legalForms)),
    sectorDivision: z.optional(z.string().check(z.regex(/^\d{2}$/))),
    status: z.optional(z.enum(establishmentStatuses)),
    verdict: z.optional(z.enum(verdicts)),
  }),
  output: pageOf(EstablishmentRow),
});

const Warning = z.object({ kind: z.string(), text: z.string() });

const EligibilityCard = z.object({
  on: day,
  verdict: z.enum(verdicts),
  verdictLabel: z.string(),
  ruleSetCode: z.nullable(z.string()),
  confidence: z.string(),
  confidenceLabel: z.string(),
  reasons: z.array(
    z.object({
      criterion: z.string(),
      met: z.enum(["yes", "no", "unknown"]),
      text: z.string(),
      citation: z.nullable(z.string()),
      confidence: z.string(),
    }),
  ),
  size: z.nullable(z.object({ label: z.string(), isKnown: z.boolean() })),
});

const Support = z.object({
  schemeId: id,
  code: z.string(),
  name: z.string(),
  source: z.string(),
  planYear: z.int(),
  status: z.string(),
  statusLabel: z.string(),
  statusTone: z.string(),
  requestedDong: z.int(),
  approvedDong: z.nullable(z.int()),
  committedDong: z.int(),
  /** Advanced, paid and settled: what has left the budget for it. */
  receivedDong: z.int(),
  isDemo: z.boolean(),
});

const Year = z.object({
  year: z.int(),
  revenueDong: z.nullable(z.int()),
  workers: z.nullable(z.int()),
  exportDong: z.nullable(z.int()),
  materialDong: z.nullable(z.int()),
  fuelDong: z.nullable(z.int()),
  evidenceGrade: z.enum(evidenceGrades),
});

export const findEstablishmentEndpoint = endpoint({
  method: "GET",
  path: "/establishments/:establishmentId",
  summary: "Hồ sơ một cơ sở: thông tin, đối tượng hỗ trợ, số liệu năm, hỗ trợ đã nhận",
  input: z.object({
    establishmentId: id,
    /** The day eligibility is asked for; the business day when absent. */
    on: z.optional(day),
  }),
  output: z.object({
    id,
    version: z.int(),
    name: z.string(),
    legalForm: z.enum(legalForms),
    legalFormLabel: z.string(),
    taxCode: z.nullable(z.string()),
    representativeName: z.string(),
    phone: z.string(),
    email: z.string(),
    registeredAddress: z.string(),
    registeredCommuneCode: z.string(),
    registeredCommuneName: z.string(),
    productionAddress: z.string(),
    communeCode: z.string(),
    communeName: z.string(),
    sectorDivision: z.string(),
    sectorName: z.string(),
    sectorNote: z.string(),
    products: z.string(),
    foundedOn: z.nullable(day),
    workers: z.nullable(z.int()),
    capitalDong: z.nullable(z.int()),
    revenueDong: z.nullable(z.int()),
    traits: z.array(z.enum(establishmentTraits)),
    status: z.enum(establishmentStatuses),
    statusLabel: z.string(),
    statusSince: z.nullable(day),
    statusReason: z.string(),
    registeredOn: day,
    registeredByLabel: z.string(),
    consentedOn: z.nullable(day),
    hasAccount: z.boolean(),
    isDemo: z.boolean(),
    mayUpdate: z.boolean(),
    warnings: z.array(Warning),
    eligibility: EligibilityCard,
    years: z.array(Year),
    support: z.array(Support),
    supportSums: z.object({
      requestedDong: z.int(),
      approvedDong: z.int(),
      receivedDong: z.int(),
    }),
  }),
});

export const findSimilarEndpoint = endpoint({
  method: "GET",
  path: "/establishments/similar",
  summary: "Cơ sở đã đăng ký có thể trùng với cơ sở đang nhập",
  input: z.object({
    name: z.string().check(z.maxLength(200)),
    taxCode: z.optional(z.string().check(z.maxLength(20))),
    phone: z.optional(z.string().check(z.maxLength(30))),
    communeCode,
    exceptId: z.optional(id),
  }),
  output: z.object({
    rows: z.array(
      z.object({
        establishmentId: id,
        name: z.string(),
        communeName: z.string(),
        certainty: z.enum(["certain", "likely", "possible"]),
        why: z.string(),
      }),
    ),
  }),
});

export const listSectorsEndpoint = endpoint({
  method: "GET",
  path: "/sectors",
  summary: "Ngành công nghiệp cấp 2 (VSIC) và nhóm ngành nghề được hỗ trợ",
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z.object({
        division: z.string(),
        name: z.string(),
        /** The point of the decree's list that it is read under; null where an officer decides. */
        point: z.nullable(z.string()),
        pointLabel: z.nullable(z.string()),
        confidence: z.string(),
      }),
    ),
  }),
});

export const exportEstablishmentsEndpoint = workbookOf(listEstablishmentsEndpoint);

export const importTemplateEndpoint = endpoint({
  method: "GET",
  path: "/workbooks/establishment-import",
  summary: "Mẫu Excel để nhập danh sách cơ sở, có danh mục chọn",
  input: z.object({}),
  output: z.unknown(),
});

const fileName = z.string().check(z.minLength(1), z.maxLength(300));

export const checkImportEndpoint = endpoint({
  method: "POST",
  path: "/establishments/import/check",
  summary: "Kiểm tra tệp Excel danh sách cơ sở, chưa ghi gì",
  input: z.object({ fileName }),
  output: z.object({
    rows: z.int(),
    faults: z.array(
      z.object({
        sheet: z.string(),
        cell: z.string(),
        head: z.string(),
        wrong: z.string(),
        todo: z.string(),
      }),
    ),
    duplicates: z.array(
      z.object({
        row: z.int(),
        name: z.string(),
        candidates: z.array(
          z.object({
            establishmentId: id,
            name: z.string(),
            communeName: z.string(),
            why: z.string(),
          }),
        ),
      }),
    ),
    /** The same workbook with the bad cells coloured and commented, in base64; null where nothing is wrong. */
    annotated: z.nullable(z.string()),
  }),
});

export const importEstablishmentsEndpoint = endpoint({
  method: "POST",
  path: "/establishments/import",
  summary: "Nhập danh sách cơ sở từ tệp Excel; có ô sai thì không ghi gì",
  input: z.object({ fileName, duplicates: z._default(z.enum(["refuse", "skip"]), "refuse") }),
  output: z.object({ registered: z.int(), skipped: z.int() }),
});
