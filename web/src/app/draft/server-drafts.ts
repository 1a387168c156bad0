import { endpoint } from "@kc/server/api/platform";
import * as z from "zod/mini";

const Draft = z.object({ content: z.unknown(), version: z.int(), savedAt: z.string() });

export const findDraftEndpoint = endpoint({
  method: "GET",
  path: "/drafts/:draftKey",
  summary: "Bản nháp của một biểu mẫu",
  input: z.object({ draftKey: z.string() }),
  output: z.object({ draft: z.nullable(Draft) }),
});

export const saveDraftEndpoint = endpoint({
  method: "POST",
  path: "/drafts/:draftKey",
  summary: "Lưu bản nháp",
  input: z.object({ draftKey: z.string(), content: z.unknown(), version: z.nullable(z.int()) }),
  output: z.object({ version: z.int(), savedAt: z.string() }),
});

export const discardDraftEndpoint = endpoint({
  method: "POST",
  path: "/drafts/:draftKey/discard",
  summary: "Bỏ bản nháp",
  input: z.object({ draftKey: z.string() }),
  output: z.object({ ok: z.literal(true) }),
});
