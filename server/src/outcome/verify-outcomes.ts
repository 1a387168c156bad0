import { ok, refuse } from "@kc/core/kernel";
import { outcomeRefusalText, recordOutcome } from "@kc/core/outcome";
import { defineCommand } from "../platform/command.ts";
import { actingRole } from "../platform/viewer.ts";
import { lockScheme } from "../scheme/move-store.ts";
import { verifyOutcomesEndpoint } from "./api.ts";
import {
  findAcceptedOn,
  listOutcomes,
  listSchemeBeneficiaries,
  verifyOutcomeRow,
} from "./store.ts";

/** Sở verifies recorded results on the spot (kiểm tra, xác minh). */
export const verifyOutcomes = defineCommand({
  name: "outcome.verify",
  endpoint: verifyOutcomesEndpoint,
  permission: "outcome:verify",
  refusalText: outcomeRefusalText,
  async run(context, { schemeId, outcomeIds, note }) {
    const { tx, viewer, today, about } = context;
    const { provinceId } = viewer;
    const scheme = await lockScheme(tx, provinceId, schemeId);
    if (!scheme) return refuse({ kind: "not-found", what: "đề án" });
    const beneficiaries = await listSchemeBeneficiaries(tx, provinceId, schemeId);
    const beneficiaryIds = beneficiaries.map(({ id }) => id);
    const known = await listOutcomes(tx, provinceId, beneficiaryIds);
    const acceptedOn = await findAcceptedOn(tx, provinceId, schemeId);
    const facts = { acceptedOn, today, role: actingRole(viewer) };
    for (const outcomeId of outcomeIds) {
      const row = known.find(({ id }) => id === outcomeId);
      if (!row || row.measured === null || row.measuredOn === null) {
        return refuse({ kind: "not-found", what: "kết quả đã ghi nhận" });
      }
      const decision = recordOutcome(
        { ...facts, months: row.monthsAfter, standingGrade: row.grade },
        {
          measure: row.measure,
          baseline: row.baseline ?? 0,
          target: row.expected,
          result: row.measured,
          grade: "verified",
          measuredOn: row.measuredOn,
          evidenceCount: row.evidenceCount,
        },
      );
      if (!decision.ok) return decision;
      await verifyOutcomeRow(context, outcomeId, note);
    }
    about(schemeId);
    return ok({ id: schemeId, verified: outcomeIds.length });
  },
});
