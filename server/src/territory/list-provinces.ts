import { ok } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { listProvincesEndpoint } from "./api.ts";
import { listProvinces as readProvinces } from "./store.ts";

export const listProvinces = defineQuery({
  name: "territory.list-provinces",
  endpoint: listProvincesEndpoint,
  permission: "territory:read",
  async run({ db }) {
    return ok({ rows: await readProvinces(db) });
  },
});
