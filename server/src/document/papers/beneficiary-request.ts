import { ok, sumDong } from "@kc/core/kernel";
import { totalOf } from "../../../templates/paper-parts.ts";
import { listDossierFiles } from "../../scheme/dossier-store.ts";
import { addresseesOf, madeOn } from "./commitment-letter.ts";
import { fileLabels } from "./file-labels.ts";
import { definePaper, notFound, notReady } from "./paper.ts";
import { findSchemeFacts } from "./scheme-facts-store.ts";
import { yearOfDay } from "./scheme-text.ts";

/** Written request of the beneficiary (đơn đề nghị hỗ trợ), for its signature. */
export const beneficiaryRequestPaper = definePaper({
  kind: "beneficiary_request",
  subject: "beneficiary",
  stage: "dossier",
  draftedBy: ["centre", "commune_committee"],
  async make(context, subjectId) {
    const facts = await findSchemeFacts(context, subjectId);
    if (!facts) return notFound("đề án");
    const { record, implementer, estimate, machines, provinceId } = facts;
    if (estimate.length === 0 || machines.length === 0)
      return notReady("beneficiary_request", "dossier");
    const files = await listDossierFiles(context.db, provinceId, facts.record.id);
    return ok({
      data: {
        beneficiary: facts.beneficiary,
        to: addresseesOf(facts),
        schemeName: record.name,
        implementer: implementer.name,
        totalDong: sumDong(estimate.map(({ money }) => totalOf(money))),
        grantDong: sumDong(estimate.map(({ money }) => money.grantDong)),
        counterpartDong: sumDong(estimate.map(({ money }) => money.counterpartDong)),
        machines: machines.map(
          ({ quantity, name, specification }) =>
            `${String(quantity).padStart(2, "0")} ${[name, specification].filter((part) => part !== "").join(", ")};`,
        ),
        attachments: fileLabels(files, record.narrative),
        place: implementer.province.name,
        madeOn: madeOn(record.submitted_on),
        year: yearOfDay(record.submitted_on, context.today),
      },
      recordId: subjectId,
      schemeId: facts.record.id,
      planId: null,
      issuer: { id: implementer.id, name: implementer.name },
      recorded: null,
      isDemo: record.is_demo,
    });
  },
});
