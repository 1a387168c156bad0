import * as z from "zod/mini";
import { endpoint } from "../platform/api.ts";

const draftKey = z.string().check(z.minLength(1), z.maxLength(200));
const Draft = z.object({ content: z.unknown(), version: z.int(), savedAt: z.string() });

export const findDraftEndpoint = endpoint({
  method: "GET",
  path: "/drafts/:draftKey",
  summary: "Bản nháp của một biểu mẫu",
  input: z.object({ draftKey }),
  output: z.object({ draft: z.nullable(Draft) }),
});

export const saveDraftEndpoint = endpoint({
  method: "POST",
  path: "/drafts/:draftKey",
  summary: "Lưu bản nháp; phiên bản cũ hơn bản đã lưu thì không ghi đè",
  input: z.object({ draftKey, content: z.unknown(), version: z.nullable(z.int()) }),
  output: z.object({ version: z.int(), savedAt: z.string() }),
});

export const discardDraftEndpoint = endpoint({
  method: "POST",
  path: "/drafts/:draftKey/discard",
  summary: "Bỏ bản nháp",
  input: z.object({ draftKey }),
  output: z.object({ ok: z.literal(true) }),
});
