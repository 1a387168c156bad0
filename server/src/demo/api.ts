import * as z from "zod/mini";
import { endpoint } from "../platform/api.ts";

export const listDemoAccountsEndpoint = endpoint({
  method: "GET",
  path: "/demo/accounts",
  summary: "Các tài khoản dùng thử",
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z.object({
        username: z.string(),
        title: z.string(),
        displayName: z.string(),
        role: z.string(),
      }),
    ),
  }),
});

export const becomeDemoAccountEndpoint = endpoint({
  method: "POST",
  path: "/demo/become",
  summary: "Làm thử trong vai một tài khoản dùng thử",
  input: z.object({ username: z.string().check(z.maxLength(60)) }),
  output: z.object({
    next: z.enum(["totp", "enrol-totp", "change-password", "choose-membership", "done"]),
  }),
});
