import { type Dong, ok, refuse, type Result, sumDong } from "../kernel/index.ts";
import type { SchemeRoute } from "../scheme/index.ts";

/** One line of the volumes done since the start (khối lượng hoàn thành, Mẫu 3b). */
export type ProgressVolume = {
  readonly content: string;
  readonly unit: string;
  readonly plannedQuantity: number;
  readonly doneQuantity: number;
  /** Value of what is done, whoever paid for it, in đồng. */
  readonly valueDong: Dong;
};

/** Money spent since the start by who paid it (kinh phí thực hiện, Mẫu 3b), in đồng. */
export type ProgressSpending = {
  readonly supportDong: Dong;
  readonly beneficiaryDong: Dong;
  readonly otherDong: Dong;
};

/** What Mẫu 3a and 3b ask for beyond a plain report. */
export type ProgressDetail = {
  readonly volumes: readonly ProgressVolume[];
  readonly spending: ProgressSpending;
  /** Work of the next month (kế hoạch tháng tới). */
  readonly nextMonth: string;
};

export type ProgressDetailRefusal =
  | { readonly kind: "progress-detail-missing" }
  | { readonly kind: "volume-incomplete"; readonly row: number }
  | { readonly kind: "volume-over-planned"; readonly row: number; readonly plannedQuantity: number }
  | {
      readonly kind: "volume-sum-differs";
      readonly sumDong: Dong;
      readonly workValueDong: Dong;
    }
  | { readonly kind: "spending-over-grant"; readonly grantDong: Dong };

/** Which routes report with the two forms of the Cục; the others may. */
export const progressForms: Readonly<Record<SchemeRoute, "plain" | "forms_3a_3b">> = {
  local: "plain",
  local_own_decision: "plain",
  national: "forms_3a_3b",
};

/**
 * Decides the detail of a monthly report: asked for on the national route, and its volumes add up to the work value.
 *
 * Source: TT 36/2013/TT-BCT, Đ.23 k.3 đ.a, Mẫu 3a, 3b.
 */
export function checkProgressDetail(
  facts: {
    readonly route: SchemeRoute;
    readonly workValueDong: Dong;
    /** Support of the contracts with the beneficiaries. */
    readonly grantDong: Dong;
  },
  detail: ProgressDetail | null,
): Result<ProgressDetail | null, ProgressDetailRefusal> {
  const { route, workValueDong, grantDong } = facts;
  if (!detail || detail.volumes.length === 0) {
    return progressForms[route] === "plain"
      ? ok(null)
      : refuse({ kind: "progress-detail-missing" });
  }
  for (const [
    index,
    { content, unit, plannedQuantity, doneQuantity },
  ] of detail.volumes.entries()) {
    const row = index + 1;
    if (content.trim() === "" || unit.trim() === "" || plannedQuantity <= 0 || doneQuantity < 0) {
      return refuse({ kind: "volume-incomplete", row });
    }
    if (doneQuantity > plannedQuantity) {
      return refuse({ kind: "volume-over-planned", row, plannedQuantity });
    }
  }
  const sum = sumDong(detail.volumes.map(({ valueDong }) => valueDong));
  if (sum !== workValueDong) {
    return refuse({ kind: "volume-sum-differs", sumDong: sum, workValueDong });
  }
  return detail.spending.supportDong > grantDong
    ? refuse({ kind: "spending-over-grant", grantDong })
    : ok(detail);
}
