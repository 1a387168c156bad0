import { compareDays, ok, type PlainDate, refuse, type Result } from "../kernel/index.ts";
import type { LegalCitation } from "../law/index.ts";
import type { ProvinceCode } from "../territory/index.ts";
import { type Norm, type NormActivity, normStatusOn } from "./norm.ts";

export type NormQuery = {
  readonly activity: NormActivity;
  /** Whose money it is: khuyến công quốc gia or khuyến công địa phương. */
  readonly source: "local" | "national";
  /** Whose own norms count; null where no province is meant, as for a visitor who names none. */
  readonly provinceCode: ProvinceCode | null;
  /** The day whose rules the dossier keeps, usually that of its approval. */
  readonly on: PlainDate;
};

/**
 * The norm to apply. `fallback` says that local money is measured by the national ceiling because the province's own
 * norm is not loaded; `pendingDocument` is then the province's text of which only the number is known.
 */
export type SelectedNorm = {
  readonly norm: Norm;
  readonly fallback: boolean;
  readonly pendingDocument: LegalCitation | null;
};

export type SelectNormRefusal = {
  readonly kind: "norm-not-found";
  readonly activity: NormActivity;
  readonly on: PlainDate;
};

/**
 * The norm in force on a day: for local money the province's own, otherwise the national one as a ceiling, marked as a
 * fallback. Of two in force the later one. Refuses when no level has a norm for the activity.
 *
 * Source: TTLT 26/2014/TTLT-BTC-BCT, Đ.6 k.3; NQ 07/2025/NQ-HĐND (the province sets its own norms).
 */
export function selectNorm(
  norms: readonly Norm[],
  query: NormQuery,
): Result<SelectedNorm, SelectNormRefusal> {
  const { activity, on } = query;
  const inForce = norms
    .filter((norm) => norm.activity === activity && normStatusOn(norm, on) === "in_force")
    .sort((first, second) => compareStart(second, first));
  const ownNorms = query.source === "local" ? inForce.filter((norm) => isOf(norm, query)) : [];
  const [own] = ownNorms;
  if (own) return ok({ norm: own, fallback: false, pendingDocument: null });
  const national = inForce.find((norm) => norm.level.kind === "national");
  if (!national) return refuse({ kind: "norm-not-found", activity, on });
  if (query.source === "national")
    return ok({ norm: national, fallback: false, pendingDocument: null });
  const pending = norms.find(
    (norm) =>
      normStatusOn(norm, on) === "text_pending" &&
      isOf(norm, query) &&
      (norm.activity === activity || norm.activity === "all"),
  );
  return ok({ norm: national, fallback: true, pendingDocument: pending?.citation ?? null });
}

function isOf(norm: Norm, { provinceCode }: NormQuery): boolean {
  return (
    provinceCode !== null && norm.level.kind === "local" && norm.level.provinceCode === provinceCode
  );
}

function compareStart(first: Norm, second: Norm): number {
  return first.validFrom === null || second.validFrom === null
    ? 0
    : compareDays(first.validFrom, second.validFrom);
}
