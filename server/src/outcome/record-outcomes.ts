import { ok, plainDate, refuse } from "@kc/core/kernel";
import { outcomeRefusalText, recordOutcome } from "@kc/core/outcome";
import { outcomeMeasureDefinition } from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { actingRole } from "../platform/viewer.ts";
import { lockScheme } from "../scheme/move-store.ts";
import { recordOutcomesEndpoint } from "./api.ts";
import { findAcceptedOn, listOutcomes, listSchemeBeneficiaries, writeOutcome } from "./store.ts";

/** Records what changed in an establishment after support (kết quả sau hỗ trợ), with how well it is proved. */
export const recordOutcomes = defineCommand({
  name: "outcome.record",
  endpoint: recordOutcomesEndpoint,
  permission: "outcome:record",
  refusalText: outcomeRefusalText,
  async run(context, { schemeId, beneficiaryId, monthsAfter, measuredOn, results }) {
    const { tx, viewer, today, about } = context;
    const { provinceId } = viewer;
    const scheme = await lockScheme(tx, provinceId, schemeId);
    if (!scheme) return refuse({ kind: "not-found", what: "đề án" });
    const beneficiaries = await listSchemeBeneficiaries(tx, provinceId, schemeId);
    const named = beneficiaries.filter(
      ({ id }) => beneficiaryId === undefined || id === beneficiaryId,
    );
    const [beneficiary, another] = named;
    if (!beneficiary || another) return refuse({ kind: "not-found", what: "đơn vị thụ hưởng" });
    const acceptedOn = await findAcceptedOn(tx, provinceId, schemeId);
    const facts = { acceptedOn, today, months: monthsAfter, role: actingRole(viewer) };
    const known = await listOutcomes(tx, provinceId, [beneficiary.id]);
    for (const { measure, value, grade, evidenceCount, note } of results) {
      const own = known.filter((row) => row.measure === measure);
      const expected = own.find((row) => row.monthsAfter === 0);
      const standing = own.find((row) => row.monthsAfter === monthsAfter);
      const standingGrade = standing?.grade ?? null;
      const decision = recordOutcome(
        { ...facts, standingGrade },
        {
          measure,
          baseline: expected?.baseline ?? 0,
          target: expected?.expected ?? null,
          result: value,
          grade,
          measuredOn: plainDate(measuredOn),
          evidenceCount,
        },
      );
      if (!decision.ok) return decision;
      const { baseline, target, result } = decision.value;
      await writeOutcome(context, {
        beneficiaryId: beneficiary.id,
        measure,
        unit: outcomeMeasureDefinition(measure).unit,
        monthsAfter,
        baseline,
        expected: target,
        measured: result,
        measuredOn,
        grade,
        evidenceCount,
        note,
      });
    }
    about(schemeId);
    return ok({ id: schemeId, recorded: results.length });
  },
});
