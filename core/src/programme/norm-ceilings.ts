import { formatCitation } from "../law/index.ts";
import { ceilingOf, type Norm } from "../norm/index.ts";
import type { NormCeiling } from "./rules/rule.ts";

/** The ceilings that the norm tables give for one unit; norms without a ceiling or a first day are left out. */
export function normCeilingsOf(norms: readonly Norm[]): readonly NormCeiling[] {
  return norms.flatMap((norm) => {
    const ceilingDong = ceilingOf(norm.rule);
    const { level, validFrom, validTo } = norm;
    if (ceilingDong === null || validFrom === null) return [];
    if (level.kind === "local" && level.provinceCode === null) return [];
    return [
      {
        activity: norm.activity,
        provinceCode: level.kind === "local" ? level.provinceCode : null,
        ceilingDong,
        validFrom,
        validTo,
        citation: formatCitation(norm.citation),
        confidence: norm.confidence,
      },
    ];
  });
}
