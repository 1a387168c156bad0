import { budgetSources } from "@kc/core/budget";

/** The Vietnamese words for a source of money; the source itself where it is not known. */
export function sourceText(source: string): string {
  const found = Object.entries(budgetSources).find(([known]) => known === source);
  return found === undefined ? source : found[1];
}
