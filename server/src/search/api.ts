import * as z from "zod/mini";
import { endpoint, id } from "../platform/api.ts";

const Found = z.object({
  id,
  /** What a person reads first: the code, the name, the number. */
  title: z.string(),
  /** What tells it from others: the status, the commune, the body. */
  subtitle: z.string(),
});

export const searchEndpoint = endpoint({
  method: "GET",
  path: "/search",
  summary: "Tìm đề án, cơ sở, cuộc kiểm tra, văn bản trong phạm vi được xem, không cần dấu",
  input: z.object({ q: z.string().check(z.minLength(1), z.maxLength(200)) }),
  output: z.object({
    schemes: z.array(z.object({ ...Found.shape, code: z.string() })),
    establishments: z.array(Found),
    visits: z.array(z.object({ ...Found.shape, schemeId: id })),
    documents: z.array(z.object({ ...Found.shape, schemeId: z.nullable(id) })),
  }),
});
