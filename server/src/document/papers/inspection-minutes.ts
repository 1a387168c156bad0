import { ok } from "@kc/core/kernel";
import { evidenceGrades } from "@kc/core/outcome";
import { findBodyOfKind } from "./body-store.ts";
import { issuingBodyOf, paperNumberOf } from "./bodies.ts";
import { findLastCheck, listMeasuredBy } from "./check-store.ts";
import { machineFound } from "./machine-found.ts";
import { definePaper, notFound, notReady } from "./paper.ts";
import { findContract } from "./record-store.ts";
import { contractReference } from "./references.ts";
import { findSchemeFacts, partyOfContract } from "./scheme-facts-store.ts";
import { figureText } from "./scheme-text.ts";

/** Minutes of the last check after support (biên bản kiểm tra 6, 12, 24 tháng) of a beneficiary. */
export const inspectionMinutesPaper = definePaper({
  kind: "inspection_minutes",
  subject: "beneficiary",
  stage: "after",
  draftedBy: ["centre", "department"],
  async make(context, subjectId) {
    const { db } = context;
    const facts = await findSchemeFacts(context, subjectId);
    if (!facts) return notFound("đề án");
    const { record, provinceId, implementer } = facts;
    const check = await findLastCheck(db, provinceId, record.beneficiary_id);
    const contract = await findContract(db, provinceId, record.id, record.beneficiary_id);
    if (!check || !contract) return notReady("inspection_minutes", "support-check");
    const department = await findBodyOfKind(db, provinceId, "department");
    const body = issuingBodyOf(implementer);
    const measured = await listMeasuredBy(db, provinceId, record.beneficiary_id, check.months);
    const party = partyOfContract(contract.partyB, facts.beneficiary.phone);
    return ok({
      data: {
        body,
        paper: paperNumberOf("inspection_minutes", body, check.checkedOn),
        occasion: { kind: "after" as const, months: check.months },
        schemeName: record.name,
        contract: contractReference(contract, implementer.name),
        inspectedOn: check.checkedOn,
        place: record.production_address,
        team: [
          { name: check.recordedBy, office: implementer.name, role: "Người kiểm tra" },
          { name: "……", office: department.name, role: "Tham gia" },
        ],
        beneficiary: { ...party, representative: check.metWith },
        machines: facts.machines.map((machine) => machineFound(machine, check.machines)),
        outcomes: facts.outcomes.map(({ measure, name, baseline, target }) => {
          const found = measured.get(name);
          return {
            label: `${measure.label} (${measure.unit})`,
            baseline: figureText(baseline),
            target: figureText(target),
            found: found === undefined ? "" : figureText(found.measured),
            evidence: gradeText(found?.grade),
          };
        }),
        findings: check.note,
        requests: check.findings,
        teamLeader: check.recordedBy,
      },
      recordId: check.id,
      schemeId: record.id,
      planId: null,
      issuer: { id: implementer.id, name: implementer.name },
      recorded: null,
      isDemo: record.is_demo,
    });
  },
});

function gradeText(grade: string | undefined): string {
  const known = Object.entries(evidenceGrades).find(([name]) => name === grade);
  return known === undefined ? "" : known[1];
}
