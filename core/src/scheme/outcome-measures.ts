import { keysOf } from "../kernel/index.ts";

export type OutcomeMeasureDefinition = {
  readonly label: string;
  readonly unit: string;
  /** What better means: more, or less of it. */
  readonly direction: "increase" | "decrease";
  /** The indicator of the programme it feeds and how: the difference, or the change in hundredths of a percent. */
  readonly feeds: { readonly indicator: string; readonly as: "difference" | "percent" } | null;
};

/** What a scheme expects to change, and what is measured after it (kết quả: số gốc, mục tiêu, thực hiện). */
export const outcomeMeasures = {
  jobs: {
    label: "Lao động làm việc thường xuyên",
    unit: "lao động",
    direction: "increase",
    feeds: { indicator: "rural-jobs", as: "difference" },
  },
  revenue: {
    label: "Doanh thu năm",
    unit: "triệu đồng",
    direction: "increase",
    feeds: { indicator: "revenue-growth", as: "percent" },
  },
  output: {
    label: "Sản lượng năm",
    unit: "đơn vị sản phẩm",
    direction: "increase",
    feeds: null,
  },
  material_use: {
    label: "Tiêu thụ nguyên liệu cho một đơn vị sản phẩm",
    unit: "đơn vị nguyên liệu",
    direction: "decrease",
    feeds: { indicator: "material-fuel-saving", as: "percent" },
  },
  fuel_use: {
    label: "Tiêu thụ nhiên liệu, điện cho một đơn vị sản phẩm",
    unit: "đơn vị nhiên liệu",
    direction: "decrease",
    feeds: { indicator: "material-fuel-saving", as: "percent" },
  },
  export_value: {
    label: "Giá trị xuất khẩu năm",
    unit: "triệu đồng",
    direction: "increase",
    feeds: null,
  },
  export_standard_products: {
    label: "Sản phẩm đạt tiêu chuẩn xuất khẩu",
    unit: "sản phẩm",
    direction: "increase",
    feeds: { indicator: "export-standard-products", as: "difference" },
  },
  exported_products: {
    label: "Sản phẩm được xuất khẩu",
    unit: "sản phẩm",
    direction: "increase",
    feeds: { indicator: "exported-products", as: "difference" },
  },
} as const satisfies Record<string, OutcomeMeasureDefinition>;
export type OutcomeMeasure = keyof typeof outcomeMeasures;
export const outcomeMeasureNames: readonly OutcomeMeasure[] = keysOf(outcomeMeasures);

/** The definition of a measure, without the literal types of the table. */
export function outcomeMeasureDefinition(measure: OutcomeMeasure): OutcomeMeasureDefinition {
  return outcomeMeasures[measure];
}

/** What a scheme expects of one measure, in its unit, exact to the hundredth. */
export type ExpectedOutcome = {
  readonly measure: OutcomeMeasure;
  readonly baseline: number;
  readonly target: number;
};

export type OutcomeFault =
  | { readonly kind: "outcome-negative"; readonly measure: OutcomeMeasure }
  | { readonly kind: "outcome-twice"; readonly measure: OutcomeMeasure }
  | { readonly kind: "outcome-worse-than-baseline"; readonly measure: OutcomeMeasure };

/** What is wrong with the expected outcomes: each measure once, nothing negative, the target not worse than the baseline. */
export function checkOutcomes(outcomes: readonly ExpectedOutcome[]): readonly OutcomeFault[] {
  const seen = new Set<OutcomeMeasure>();
  return outcomes.flatMap(({ measure, baseline, target }) => {
    const faults: OutcomeFault[] = [];
    if (seen.has(measure)) faults.push({ kind: "outcome-twice", measure });
    seen.add(measure);
    if (baseline < 0 || target < 0) faults.push({ kind: "outcome-negative", measure });
    const gain =
      outcomeMeasures[measure].direction === "increase" ? target - baseline : baseline - target;
    if (gain < 0) faults.push({ kind: "outcome-worse-than-baseline", measure });
    return faults;
  });
}
