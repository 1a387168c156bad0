/** The registry of templates: the version from which new papers are made, and all versions for papers already issued. */
import type { DocumentModel } from "@kc/core/document";
import { planDecisionSamples } from "./plan-decision/v1/sample.ts";
import { planDecision } from "./plan-decision/v1/template.ts";
import { composePaper, type Template } from "./template.ts";

/** The version from which new papers are made, by kind. */
export const templates = {
  plan_decision: planDecision,
} as const;

export type TemplateId = keyof typeof templates;

type Entry = { readonly template: Template<unknown>; readonly samples: Readonly<Record<string, unknown>> };

function entry<Data>(template: Template<Data>, samples: Readonly<Record<string, Data>>): Entry {
  return { template, samples };
}

/** Every template of every version with its samples, in the order of the routes. */
export const templateEntries: readonly Entry[] = [entry(planDecision, planDecisionSamples)];

/** All samples as papers, marked as made up; `file` is a name without ending. */
export function composeAllSamples(): readonly { readonly file: string; readonly model: DocumentModel }[] {
  return templateEntries.flatMap(({ template, samples }) =>
    Object.entries(samples).map(([name, data]) => ({
      file: `${template.kind.replaceAll("_", "-")}-v${String(template.version)}-${name}`,
      model: composePaper(template, data, "illustrative"),
    })),
  );
}
