import { checkDifferentPeople, type SamePersonRefusal } from "../access/index.ts";
import {
  ok,
  type AccountId,
  type PlainDate,
  refuse,
  type Result,
  validitiesOverlap,
} from "../kernel/index.ts";
import type { Norm } from "./norm.ts";

/** Where an entered norm stands: waiting for the second person, approved, or rejected. */
export const normEntryStatuses = {
  draft: "Dự thảo, chờ duyệt",
  in_force: "Đã duyệt",
  rejected: "Không duyệt",
} as const;
export type NormEntryStatus = keyof typeof normEntryStatuses;

export type NormApprovalFacts = {
  readonly norm: Norm;
  readonly status: NormEntryStatus;
  readonly loadedBy: AccountId;
  readonly approverId: AccountId;
  /** The province's own norms of the same activity that were approved before. */
  readonly approved: readonly Norm[];
};

export type NormApprovalRefusal =
  | SamePersonRefusal
  | { readonly kind: "norm-not-draft"; readonly status: NormEntryStatus }
  | { readonly kind: "norm-without-start" }
  | {
      readonly kind: "norm-starts-with-another";
      readonly otherLabel: string;
      readonly validFrom: PlainDate;
    };

/**
 * Decides whether a loaded norm may come into force (duyệt mức chi): a second person approves it, it says since
 * when it holds, and no other norm of the activity starts on that day while both hold. What it replaces needs no change:
 * of two in force the later one is applied.
 */
export function approveNorm(facts: NormApprovalFacts): Result<null, NormApprovalRefusal> {
  const { norm, status, loadedBy, approverId, approved } = facts;
  if (status !== "draft") return refuse({ kind: "norm-not-draft", status });
  const people = checkDifferentPeople("norm:approve", approverId, [
    { act: "norm:load", personId: loadedBy },
  ]);
  if (!people.ok) return people;
  const { validFrom, validTo } = norm;
  if (validFrom === null) return refuse({ kind: "norm-without-start" });
  const twin = approved.find(
    (other) =>
      other.validFrom === validFrom &&
      validitiesOverlap({ validFrom, validTo }, { validFrom, validTo: other.validTo }),
  );
  if (twin) return refuse({ kind: "norm-starts-with-another", otherLabel: twin.label, validFrom });
  return ok(null);
}
