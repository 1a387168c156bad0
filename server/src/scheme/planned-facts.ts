import type { PlannedBeneficiaries } from "@kc/core/scheme";
import type { SchemeRecord } from "./dossier-store.ts";

/** Those whom a record stands for until a group plan names them; null for one that is named. */
export function plannedOf(
  record: Pick<SchemeRecord, "planned_count" | "planned_kind">,
): PlannedBeneficiaries | null {
  return record.planned_count === null
    ? null
    : { count: record.planned_count, kind: record.planned_kind };
}
