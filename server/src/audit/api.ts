import * as z from "zod/mini";
import { day, endpoint, id, instant, pageOf, pageQuestion, workbookOf } from "../platform/api.ts";

const Entry = z.object({
  seq: z.int(),
  commandId: id,
  recordedAt: instant,
  businessDay: day,
  name: z.string(),
  summary: z.string(),
  accountId: id,
  actorName: z.string(),
  roleLabel: z.string(),
  subjectId: z.nullable(z.string()),
  /** The record in the words of its page, and its page; null where it has none of its own. */
  subject: z.nullable(z.object({ label: z.string(), opens: z.string() })),
  /** Network address that it came from; null for the installation itself, and once erased. */
  address: z.nullable(z.string()),
  /** What was asked, as the chain holds it: personal data as salted hashes, secrets nowhere. */
  input: z.string(),
  hash: z.string(),
});

export const listEntriesEndpoint = endpoint({
  method: "GET",
  path: "/audit",
  summary: "Nhật ký: ai làm gì, vai trò nào, lúc nào",
  input: z.object({
    ...pageQuestion,
    subjectId: z.optional(z.string().check(z.maxLength(60))),
    /** Code of a scheme or a payment request, number of a contract or paper, tax code: all that was done with it. */
    record: z.optional(z.string().check(z.maxLength(60))),
    accountId: z.optional(id),
    name: z.optional(z.string().check(z.maxLength(80))),
    from: z.optional(day),
    to: z.optional(day),
  }),
  output: z.extend(pageOf(Entry), {
    names: z.array(z.object({ name: z.string(), summary: z.string() })),
    people: z.array(z.object({ accountId: id, displayName: z.string() })),
  }),
});

export const checkChainEndpoint = endpoint({
  method: "GET",
  path: "/audit/chain",
  summary: "Kiểm tra chuỗi nhật ký của tỉnh từ mắt xích đầu đến cuối",
  input: z.object({}),
  output: z.object({
    ok: z.boolean(),
    links: z.int(),
    headHash: z.nullable(z.string()),
    fault: z.nullable(
      z.object({ seq: z.int(), commandId: z.nullable(z.string()), message: z.string() }),
    ),
    checkedAt: instant,
  }),
});

export const listRefusedEndpoint = endpoint({
  method: "GET",
  path: "/audit/refused",
  summary: "Nhật ký an toàn: thao tác bị từ chối",
  input: z.object({ ...pageQuestion, accountId: z.optional(id) }),
  output: pageOf(
    z.object({
      id,
      recordedAt: instant,
      commandName: z.string(),
      summary: z.string(),
      refusalKind: z.string(),
      actorName: z.string(),
      address: z.string(),
      requestId: z.string(),
    }),
  ),
});

export const exportEntriesEndpoint = workbookOf(listEntriesEndpoint);

export const sendLogPackageEndpoint = endpoint({
  method: "GET",
  path: "/audit/package",
  summary:
    "Gói nhật ký cho thanh tra: mọi mắt xích, cách kiểm tra và trang tự kiểm tra ngoại tuyến",
  input: z.object({}),
  output: z.object({ fileName: z.string() }),
});
