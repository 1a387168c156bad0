import { contentItems, rowsBySource } from "./structure-parts.ts";
import type { ProgrammeStructure, Target } from "./structure.ts";

/** Hears of each fault; a reviewed programme may have none. */
type Report = (fault: string) => void;

/**
 * Reports where one part of a programme names another that does not exist, a code stands twice, or a target is
 * part of itself. What the text says wrongly is no matter here: that is for the consistency check.
 */
export function checkReferences(programme: ProgrammeStructure, report: Report): void {
  const items = contentItems(programme).map((item) => item.code);
  const targets = programme.targets.map((target) => target.code);
  const budgetRows = rowsBySource(programme.budgetTable);
  const quantityRows = rowsBySource(programme.quantityTable);
  const lines = quantityRows.map(({ source, row }) => `${source}/${row.code}`);
  const budgetLines = budgetRows.map(({ source, row }) => `${source}/${row.code}`);
  const contentCodes = [...items, ...programme.contents.map((group) => group.code)];

  requireUnique(report, "contents", items);
  requireUnique(report, "targets", targets);
  requireUnique(report, "quantityTable", lines);
  requireUnique(report, "budgetTable", budgetLines);
  for (const target of programme.targets) {
    const path = `targets.${target.code}`;
    requireKnown(report, `${path}.contentItemCode`, items, optional(target.contentItemCode));
    requireKnown(report, `${path}.parentTargetCode`, targets, optional(target.parentTargetCode));
    requireKnown(report, `${path}.tableLines`, lines, target.tableLines);
    if (typeof target.period === "object")
      requireKnown(report, `${path}.period`, targets, [target.period.per]);
    requireNoCircle(report, programme.targets, target);
  }
  for (const { source, row } of [...budgetRows, ...quantityRows])
    requireKnown(
      report,
      `${source}/${row.code}.contentItemCodes`,
      contentCodes,
      row.contentItemCodes,
    );
}

function optional(code: string | null): readonly string[] {
  return code === null ? [] : [code];
}

function requireUnique(report: Report, path: string, codes: readonly string[]): void {
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice !== undefined) report(`programme.${path}: mã ${twice} có hai lần`);
}

function requireKnown(
  report: Report,
  path: string,
  known: readonly string[],
  named: readonly string[],
): void {
  const missing = named.find((code) => !known.includes(code));
  if (missing !== undefined) report(`programme.${path}: không có ${missing}`);
}

function requireNoCircle(report: Report, targets: readonly Target[], start: Target): void {
  if (isInCircle(targets, start)) {
    report(`programme.targets.${start.code}.parentTargetCode: là phần của chính nó`);
  }
}

/** Whether a target is, over any number of steps, a part of itself. */
export function isInCircle(targets: readonly Target[], start: Target): boolean {
  let parent = start.parentTargetCode;
  for (let depth = 0; parent !== null; depth += 1) {
    if (parent === start.code || depth > targets.length) return true;
    const code: string = parent;
    parent = targets.find((target) => target.code === code)?.parentTargetCode ?? null;
  }
  return false;
}
