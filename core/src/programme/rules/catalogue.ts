import { citationRules } from "./citations.ts";
import { measurabilityRules } from "./measurability.ts";
import { printingRules } from "./printing.ts";
import type { Rule } from "./rule.ts";
import { sumRules } from "./sums.ts";
import { targetRules } from "./targets.ts";
import { textAgainstTableRules } from "./text-against-table.ts";
import { transcriptionRules } from "./transcription.ts";
import { unitCostRules } from "./unit-cost.ts";

/** All rules of consistency in the order of their numbers; the documentation is drawn from this list. */
export const ruleCatalogue: readonly Rule[] = [
  ...sumRules,
  ...printingRules,
  ...textAgainstTableRules,
  ...targetRules,
  ...measurabilityRules,
  ...unitCostRules,
  ...citationRules,
  ...transcriptionRules,
];
