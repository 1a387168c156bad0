import {
  recordVisit as decideVisit,
  supervisingBodyOf,
  visitRefusalText,
} from "@kc/core/inspection";
import { ok, plainDate, refuse } from "@kc/core/kernel";
import { ask } from "../platform/ask.ts";
import { defineCommand } from "../platform/command.ts";
import { actingRole } from "../platform/viewer.ts";
import { insertSchemeEvent, lockScheme } from "../scheme/move-store.ts";
import { recordVisitEndpoint } from "./api.ts";
import { markVisitMade } from "./planned-visit-store.ts";
import { listMachines } from "./store.ts";
import { supervisionRule } from "./supervision-rule-store.ts";
import { findSupervisedScheme, insertVisit, visitedBeneficiariesOf } from "./visit-store.ts";

/** Records a supervision visit (kiểm tra, giám sát); what is not as it should be becomes a finding that stays open until closed. */
export const recordVisit = defineCommand({
  name: "inspection.record-visit",
  endpoint: recordVisitEndpoint,
  permission: "visit:record",
  refusalText: visitRefusalText,
  async run(context, { schemeId, beneficiaryId, note, ...stated }) {
    const { tx, viewer, today, about, commandId } = context;
    const { provinceId } = viewer;
    const ledBy = supervisingBodyOf(actingRole(viewer));
    const locked = await lockScheme(tx, provinceId, schemeId);
    const scheme = locked && (await findSupervisedScheme(tx, provinceId, schemeId));
    if (!locked || !scheme || ledBy === null) return refuse({ kind: "not-found", what: "đề án" });
    const beneficiaries = await ask(tx, visitedBeneficiariesOf(tx, provinceId, schemeId));
    const [beneficiary, another] = beneficiaries.filter(
      ({ id, isInForce }) => isInForce && (beneficiaryId === undefined || id === beneficiaryId),
    );
    if (!beneficiary || another) return refuse({ kind: "not-found", what: "đơn vị thụ hưởng" });
    const decision = decideVisit(
      {
        ...scheme,
        status: locked.status,
        today,
        ledBy,
        items: supervisionRule().items,
        machines: await listMachines(tx, provinceId, beneficiary.id),
      },
      {
        ...stated,
        visitedOn: plainDate(stated.visitedOn),
        findings: stated.findings.map((finding) => ({
          ...finding,
          dueOn: plainDate(finding.dueOn),
        })),
      },
    );
    if (!decision.ok) return decision;
    const visit = decision.value;
    const subject = { schemeId, beneficiaryId: beneficiary.id };
    const id = await insertVisit(context, { ...visit, ...subject, ledBy, note });
    if (ledBy === "department" && visit.kind === "regular") {
      await markVisitMade(context, schemeId, { id, visitedOn: visit.visitedOn });
    }
    await insertSchemeEvent(tx, {
      provinceId,
      schemeId,
      action: "record_visit",
      from: locked.status,
      to: locked.status,
      mode: "in_system",
      happenedOn: visit.visitedOn,
      viewer,
      details: { reason: visit.reason, facts: { findings: visit.findings.length } },
      commandId,
    });
    about(schemeId);
    return ok({ id, findings: visit.findings.length });
  },
});
