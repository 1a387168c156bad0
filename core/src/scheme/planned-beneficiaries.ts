import { type Dong, dong, ok, refuse, type Result } from "../kernel/index.ts";
import type { SupportCeiling } from "./support-ceiling.ts";

/** Those whom a group plan (kế hoạch thực hiện đề án nhóm, Mẫu số 11) is still to name: how many, and of what kind. */
export type PlannedBeneficiaries = { readonly count: number; readonly kind: string };

export type PlannedRefusal =
  | { readonly kind: "planned-too-few"; readonly least: number }
  | { readonly kind: "planned-without-kind" }
  | { readonly kind: "planned-by-implementer" };

/** The fewest beneficiaries of a group scheme (đề án nhóm). */
export const leastOfGroup = 2;

/**
 * Decides whether a group scheme may be registered without naming its beneficiaries: at least two, of a stated kind.
 *
 * Source: TT 36/2013/TT-BCT, Đ.10 (đề án lập theo nhóm).
 */
export function planBeneficiaries(
  planned: PlannedBeneficiaries,
): Result<PlannedBeneficiaries, PlannedRefusal> {
  if (planned.count < leastOfGroup) return refuse({ kind: "planned-too-few", least: leastOfGroup });
  return planned.kind.trim() === "" ? refuse({ kind: "planned-without-kind" }) : ok(planned);
}

/** What of an estimate falls on one of the planned beneficiaries, in đồng, rounded down. */
export function costOfOnePlanned(estimateDong: Dong, { count }: PlannedBeneficiaries): Dong {
  return dong(Math.floor(estimateDong / count));
}

/** The ceiling of all planned beneficiaries together: as many times that of one. One that is named counts once. */
export function ceilingOfPlanned(
  ofOne: SupportCeiling,
  planned: PlannedBeneficiaries | null,
): SupportCeiling {
  return { ...ofOne, maximumDong: maximumOfPlanned(ofOne.maximumDong, planned) };
}

/** The most that all planned beneficiaries together may get, in đồng, where one may get `ofOneDong`. */
export function maximumOfPlanned(ofOneDong: Dong, planned: PlannedBeneficiaries | null): Dong {
  return planned ? dong(ofOneDong * planned.count) : ofOneDong;
}
