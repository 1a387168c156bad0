import { ok } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { isPermitted } from "../platform/viewer.ts";
import { listPlansEndpoint } from "./api.ts";
import { listPlansWithSums } from "./plan-read-store.ts";

export const listPlans = defineQuery({
  name: "plan.list",
  endpoint: listPlansEndpoint,
  permission: "plan:read",
  async run({ db, viewer }, question) {
    return ok({
      rows: await listPlansWithSums(db, viewer.provinceId, question),
      mayDraft: isPermitted(viewer, "plan:draft"),
    });
  },
});
