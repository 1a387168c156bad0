import { type Dong, ok, refuse, type Result, sumDong } from "../kernel/index.ts";

/** One row of the estimate (dự toán, Mẫu số 1): (1) total = (2) support + (3) beneficiary + (4) other, in đồng. */
export type EstimateLine = {
  readonly content: string;
  readonly budgetYear: number;
  readonly totalDong: Dong;
  /** Column 2: support asked of khuyến công. */
  readonly supportDong: Dong;
  /** Column 3: what the beneficiary pays (vốn đối ứng). */
  readonly beneficiaryDong: Dong;
  /** Column 4: other sources. */
  readonly otherDong: Dong;
  readonly note: string;
};

export type EstimateColumn = "totalDong" | "supportDong" | "beneficiaryDong" | "otherDong";

export const estimateColumns = {
  totalDong: "Tổng kinh phí",
  supportDong: "Kinh phí khuyến công",
  beneficiaryDong: "Đóng góp của đơn vị thụ hưởng",
  otherDong: "Nguồn khác",
} as const satisfies Record<EstimateColumn, string>;

export type EstimateSum = { readonly [Column in EstimateColumn]: Dong };
export type EstimateTotals = EstimateSum & {
  readonly byYear: readonly (EstimateSum & { readonly budgetYear: number })[];
};

/** What is wrong with an estimate; `row` counts from 1 as on paper. */
export type EstimateFault =
  | { readonly kind: "estimate-empty" }
  | { readonly kind: "row-without-content"; readonly row: number }
  | { readonly kind: "row-negative"; readonly row: number; readonly column: EstimateColumn }
  | {
      readonly kind: "row-does-not-add-up";
      readonly row: number;
      readonly content: string;
      readonly totalDong: Dong;
      readonly sumOfSourcesDong: Dong;
    }
  | {
      readonly kind: "support-differs-from-request";
      readonly supportInEstimateDong: Dong;
      readonly requestedDong: Dong;
    }
  | { readonly kind: "support-is-whole-cost"; readonly totalDong: Dong };

export type EstimateRefusal = {
  readonly kind: "estimate-faulty";
  readonly faults: readonly EstimateFault[];
};

/** The sums of an estimate, in all and by year. */
export function sumEstimate(lines: readonly EstimateLine[]): EstimateTotals {
  const years = [...new Set(lines.map(({ budgetYear }) => budgetYear))].sort(
    (first, second) => first - second,
  );
  return {
    ...sumColumns(lines),
    byYear: years.map((budgetYear) => ({
      budgetYear,
      ...sumColumns(lines.filter((line) => line.budgetYear === budgetYear)),
    })),
  };
}

/**
 * Checks an estimate of Mẫu số 1: each row adds up, nothing is negative, the support equals what is requested
 * and the beneficiary pays a part. Refuses with every fault at once, so that a form can show them all.
 *
 * Source: TT 36/2013/TT-BCT, Đ.5 k.6 (Mẫu số 1); TTLT 26/2014/TTLT-BTC-BCT, Đ.7 k.3.
 */
export function checkEstimate(
  lines: readonly EstimateLine[],
  requestedSupportDong: Dong,
): Result<EstimateTotals, EstimateRefusal> {
  if (lines.length === 0) {
    return refuse({ kind: "estimate-faulty", faults: [{ kind: "estimate-empty" }] });
  }
  const faults = lines.flatMap((line, index) => checkRow(line, index + 1));
  const totals = sumEstimate(lines);
  if (totals.supportDong !== requestedSupportDong) {
    faults.push({
      kind: "support-differs-from-request",
      supportInEstimateDong: totals.supportDong,
      requestedDong: requestedSupportDong,
    });
  }
  if (totals.totalDong > 0 && totals.supportDong >= totals.totalDong) {
    faults.push({ kind: "support-is-whole-cost", totalDong: totals.totalDong });
  }
  return faults.length > 0 ? refuse({ kind: "estimate-faulty", faults }) : ok(totals);
}

function checkRow(line: EstimateLine, row: number): EstimateFault[] {
  const faults: EstimateFault[] = [];
  if (line.content.trim() === "") faults.push({ kind: "row-without-content", row });
  for (const column of columnNames) {
    if (line[column] < 0) faults.push({ kind: "row-negative", row, column });
  }
  const sumOfSourcesDong = sumDong([line.supportDong, line.beneficiaryDong, line.otherDong]);
  if (sumOfSourcesDong !== line.totalDong) {
    faults.push({
      kind: "row-does-not-add-up",
      row,
      content: line.content,
      totalDong: line.totalDong,
      sumOfSourcesDong,
    });
  }
  return faults;
}

const columnNames = ["totalDong", "supportDong", "beneficiaryDong", "otherDong"] as const;

function sumColumns(lines: readonly EstimateLine[]): EstimateSum {
  return {
    totalDong: sumDong(lines.map(({ totalDong }) => totalDong)),
    supportDong: sumDong(lines.map(({ supportDong }) => supportDong)),
    beneficiaryDong: sumDong(lines.map(({ beneficiaryDong }) => beneficiaryDong)),
    otherDong: sumDong(lines.map(({ otherDong }) => otherDong)),
  };
}
