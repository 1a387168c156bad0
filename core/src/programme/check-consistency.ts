import { ruleCatalogue } from "./rules/catalogue.ts";
import { type CheckFacts, type Finding, textOnly } from "./rules/rule.ts";
import type { ProgrammeStructure } from "./structure.ts";

/**
 * Runs every rule of the catalogue over a programme and returns the findings in the order of the rules. Nothing is
 * refused: contradictions of a text in force are listed, not hidden. Without `facts` only the text itself is judged.
 */
export function checkConsistency(
  programme: ProgrammeStructure,
  facts: CheckFacts = textOnly,
): readonly Finding[] {
  return ruleCatalogue.flatMap((rule) =>
    rule.check(programme, facts).map((complaint) => ({
      rule: rule.id,
      severity: complaint.severity ?? rule.severity,
      where: complaint.where,
      message: complaint.message,
    })),
  );
}
