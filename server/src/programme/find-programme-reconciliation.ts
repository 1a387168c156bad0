import { ok, plainDate } from "@kc/core/kernel";
import { reconcileTables } from "@kc/core/programme";
import { defineQuery } from "../platform/query.ts";
import { findProgrammeReconciliationEndpoint } from "./api.ts";
import { notFound } from "./not-found.ts";
import { findStoredProgramme } from "./store.ts";

export const findProgrammeReconciliation = defineQuery({
  name: "programme.reconcile",
  endpoint: findProgrammeReconciliationEndpoint,
  permission: "programme:read",
  async run({ db, viewer, today }, { code, asOf }) {
    const on = asOf === undefined ? today : plainDate(asOf);
    const programme = await findStoredProgramme(db, viewer.provinceId, code, on);
    if (!programme) return notFound;
    const sums = reconcileTables(programme.structure);
    return ok({ sums, allEqual: sums.every(({ equal }) => equal) });
  },
});
