import { contentItems, rowsBySource } from "./structure-parts.ts";
import type { ProgrammeStructure, Target } from "./structure.ts";

/**
 * Throws where one part of a programme names another that does not exist, a code stands twice, or a target is
 * part of itself. What the text says wrongly is no matter here: that is for the consistency check.
 */
export function checkReferences(programme: ProgrammeStructure): void {
  const items = contentItems(programme).map((item) => item.code);
  const targets = programme.targets.map((target) => target.code);
  const budgetRows = rowsBySource(programme.budgetTable);
  const quantityRows = rowsBySource(programme.quantityTable);
  const lines = quantityRows.map(({ source, row }) => `${source}/${row.code}`);
  const budgetLines = budgetRows.map(({ source, row }) => `${source}/${row.code}`);
  const contentCodes = [...items, ...programme.contents.map((group) => group.code)];

  requireUnique("contents", items);
  requireUnique("targets", targets);
  requireUnique("quantityTable", lines);
  requireUnique("budgetTable", budgetLines);
  for (const target of programme.targets) {
    const path = `targets.${target.code}`;
    requireKnown(`${path}.contentItemCode`, items, optional(target.contentItemCode));
    requireKnown(`${path}.parentTargetCode`, targets, optional(target.parentTargetCode));
    requireKnown(`${path}.tableLines`, lines, target.tableLines);
    if (typeof target.period === "object")
      requireKnown(`${path}.period`, targets, [target.period.per]);
    requireNoCircle(programme, target);
  }
  for (const { source, row } of [...budgetRows, ...quantityRows])
    requireKnown(`${source}/${row.code}.contentItemCodes`, contentCodes, row.contentItemCodes);
}

function optional(code: string | null): readonly string[] {
  return code === null ? [] : [code];
}

function requireUnique(path: string, codes: readonly string[]): void {
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice !== undefined) throw new Error(`programme.${path}: the code ${twice} stands twice`);
}

function requireKnown(path: string, known: readonly string[], named: readonly string[]): void {
  const missing = named.find((code) => !known.includes(code));
  if (missing !== undefined) throw new Error(`programme.${path}: ${missing} does not exist`);
}

function requireNoCircle(programme: ProgrammeStructure, start: Target): void {
  let parent = start.parentTargetCode;
  for (let depth = 0; parent !== null; depth += 1) {
    if (parent === start.code || depth > programme.targets.length)
      throw new Error(`programme.targets.${start.code}.parentTargetCode: part of itself`);
    const code: string = parent;
    parent = programme.targets.find((target) => target.code === code)?.parentTargetCode ?? null;
  }
}
