import { ok, plainDate } from "@kc/core/kernel";
import { checkConsistency, ruleCatalogue } from "@kc/core/programme";
import { defineQuery } from "../platform/query.ts";
import { findProgrammeChecksEndpoint } from "./api.ts";
import { checkFacts } from "./check-facts.ts";
import { notFound } from "./not-found.ts";
import { findStoredProgramme } from "./store.ts";

export const findProgrammeChecks = defineQuery({
  name: "programme.check",
  endpoint: findProgrammeChecksEndpoint,
  permission: "programme:read",
  async run({ db, viewer, today }, { code, asOf }) {
    const on = asOf === undefined ? today : plainDate(asOf);
    const programme = await findStoredProgramme(db, viewer.provinceId, code, on);
    if (!programme) return notFound;
    return ok({
      findings: checkConsistency(programme.structure, await checkFacts(db)),
      rules: ruleCatalogue.map(({ id, title, severity, why, source }) => ({
        id,
        title,
        severity,
        why,
        source,
      })),
    });
  },
});
