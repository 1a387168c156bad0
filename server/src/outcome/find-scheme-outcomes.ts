import { ok, type PlainDate, refuse } from "@kc/core/kernel";
import {
  gainHundredths,
  gainPercentHundredths,
  isTargetReached,
  outcomeChecks,
  outcomeRefusalText,
  type OutcomeResult,
} from "@kc/core/outcome";
import { outcomeMeasureDefinition, outcomeMeasureNames } from "@kc/core/scheme";
import { defineQuery } from "../platform/query.ts";
import { isPermitted } from "../platform/viewer.ts";
import { findSchemeOutcomesEndpoint } from "./api.ts";
import { findAcceptedOn, listOutcomes, listSchemeBeneficiaries, type OutcomeRow } from "./store.ts";

export const findSchemeOutcomes = defineQuery({
  name: "outcome.find-scheme-outcomes",
  endpoint: findSchemeOutcomesEndpoint,
  permission: "scheme:read",
  async run({ db, viewer, today }, { schemeId }) {
    const { provinceId } = viewer;
    const beneficiaries = await listSchemeBeneficiaries(db, provinceId, schemeId);
    if (beneficiaries.length === 0) return refuse({ kind: "not-found", what: "đề án" });
    const acceptedOn = await findAcceptedOn(db, provinceId, schemeId);
    const rows = await listOutcomes(
      db,
      provinceId,
      beneficiaries.map(({ id }) => id),
    );
    return ok({
      acceptedOn,
      beneficiaries: beneficiaries.map(({ id, name }) => {
        const own = rows.filter(({ beneficiaryId }) => beneficiaryId === id);
        return { id, name, measures: measuresOf(own), checks: checksOf(own, acceptedOn, today) };
      }),
      mayRecord: acceptedOn !== null && isPermitted(viewer, "outcome:record"),
      mayVerify: isPermitted(viewer, "outcome:verify"),
      blockedBecause:
        acceptedOn === null ? outcomeRefusalText({ kind: "outcome-before-acceptance" }) : null,
    });
  },
});

function measuresOf(rows: readonly OutcomeRow[]) {
  return outcomeMeasureNames
    .filter((measure) => rows.some((row) => row.measure === measure))
    .map((measure) => {
      const own = rows.filter((row) => row.measure === measure);
      const expected = own.find(({ monthsAfter }) => monthsAfter === 0);
      const { label, unit, direction, feeds } = outcomeMeasureDefinition(measure);
      return {
        measure,
        label,
        unit,
        direction,
        feeds: feeds?.indicator ?? null,
        baseline: expected?.baseline ?? null,
        target: expected?.expected ?? null,
        results: own.flatMap(shownResult),
      };
    });
}

function shownResult(row: OutcomeRow) {
  const { id, measure, monthsAfter, measured, measuredOn, grade, evidenceCount, note } = row;
  if (monthsAfter === 0 || measured === null || measuredOn === null || grade === null) return [];
  const result: OutcomeResult = {
    measure,
    baseline: row.baseline ?? 0,
    target: row.expected,
    result: measured,
    grade,
    measuredOn,
    evidenceCount,
  };
  const percent = gainPercentHundredths(result);
  return [
    {
      id,
      monthsAfter,
      value: measured,
      measuredOn,
      grade,
      evidenceCount,
      note,
      recorded: row.recorded,
      verified: row.verified,
      gain: gainHundredths(result) / 100,
      gainPercent: percent === null ? null : percent / 100,
      isTargetReached: isTargetReached(result),
    },
  ];
}

function checksOf(rows: readonly OutcomeRow[], acceptedOn: PlainDate | null, today: PlainDate) {
  if (acceptedOn === null) return [];
  return outcomeChecks(acceptedOn).map(({ months, dueOn }) => {
    const isDone = rows.some((row) => row.monthsAfter === months && row.measured !== null);
    const state = isDone ? "done" : dueOn <= today ? "due" : "later";
    return { monthsAfter: months, dueOn, state } as const;
  });
}
