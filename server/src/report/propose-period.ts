import { ok } from "@kc/core/kernel";
import { confidenceLabel, formatCitation } from "@kc/core/law";
import { isPartOf, proposePeriod as propose, ruleOf } from "@kc/core/report";
import { defineQuery } from "../platform/query.ts";
import { holidays } from "../worklist/law-data.ts";
import { proposePeriodEndpoint } from "./api.ts";
import { newestForm } from "./form-data.ts";

/** The days of a period as the form's rule has them; years beyond the holiday calendar have no due day yet. */
export const proposePeriod = defineQuery({
  name: "report.propose-period",
  endpoint: proposePeriodEndpoint,
  permission: "report:consolidate",
  run(_context, { kind, year, part }) {
    if (year < holidays.firstYear || year > holidays.lastYear) {
      return Promise.resolve({
        ok: false,
        refusal: { kind: "not-found", what: `lịch nghỉ lễ năm ${String(year)}` },
      });
    }
    if (!isPartOf(kind, part)) {
      return Promise.resolve({
        ok: false,
        refusal: { kind: "not-found", what: "quý của kỳ báo cáo" },
      });
    }
    const { citation, confidence } = ruleOf(newestForm, kind, part);
    return Promise.resolve(
      ok({
        ...propose(newestForm, { kind, year, part }, holidays),
        citation: formatCitation(citation),
        confidenceLabel: confidenceLabel(confidence),
        isSure: confidence === "A",
      }),
    );
  },
});
