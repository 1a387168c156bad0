import { ok } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { listAdHocChoicesEndpoint } from "./api.ts";
import { newestForm } from "./form-data.ts";
import { filledByLabel, kindLabelOf } from "./show-period.ts";
import { listReporters } from "./store.ts";

/** What can be asked for once, and of whom. */
export const listAdHocChoices = defineQuery({
  name: "report.list-ad-hoc-choices",
  endpoint: listAdHocChoicesEndpoint,
  permission: "report:consolidate",
  async run({ db, viewer, today }) {
    const bodies = await listReporters(db, viewer.provinceId, today);
    return ok({
      groups: [...newestForm.groups],
      indicators: newestForm.indicators.map((indicator) => ({
        code: indicator.code,
        group: indicator.group,
        label: indicator.label,
        unit: indicator.unit,
        filledByLabel: filledByLabel(indicator),
      })),
      bodies: bodies.map(({ id, name, kind }) => ({
        id,
        name,
        kind,
        kindLabel: kindLabelOf(kind),
      })),
    });
  },
});
