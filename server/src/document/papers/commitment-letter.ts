import { isPlainDate, ok, sumDong } from "@kc/core/kernel";
import { outcomeCheckMonths } from "@kc/core/outcome";
import { definePaper, notFound, notReady } from "./paper.ts";
import { findSchemeFacts, type SchemeFacts } from "./scheme-facts-store.ts";
import { yearOfDay } from "./scheme-text.ts";

/** How long the machines stay and are reported on: until the last check after support. */
export const keepMonths = Math.max(...outcomeCheckMonths);

/** The two commitments of the beneficiary (bản cam kết), for its signature. */
export const commitmentLetterPaper = definePaper({
  kind: "commitment_letter",
  subject: "beneficiary",
  stage: "dossier",
  draftedBy: ["centre", "commune_committee"],
  async make(context, subjectId) {
    const facts = await findSchemeFacts(context, subjectId);
    if (!facts) return notFound("đề án");
    const { record, implementer, estimate, machines } = facts;
    if (estimate.length === 0 || machines.length === 0)
      return notReady("commitment_letter", "dossier");
    return ok({
      data: {
        beneficiary: facts.beneficiary,
        to: addresseesOf(facts),
        schemeName: record.name,
        counterpartDong: sumDong(estimate.map(({ money }) => money.counterpartDong)),
        costContents: machines.map(({ name }) => name.toLowerCase()),
        keepMonths,
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

/** Whom the establishment writes to: Sở and the implementer. */
export function addresseesOf({ implementer }: SchemeFacts): readonly string[] {
  return [`Sở Công Thương ${implementer.province.fullName}`, implementer.name];
}

export function madeOn(day: string | null) {
  return day !== null && isPlainDate(day) ? day : null;
}
