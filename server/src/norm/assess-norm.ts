import { dong, ok, plainDate } from "@kc/core/kernel";
import { assessSupport, normRefusalText, selectNorm } from "@kc/core/norm";
import { provinceCode } from "@kc/core/territory";
import { defineQuery } from "../platform/query.ts";
import type { Viewer } from "../platform/viewer.ts";
import { assessNormEndpoint } from "./api.ts";
import { showAssessment } from "./assessment-store.ts";
import { codeOfProvince, listApprovedNorms } from "./store.ts";

/** What-if: how much support an activity of a given cost would have on a day, and why. */
export const assessNorm = defineQuery({
  name: "norm.assess",
  endpoint: assessNormEndpoint,
  permission: "norm:read",
  async run(
    { db, viewer, today },
    { activity, costDong, technologyLine, source, on, province, units },
  ) {
    const asOf = on === undefined ? today : plainDate(on);
    const norms = await listApprovedNorms(db, activity);
    const selected = selectNorm(norms, { activity, on: asOf, ...whose(viewer, source, province) });
    if (!selected.ok) return ok({ assessment: null, why: normRefusalText(selected.refusal) });
    const eligibleCostDong = dong(costDong);
    const assessed = assessSupport({
      selected: selected.value,
      eligibleCostDong,
      technologyLine,
      ...(units === undefined ? {} : { units }),
    });
    if (!assessed.ok) return ok({ assessment: null, why: normRefusalText(assessed.refusal) });
    return ok({
      assessment: showAssessment({
        on: asOf,
        assessment: assessed.value,
        eligibleCostDong,
        technologyLine,
      }),
      why: null,
    });
  },
});

/** Whose norms count. Without a province, as for a visitor who names none, only the national ones. */
function whose(viewer: Viewer, source: "local" | "national", province: string | undefined) {
  if (province !== undefined) return { source, provinceCode: provinceCode(province) };
  return viewer.provinceId === 0
    ? ({ source: "national", provinceCode: null } as const)
    : { source, provinceCode: codeOfProvince(viewer.provinceId) };
}
