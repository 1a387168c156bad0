import { ok } from "@kc/core/kernel";
import { issuingBodyOf } from "./bodies.ts";
import { madeOn } from "./commitment-letter.ts";
import { definePaper, notFound, notReady } from "./paper.ts";
import { planSource } from "./plan-lists.ts";
import { findSchemeFacts } from "./scheme-facts-store.ts";
import { yearOfDay } from "./scheme-text.ts";

/** Estimate of a scheme (dự toán kinh phí đề án, Mẫu 1), by year. */
export const estimateFormPaper = definePaper({
  kind: "estimate_form",
  subject: "scheme",
  stage: "dossier",
  draftedBy: ["centre"],
  async make(context, schemeId) {
    const facts = await findSchemeFacts(context, schemeId);
    if (!facts) return notFound("đề án");
    const { record, implementer, estimate } = facts;
    if (estimate.length === 0) return notReady("estimate_form", "dossier");
    const years = [...new Set(estimate.map(({ year }) => year))].sort((a, b) => a - b);
    return ok({
      data: {
        body: issuingBodyOf(implementer),
        schemeName: record.name,
        beneficiary: facts.beneficiaryNames,
        source: planSource(record.source),
        years: years.map((year) => ({
          year,
          lines: estimate
            .filter((line) => line.year === year)
            .map(({ content, money, note }) => ({ content, money, note })),
        })),
        madeOn: madeOn(record.submitted_on),
        year: yearOfDay(record.submitted_on, context.today),
        maker: record.drafter_name,
        head: facts.implementerHead,
      },
      recordId: schemeId,
      schemeId,
      planId: null,
      issuer: { id: implementer.id, name: implementer.name },
      recorded: null,
      isDemo: record.is_demo,
    });
  },
});
