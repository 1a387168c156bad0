import { ok } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { countWorkEndpoint } from "./api.ts";
import { findWork, type WorkState } from "./find-work.ts";

export const countWork = defineQuery({
  name: "worklist.count",
  endpoint: countWorkEndpoint,
  permission: "worklist:read",
  async run(context) {
    const rows = await findWork(context);
    const at = (state: WorkState) => rows.filter((row) => row.state === state).length;
    return ok({ total: rows.length, late: at("late"), today: at("today"), week: at("week") });
  },
});
