import { ok, plainDate } from "@kc/core/kernel";
import { flatProgramme } from "@kc/core/programme";
import { defineQuery } from "../platform/query.ts";
import { findProgrammeEndpoint } from "./api.ts";
import { notFound } from "./not-found.ts";
import { findStoredProgramme } from "./store.ts";

export const findProgramme = defineQuery({
  name: "programme.find",
  endpoint: findProgrammeEndpoint,
  permission: "programme:read",
  async run({ db, viewer, today }, { code, asOf }) {
    const on = asOf === undefined ? today : plainDate(asOf);
    const programme = await findStoredProgramme(db, viewer.provinceId, code, on);
    if (!programme) return notFound;
    return ok({
      shown: programme.shown,
      versions: programme.versions,
      programme: flatProgramme(programme.structure),
    });
  },
});
