import { ok, refuse, yearOf } from "@kc/core/kernel";
import { registrationRefusalText } from "@kc/core/party";
import { defineCommand } from "../platform/command.ts";
import { recordYearEndpoint } from "./api.ts";
import { lockEstablishment, writeYear } from "./store.ts";

/** Figures of a year that is over; what the establishment says of itself is a claim until somebody has seen papers. */
export const recordYear = defineCommand({
  name: "establishment.record-year",
  endpoint: recordYearEndpoint,
  permission: "establishment:update",
  refusalText: registrationRefusalText,
  async run(
    { tx, viewer, today, commandId, about },
    { establishmentId, expectedVersion, ...figures },
  ) {
    const current = await lockEstablishment(tx, viewer.provinceId, establishmentId);
    if (!current) return refuse({ kind: "not-found", what: "cơ sở" });
    about(establishmentId);
    if (current.version !== expectedVersion)
      return refuse({ kind: "stale", currentVersion: current.version });
    if (current.status === "dissolved") return refuse({ kind: "establishment-dissolved" });
    if (figures.year >= yearOf(today)) return refuse({ kind: "year-not-over", year: figures.year });
    const version = current.version + 1;
    const changed = { provinceId: viewer.provinceId, id: establishmentId, version, commandId };
    await writeYear(tx, changed, { ...figures, evidenceGrade: "claimed" });
    return ok({ id: establishmentId, version });
  },
});
