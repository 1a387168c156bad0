import { ok, plainDate } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { findProgrammeResultsEndpoint } from "./api.ts";
import { notFound } from "./not-found.ts";
import { publishedResultsOf } from "./published-results.ts";
import { findResults } from "./results-store.ts";
import { findStoredProgramme } from "./store.ts";

export const findProgrammeResults = defineQuery({
  name: "programme.results",
  endpoint: findProgrammeResultsEndpoint,
  permission: "programme:read",
  async run({ db, viewer, today }, { code, asOf }) {
    const on = asOf === undefined ? today : plainDate(asOf);
    const programme = await findStoredProgramme(db, viewer.provinceId, code, on);
    if (!programme) return notFound;
    const results = await findResults(db, viewer.provinceId, programme, on);
    return ok({ ...results, published: publishedResultsOf(code) });
  },
});
