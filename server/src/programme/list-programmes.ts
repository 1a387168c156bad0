import { ok, sumDong } from "@kc/core/kernel";
import { budgetLinesOf, checkConsistency, type CheckFacts, type Finding } from "@kc/core/programme";
import { defineQuery } from "../platform/query.ts";
import { listProgrammesEndpoint, type ProgrammeRow } from "./api.ts";
import { checkFacts } from "./check-facts.ts";
import { listStoredProgrammes, type StoredProgramme } from "./store.ts";

export const listProgrammes = defineQuery({
  name: "programme.list",
  endpoint: listProgrammesEndpoint,
  permission: "programme:read",
  async run({ db, viewer, today }) {
    const programmes = await listStoredProgrammes(db, viewer.provinceId, today);
    const facts = await checkFacts(db);
    return ok({ rows: programmes.map((programme) => rowOf(programme, facts)) });
  },
});

function rowOf({ structure, shown }: StoredProgramme, facts: CheckFacts): ProgrammeRow {
  const findings = checkConsistency(structure, facts);
  const { budgetTable } = structure;
  return {
    code: structure.code,
    ownName: structure.ownName,
    title: structure.title,
    firstYear: structure.firstYear,
    lastYear: structure.lastYear,
    decisionNumber: shown.decisionNumber,
    issuedOn: structure.decision.issuedOn,
    issuer: structure.decision.issuer,
    version: shown.version,
    targets: structure.targets.length,
    findings: {
      error: count(findings, "error"),
      warning: count(findings, "warning"),
      info: count(findings, "info"),
    },
    budgetDong:
      budgetTable === null
        ? null
        : sumDong(budgetLinesOf(structure).map(({ amountDong }) => amountDong)),
  };
}

function count(findings: readonly Finding[], severity: Finding["severity"]): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
