import { ok } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { findSimilarEndpoint } from "./api.ts";
import { findDuplicates } from "./check-registration.ts";

export const findSimilar = defineQuery({
  name: "establishment.find-similar",
  endpoint: findSimilarEndpoint,
  permission: "establishment:register",
  async run({ db, viewer, today }, { name, taxCode, phone, communeCode, exceptId }) {
    const rows = await findDuplicates(
      { db, viewer, today },
      { name, taxCode: taxCode ?? null, phone: phone ?? null, communeCode, exceptId },
    );
    return ok({ rows: [...rows] });
  },
});
