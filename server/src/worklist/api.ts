import * as z from "zod/mini";
import { day, endpoint, id } from "../platform/api.ts";

const Work = z.object({
  kind: z.string(),
  verb: z.string(),
  subjectId: z.string(),
  label: z.string(),
  detail: z.string(),
  link: z.string(),
  dueOn: z.nullable(day),
  dueBecause: z.nullable(z.string()),
  state: z.enum(["late", "today", "week", "later"]),
  waitingSince: z.nullable(day),
});

const WaitingForOthers = z.object({
  schemeId: id,
  label: z.string(),
  detail: z.string(),
  statusLabel: z.string(),
  statusTone: z.string(),
  /** The next step and who makes it. */
  next: z.string(),
  who: z.string(),
  since: day,
});

export const listWorkEndpoint = endpoint({
  method: "GET",
  path: "/worklist",
  summary: "Việc đang chờ tôi và hạn của từng việc",
  input: z.object({}),
  output: z.object({
    today: day,
    rows: z.array(Work),
    /** What I follow and others have to do next. */
    others: z.array(WaitingForOthers),
  }),
});

export const countWorkEndpoint = endpoint({
  method: "GET",
  path: "/worklist/count",
  summary: "Số việc đang chờ tôi",
  input: z.object({}),
  output: z.object({ total: z.int(), late: z.int(), today: z.int(), week: z.int() }),
});

export const findFiguresEndpoint = endpoint({
  method: "GET",
  path: "/worklist/figures",
  summary: "Số liệu chính trong phạm vi của tôi",
  input: z.object({}),
  output: z.object({
    year: z.int(),
    establishments: z.nullable(z.object({ active: z.int(), supported: z.int() })),
    stages: z.nullable(z.array(z.object({ stage: z.string(), label: z.string(), count: z.int() }))),
    /** Of the year's commitments that the viewer sees; null where the role does not read them. */
    money: z.nullable(
      z.object({
        assignedDong: z.nullable(z.int()),
        committedDong: z.int(),
        advancedDong: z.int(),
        paidDong: z.int(),
        settledDong: z.int(),
      }),
    ),
  }),
});
