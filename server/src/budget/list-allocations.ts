import { ok } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { isPermitted } from "../platform/viewer.ts";
import { listAllocationsEndpoint } from "./api.ts";
import { addSums, figuresOf } from "./figure-store.ts";
import { listAllocationsWithSums, listBudgetYears } from "./store.ts";

export const listAllocations = defineQuery({
  name: "budget.list-allocations",
  endpoint: listAllocationsEndpoint,
  permission: "budget:read",
  async run({ db, viewer }, question) {
    const rows = await listAllocationsWithSums(db, viewer.provinceId, question);
    const { year, source, content } = question;
    return ok({
      rows: rows.map(({ sums, ...row }) => ({
        ...row,
        figures: figuresOf(sums, { allocationId: row.id }),
      })),
      total: figuresOf(addSums(rows.map(({ sums }) => sums)), { year, source, content }),
      years: [...(await listBudgetYears(db, viewer.provinceId))],
      mayEstimate: isPermitted(viewer, "budget:estimate"),
      mayAssign: isPermitted(viewer, "budget:assign"),
      mayCloseYear: isPermitted(viewer, "budget:close-year"),
    });
  },
});
