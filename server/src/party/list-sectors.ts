import { ok } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { listSectorsEndpoint } from "./api.ts";
import { eligibilityRules } from "./eligibility-data.ts";

export const listSectors = defineQuery({
  name: "party.list-sectors",
  endpoint: listSectorsEndpoint,
  permission: "territory:read",
  run() {
    const { divisions, points } = eligibilityRules.sectors;
    const rows = divisions.map(({ division, name, point, confidence }) => ({
      division,
      name,
      point,
      pointLabel: points.find((known) => known.point === point)?.label ?? null,
      confidence,
    }));
    return Promise.resolve(ok({ rows }));
  },
});
